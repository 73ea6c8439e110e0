"""Every header of every kind of response, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from responses import CHANGES_WITH_CONTENT, RESPONSES

from assistant.answers.answer import Answer, Status
from assistant.answers.search import Found, Problem
from assistant.services import Services
from assistant.settings import load_settings
from assistant.web.app import create_app
from corpus.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flask import Flask


class Silent:
    """Has one answer to everything."""

    version = "prueba"

    def answer(self, question: str, context: Sequence[str] = (), language: str = "es") -> Answer:
        assert language in {"es", "en"}
        assert not context
        return Answer(status=Status.COURTESY, message=question, index_version="prueba")

    def answer_and_text(self, question: str, *_: object, **more: str) -> tuple[Answer, str]:
        return (answer := self.answer(question, **more)), answer.as_text()

    def search(self, words: str, *_: object, **wanted: object) -> Found:
        assert wanted.keys() <= {"language", "limit", "offset"}
        return Found(words=words, index_version="prueba", problem=Problem.EMPTY)

    def related(self, passage: object) -> tuple[()]:
        assert passage
        return ()


@pytest.fixture(scope="module")
def app() -> Flask:
    silent: Any = Silent()
    app = create_app(Services(load_settings({}), load(), silent, silent))
    app.testing = True
    return app


@pytest.mark.parametrize("request_line", RESPONSES)
def test_headers_are_exactly_these(app: Flask, request_line: str) -> None:
    method, path = request_line.split()
    with app.test_client().open(path, method=method) as response:
        headers = {n: v for n, v in response.headers if n not in CHANGES_WITH_CONTENT}
    if "Allow" in headers:
        headers["Allow"] = ", ".join(sorted(headers["Allow"].split(", ")))
    assert (response.status_code, headers) == RESPONSES[request_line]


def test_every_address_is_in_the_table(app: Flask) -> None:
    with app.test_request_context() as context:
        matched = set()
        # Under /en stand the same addresses, which the site itself knows nothing of.
        for request_line in (line for line in RESPONSES if " /en" not in line):
            method, path = request_line.split()
            adapter = app.create_url_adapter(context.request)
            assert adapter is not None
            if method in {"GET", "POST"}:
                rule, _ = adapter.match(path, method=method, return_rule=True)
                matched.add(rule.endpoint)
    rules = {rule.endpoint for rule in app.url_map.iter_rules()}
    assert matched == rules
