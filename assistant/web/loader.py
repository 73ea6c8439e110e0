"""The widget's script: one file for each version ever given out, and the newest of them."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from functools import cache

from flask import Blueprint, Response, abort

from assistant.web.rendering import STATIC

blueprint = Blueprint("loader", __name__)

FOLDER = STATIC / "widget"
_VERSION = re.compile(r"\d{1,4}\.\d{1,4}\.\d{1,4}")


@blueprint.get("/widget.js")
def newest() -> Response:
    """Hand out the newest version, which may be another tomorrow."""
    return version(newest_version())


@blueprint.get("/widget/<number>.js")
def version(number: str) -> Response:
    """Hand out a version that never changes."""
    if number not in versions():
        abort(404)
    return Response(_content(number), mimetype="text/javascript")


@cache
def versions() -> tuple[str, ...]:
    """Return every version, the oldest first."""
    numbers = [path.stem for path in FOLDER.glob("*.js") if _VERSION.fullmatch(path.stem)]
    return tuple(sorted(numbers, key=lambda number: tuple(map(int, number.split(".")))))


def newest_version() -> str:
    """Return the number of the newest version."""
    return versions()[-1]


@cache
def integrity(number: str) -> str:
    """Return what a page writes beside the script so that no other is run (W3C SRI)."""
    return "sha384-" + b64encode(hashlib.sha384(_content(number)).digest()).decode()


@cache
def _content(number: str) -> bytes:
    return (FOLDER / f"{number}.js").read_bytes()
