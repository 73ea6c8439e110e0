"""What is sent goes compressed: a first visit on a phone is less than half as heavy."""

from __future__ import annotations

import gzip
from functools import lru_cache
from http import HTTPStatus
from typing import TYPE_CHECKING

import brotli

from assistant.web import context

if TYPE_CHECKING:
    from flask import Flask
    from werkzeug.wrappers import Response

# Fonts, pictures and the booklet are compressed in themselves.
COMPRESSIBLE = frozenset(
    {"application/atom+xml", "application/json", "application/ld+json", "image/svg+xml"}
    | {f"text/{kind}" for kind in ("css", "csv", "html", "javascript", "markdown", "plain")}
)
# Less than this fits in one packet as it is.
WORTH_IT = 1000
# The same for everybody until the next version: compressed once, however long that takes.
_KEPT = frozenset({"data.files.file", "offline.file", "static"})
_MOST_KEPT = 64
# By the time they take and the bytes they save on an answer; see docs/decisiones/0022.
_QUICK = {"br": 5, "gzip": 6}
_SMALLEST = {"br": 11, "gzip": 9}
# A part is of the file as it lies on the disk; the others have no content.
_AS_IT_IS = frozenset({HTTPStatus.PARTIAL_CONTENT, HTTPStatus.NOT_MODIFIED, HTTPStatus.NO_CONTENT})


def register(app: Flask) -> None:
    """Compress every response that gains by it, before the headers look at its content.

    No page holds a secret beside what the person wrote, so its size gives nothing away (BREACH).
    """
    app.after_request(compress)


def compress(response: Response) -> Response:
    """Send what the reader's program understands best, under an ETag of its own."""
    if response.mimetype not in COMPRESSIBLE:
        return response
    response.headers.add("Vary", "Accept-Encoding")
    asked = context.asked()
    encoding = asked.accept_encodings.best_match((*_QUICK, "identity"))
    if encoding not in _QUICK or not _gains(response):
        return response
    # A file is handed to the server as it is, unless somebody asks for its content.
    response.direct_passthrough = False
    pressed = _kept if asked.endpoint in _KEPT else _quickly
    response.set_data(pressed(response.get_data(), encoding))
    response.content_encoding = encoding
    response.headers.pop("Accept-Ranges", None)
    tag, weak = response.get_etag()
    if tag is not None:
        response.set_etag(f"{tag}-{encoding}", weak=bool(weak))
        response.make_conditional(asked)
    return response


def _gains(response: Response) -> bool:
    return response.status_code not in _AS_IT_IS and (response.content_length or 0) >= WORTH_IT


def _quickly(content: bytes, encoding: str) -> bytes:
    return _pressed(content, encoding, _QUICK[encoding])


@lru_cache(_MOST_KEPT)
def _kept(content: bytes, encoding: str) -> bytes:
    return _pressed(content, encoding, _SMALLEST[encoding])


def _pressed(content: bytes, encoding: str, level: int) -> bytes:
    if encoding == "br":
        return bytes(brotli.compress(content, mode=brotli.MODE_TEXT, quality=level))
    # Without the time, which would give each copy of the same page another ETag.
    return gzip.compress(content, level, mtime=0)
