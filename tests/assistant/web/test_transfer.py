from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import brotli
import pytest
from flask import Response

from assistant.web import transfer
from assistant.web.rendering import FILES, STATIC, digest

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

UNDONE = {"br": brotli.decompress, "gzip": gzip.decompress}
STYLE = f"/static/style.css?v={digest('style.css')}"
PAGES = ["/", "/plan", "/en/plan/L2.4", "/sugerencias", STYLE, "/nada"]
OFFLINE = "/sin-internet/asistente-ciudadano.html"

every_encoding = pytest.mark.parametrize("encoding", UNDONE)


def _get(client: FlaskClient, path: str, accepted: str, method: str = "GET") -> TestResponse:
    return client.open(path, method=method, headers={"Accept-Encoding": accepted}, buffered=True)


@every_encoding
@pytest.mark.parametrize("path", [*PAGES, OFFLINE])
def test_content_arrives_whole_and_smaller(client: FlaskClient, path: str, encoding: str) -> None:
    plain, sent = _get(client, path, "identity"), _get(client, path, encoding)
    assert "Content-Encoding" not in plain.headers
    assert sent.headers["Content-Encoding"] == encoding
    assert UNDONE[encoding](sent.data) == plain.data
    assert int(sent.headers["Content-Length"]) == len(sent.data) < len(plain.data) / 2
    assert plain.headers["Vary"] == sent.headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    ("accepted", "chosen"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("*", "br"),
        ("br;q=0, gzip;q=0.1", "gzip"),
        ("br;q=0.5, identity", None),
        ("zstd, deflate", None),
        ("", None),
    ],
)
def test_reader_chooses_the_encoding(
    client: FlaskClient, accepted: str, chosen: str | None
) -> None:
    assert _get(client, "/plan", accepted).headers.get("Content-Encoding") == chosen


@every_encoding
@pytest.mark.parametrize("path", ["/", STYLE, OFFLINE])
def test_what_was_kept_is_good_for_its_own_encoding(
    client: FlaskClient, path: str, encoding: str
) -> None:
    tags = {one: _get(client, path, one).headers["ETag"] for one in ("identity", *UNDONE)}
    assert len(set(tags.values())) == 3
    for one, tag in tags.items():
        asked = {"Accept-Encoding": encoding, "If-None-Match": tag}
        again = client.get(path, headers=asked, buffered=True)
        # The file itself is the same in any encoding, and so it may be told.
        if one == encoding:
            assert (again.status_code, again.data) == (304, b"")
            assert again.headers["ETag"] == tag
            assert again.headers["Vary"] == "Accept-Encoding"
            assert "Content-Encoding" not in again.headers
        elif one != "identity":
            assert again.status_code == 200


@every_encoding
@pytest.mark.parametrize("path", ["/", STYLE, OFFLINE])
def test_head_says_what_get_sends(client: FlaskClient, path: str, encoding: str) -> None:
    got, head = _get(client, path, encoding), _get(client, path, encoding, "HEAD")
    assert not head.data
    for name in ("Content-Length", "Content-Encoding", "ETag", "Vary", "Cache-Control"):
        assert head.headers[name] == got.headers[name]


def test_answer_is_compressed_and_still_kept_by_the_browser_alone(client: FlaskClient) -> None:
    asked = {"Accept-Encoding": "br", "X-Turno": "1"}
    answer = client.post("/", data={"pregunta": "lineas"}, headers=asked)
    assert answer.headers["Content-Encoding"] == "br"
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert "ETag" not in answer.headers
    assert b"<article" in brotli.decompress(answer.data)


@pytest.mark.parametrize(
    "path", ["/sin-internet/cuadernillo.pdf", "/static/favicon.svg", "/estado/vivo"]
)
def test_what_gains_nothing_is_left_as_it_is(client: FlaskClient, path: str) -> None:
    assert "Content-Encoding" not in _get(client, path, "br").headers


def test_font_is_not_compressed_again(client: FlaskClient) -> None:
    (font,) = [name for name in FILES if name.endswith(".woff2")]
    sent = _get(client, f"/static/{font}", "br")
    assert "Content-Encoding" not in sent.headers
    assert "Vary" not in sent.headers


def test_part_of_a_file_is_a_part_of_what_lies_on_the_disk(client: FlaskClient) -> None:
    asked = {"Accept-Encoding": "br", "Range": "bytes=10-2009"}
    part = client.get(STYLE, headers=asked, buffered=True)
    assert part.status_code == 206
    assert "Content-Encoding" not in part.headers
    assert part.data == (STATIC / "style.css").read_bytes()[10:2010]
    whole = _get(client, STYLE, "br")
    assert "Accept-Ranges" not in whole.headers
    rest = {**asked, "If-Range": whole.headers["ETag"]}
    assert client.get(STYLE, headers=rest, buffered=True).status_code == 200


def test_file_is_compressed_once(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    levels: list[int] = []
    pressed = transfer._pressed

    def counted(content: bytes, encoding: str, level: int) -> bytes:
        levels.append(level)
        return pressed(content, encoding, level)

    monkeypatch.setattr(transfer, "_pressed", counted)
    transfer._kept.cache_clear()
    for _ in range(3):
        _get(client, STYLE, "br")
    assert levels == [11]
    _get(client, "/", "br")
    _get(client, "/", "br")
    assert levels == [11, 5, 5]


def test_short_answer_is_left_alone(app: Flask) -> None:
    for length, encoding in ((transfer.WORTH_IT - 1, None), (transfer.WORTH_IT, "gzip")):
        with app.test_request_context(headers={"Accept-Encoding": "gzip"}):
            sent = transfer.compress(Response("a" * length))
        assert sent.content_encoding == encoding
