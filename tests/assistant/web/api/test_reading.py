from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

HERE = "/api/v1/answers"


def _problem(response: TestResponse) -> tuple[int, str, str]:
    assert response.json is not None
    error: dict[str, Any] = response.json["error"]
    assert response.json["ok"] is False
    assert response.json["status"] == response.status_code
    assert error["message"]
    return response.status_code, error["code"], error.get("field", "")


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"", (400, "invalid_json", "")),
        (b"{", (400, "invalid_json", "")),
        (b'{"question":"hola"} x', (400, "invalid_json", "")),
        (b'{"question":NaN}', (400, "invalid_json", "")),
        (b'{"question":-Infinity}', (400, "invalid_json", "")),
        (b"1" * 5000, (400, "invalid_json", "")),
        (b"[" * 7000, (400, "too_deep", "")),
        (b'{"question":' + b"[" * 3000 + b"]" * 3000 + b"}", (400, "too_deep", "")),
        (b'{"question":"\\ud800"}', (400, "invalid_text", "")),
        (b'{"\\udfff":1}', (400, "invalid_text", "")),
        (b'{"question":"\xed\xa0\x80"}', (400, "invalid_text", "")),
        ("{'question': 'año'}".encode("latin-1"), (400, "invalid_text", "")),
        ('{"question":"hola"}'.encode("utf-16"), (400, "invalid_text", "")),
        (b'{"question":"a","question":"b"}', (400, "repeated_field", "question")),
        (b'{"\\ud800":1,"\\ud800":1}', (400, "repeated_field", "?")),
        (b"[]", (422, "not_an_object", "")),
        (b"null", (422, "not_an_object", "")),
        (b"{}", (422, "missing_field", "question")),
        (b'{"pregunta":"hola"}', (422, "unknown_field", "pregunta")),
        (b'{"question":"hola","__proto__":{}}', (422, "unknown_field", "__proto__")),
        (b'{"question":1}', (422, "wrong_type", "question")),
        (b'{"question":null}', (422, "wrong_type", "question")),
        (b'{"question":["hola"]}', (422, "wrong_type", "question")),
        (b'{"question":""}', (422, "too_short", "question")),
        (b'{"question":"a","context":"a"}', (422, "wrong_type", "context")),
        (b'{"question":"a","context":["a",1]}', (422, "wrong_type", "context[1]")),
        (b'{"question":"a","context":["","","","","",""]}', (422, "too_long", "context")),
        (b'{"question":"a","language":"fr"}', (422, "invalid_value", "language")),
        (b'{"question":"a","language":1}', (422, "invalid_value", "language")),
        (b" " * 40_000, (413, "too_large", "")),
    ],
)
def test_body_that_is_not_as_described_is_refused(
    client: FlaskClient, body: bytes, problem: tuple[int, str, str]
) -> None:
    response = client.post(HERE, data=body, content_type="application/json")
    assert _problem(response) == problem


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "application/jsonp"},
        {"Content-Type": "application/json; charset=latin-1"},
        {"Content-Type": "application/json", "Content-Encoding": "gzip"},
    ],
)
def test_other_media_are_refused(client: FlaskClient, headers: dict[str, str]) -> None:
    response = client.post(HERE, data=b'{"question":"hola"}', headers=headers)
    assert _problem(response) == (415, "wrong_media_type", "")


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("kind", ["application/json", "Application/JSON; Charset=UTF-8"])
def test_json_is_read_as_programs_send_it(client: FlaskClient, kind: str, mark: str) -> None:
    body = f'{mark}{{"question": "\\ud83d\\uddf3 misión"}}'.encode()
    assert client.post(HERE, data=body, content_type=kind).status_code == 200


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("", (400, "missing_parameter", "q")),
        ("q=", (400, "invalid_parameter", "q")),
        (f"q={'a' * 501}", (400, "invalid_parameter", "q")),
        ("q=a&Q=a", (400, "unknown_parameter", "Q")),
        ("q=a&q=b", (400, "repeated_parameter", "q")),
        ("q=%FF", (400, "invalid_text", "")),
        ("q=%ED%A0%80", (400, "invalid_text", "")),
        ("&".join(["a"] * 60), (400, "bad_request", "")),
        ("q=a&limit=0", (400, "invalid_parameter", "limit")),
        ("q=a&limit=101", (400, "invalid_parameter", "limit")),
        ("q=a&limit=1_0", (400, "invalid_parameter", "limit")),
        ("q=a&limit=+1", (400, "invalid_parameter", "limit")),
        ("q=a&limit=%D9%A3", (400, "invalid_parameter", "limit")),
        ("q=a&offset=-1", (400, "invalid_parameter", "offset")),
        (f"q=a&offset={'9' * 5000}", (400, "invalid_parameter", "offset")),
        ("q=a&kind=linea", (400, "invalid_parameter", "kind")),
        ("q=a&document=otro", (404, "unknown_document", "")),
    ],
)
def test_address_that_is_not_as_described_is_refused(
    client: FlaskClient, query: str, problem: tuple[int, str, str]
) -> None:
    assert _problem(client.get(f"/api/v1/search?{query}")) == problem


@pytest.mark.parametrize("path", ["documents", "suggestions", "passages/L2.4", "passages/nada"])
def test_every_address_refuses_what_it_does_not_know(client: FlaskClient, path: str) -> None:
    problem = (400, "unknown_parameter", "callback")
    assert _problem(client.get(f"/api/v1/{path}?callback=x")) == problem
