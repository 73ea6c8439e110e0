"""Hostile inputs, the same for the same seed: bodies, addresses, headers, methods, encodings."""

from __future__ import annotations

import gzip
import io
import json
import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ANSWERS = "/api/v1/answers"
JSON = "application/json"
# Each has stopped or slowed some search, parser or page; the first are from our own trials.
TEXTS = (
    "credencal~9", "[a TO z]", "NOT NOT voto", "(" * 500, "*:*", "a AND", '"', "text:voto^9999",
    "7" * 40, "1" * 500, "9" * 18 + "-" * 40, "HEGG560427MVZRRL0" * 25, "á" * 500,
    "a" + "\u0301" * 499, "\u202eotov\u202c", "\u200b" * 500, "\U000e0041" * 250, "ﷺ" * 500,
    "क़" * 500, "\x00", "\x1b[31m", "%s%n{0}{{7*7}}${7*7}", "<script>alert(1)</script>",
    "' OR 1=1 --", "../../etc/passwd", "\r\nSet-Cookie: a=b", "¿" * 250 + "?" * 250,
    "¿Mi credencial? " * 30, "línea " * 80, "y el 4 " * 70, "OE" * 250, "5.6." * 125,
    "objetibo" * 60, "nolocomprendo" * 38, "ñ" * 500, "de la que " * 50, "🗳" * 500, "-" * 500,
    "cuantos cuantas " * 31, "que " * 125, "voto" + " " * 490, "l" + "1." * 249, "½²③Ⅷ" * 125,
)  # fmt: skip
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "X-Y")
PATHS = (
    "/api", "/api/", "/api//v1/answers", "/api/v1", "/api/v1/answers/", "/api/v1/feedback",
    "/api/v1/documents", "/api/v1/passages/", "/api/v1/passages/L2.4", "/api/v1/passages/l2.4",
    "/api/v1/suggestions", "/api/v1/search", "/api/openapi.json", "/en/api/v1/search", ANSWERS,
    "/api/v1/documents/iecm-programa-de-trabajo-2025", "/api/docs",
)  # fmt: skip
MEDIA = (
    "", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a",
    "application/json; charset=utf-16", "application/json; charset=\xff", "application/json;" * 200,
    "application/vnd.api+json", "application/json, text/plain", "/", "a" * 4000, "application/JSON",
)  # fmt: skip
HEADERS = (
    "ACCEPT_LANGUAGE", "ACCEPT", "ACCEPT_ENCODING", "ORIGIN", "ACCESS_CONTROL_REQUEST_METHOD",
    "IF_NONE_MATCH", "IF_MODIFIED_SINCE", "RANGE", "X_TURNO", "X_FORWARDED_FOR", "COOKIE",
    "CONTENT_ENCODING", "AUTHORIZATION", "REFERER", "TRANSFER_ENCODING",
)  # fmt: skip
VALUES = (
    "", "en;q=abc", "en-" * 500, "en,es;q=0.5," * 200, "*", "*;q=-1", "null", "https://x\xff",
    "POST", '"a"', 'W/"a",' * 300, "bytes=0-1,2-3", "bytes=-", "identity;q=0",
    "br;q=1.0, gzip;q=NaN", "Mon, 99 Foo 9999 99:99:99 GMT", "gzip", "chunked",
    "1" * 5000, "\x80\xff", "(" * 1000,
)  # fmt: skip


@dataclass
class Hostile:
    """One request; `name` says what it is, in short."""

    name: str
    method: str = "POST"
    path: str = ANSWERS
    query: str = ""
    body: bytes = b""
    media: str = JSON
    headers: dict[str, str] = field(default_factory=dict)

    def environ(self) -> dict[str, Any]:
        """Return it as a server hands it over: bytes of the network read as Latin-1."""
        return {
            "REQUEST_METHOD": self.method,
            "SCRIPT_NAME": "",
            "PATH_INFO": self.path.encode(errors="replace").decode("latin-1"),
            "QUERY_STRING": self.query,
            "CONTENT_TYPE": self.media,
            "CONTENT_LENGTH": str(len(self.body)),
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": "localhost",
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(self.body),
            "wsgi.errors": io.StringIO(),
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
            **{f"HTTP_{name}": value for name, value in self.headers.items()},
        }


def hostile(count: int, seed: int) -> Iterator[Hostile]:
    """Yield so many inputs, of each way in turn."""
    dice = random.Random(seed)  # noqa: S311  not a secret: the same inputs every time
    for number in range(count):
        one = WAYS[number % len(WAYS)](dice)
        if dice.random() < 0.3:
            one.headers = {dice.choice(HEADERS): dice.choice(VALUES) for _ in range(3)}
        yield one


def _text(dice: random.Random) -> str:
    """Return a hostile text: one that is known, two cut together, or any characters at all."""
    way = dice.randrange(3)
    if way == 0:
        return dice.choice(TEXTS)
    if way == 1:
        one, other = dice.choice(TEXTS), dice.choice(TEXTS)
        return f"{one[: dice.randrange(len(one) + 1)]} {other[: dice.randrange(len(other) + 1)]}"
    letters = (dice.randrange(0x110000) for _ in range(dice.randrange(200)))
    return "".join(chr(one) for one in letters if not 0xD800 <= one < 0xE000)


def _question(dice: random.Random) -> Hostile:
    context = [_text(dice)[:500] for _ in range(dice.randrange(6))]
    asked = {
        "question": _text(dice)[:500],
        "context": context,
        "language": dice.choice(("es", "en")),
    }
    body = json.dumps(asked, ensure_ascii=dice.random() < 0.5).encode()
    return Hostile(f"question {asked['question'][:40]!r} after {len(context)}", body=body)


def _misshapen(dice: random.Random) -> Hostile:
    depth = dice.choice((1, 50, 900, 7000))
    text = json.dumps(_text(dice))
    body = dice.choice(
        (
            "[" * depth, "[" * depth + "]" * depth, '{"question":' * depth + "1" + "}" * depth,
            '{"question":"\\ud800"}', '{"question":"\\udc00\\ud800"}', '{"question":NaN}',
            f'{{"question":{text},"question":{text}}}', f'{{"question":{text},{text}:1}}',
            f"[{text}]", text, f'{{"question":[{text}]}}', "-" * 500, "1" * 6000, "1e999999",
            f'{{"question":{text}', f"{text}{text}", "{}", '{"question":null}', "\ufeff",
            f'{{"question":"a","context":{text}}}', f'{{"question":"a","language":{text}}}',
            '{"question":"a","context":[' + ",".join(["[]"] * depth) + "]}", "\x00",
        )
    )  # fmt: skip
    return Hostile(f"body {body[:40]!r} of {len(body)}", body=body.encode(errors="replace"))


def _bytes(dice: random.Random) -> Hostile:
    whole = json.dumps({"question": _text(dice)}, ensure_ascii=False)
    coded = dice.choice(("utf-16", "utf-32", "latin-1", "cp1252", "utf-7"))
    body = dice.choice(
        (
            dice.randbytes(dice.randrange(2000)), whole.encode(coded, "replace"),
            gzip.compress(whole.encode()), b"\xed\xa0\x80" * 100, b"\xff" * 40_000,
            whole.encode()[: dice.randrange(40)], b" " * 36_000, b'{"question":"\xc3"}',
        )
    )  # fmt: skip
    return Hostile(f"bytes {body[:30]!r} of {len(body)}", body=body)


def _media(dice: random.Random) -> Hostile:
    media = dice.choice(MEDIA)
    return Hostile(f"media {media[:40]!r}", media=media, body=b'{"question":"hola"}')


def _search(dice: random.Random) -> Hostile:
    names = ("q", "limit", "offset", "kind", "document", "q[]", "%00", "language")
    pairs = [
        f"{dice.choice(names)}={dice.choice((quote(_text(dice)), '%FF', '%', '-1', '1e9', '1'))}"
        for _ in range(dice.randrange(1, 5))
    ]
    query = "&".join([f"q={quote(_text(dice)[:100])}", *pairs[: dice.randrange(3)]])
    if dice.random() < 0.1:
        query = dice.choice(
            ("&" * 5000, "q=" + "a" * 60_000, "a=1&" * 3000, "\xff\xfe", "q=%ED%A0%80")
        )
    return Hostile(f"search {query[:60]!r}", "GET", "/api/v1/search", query)


def _address(dice: random.Random) -> Hostile:
    base = dice.choice(("/api/v1/passages/", "/api/v1/documents/", "/api/", "/api/v1/"))
    path = dice.choice(
        (dice.choice(PATHS), base + _text(dice), base + "../" * 50, base + "a" * 9000)
    )
    query = dice.choice(("", "", "a=b", "document=" + quote(_text(dice))))
    return Hostile(f"address {path[:60]!r}?{query[:20]}", dice.choice(("GET", "HEAD")), path, query)


def _method(dice: random.Random) -> Hostile:
    method, path = dice.choice(METHODS), dice.choice(PATHS)
    return Hostile(f"{method} {path}", method, path, body=b'{"question":"hola"}')


WAYS: tuple[Callable[[random.Random], Hostile], ...] = (
    _question, _misshapen, _question, _bytes, _media, _search, _search, _address, _method,
)  # fmt: skip
