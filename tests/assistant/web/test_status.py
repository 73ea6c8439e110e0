from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers import Status
from assistant.services import Services
from assistant.settings import load_settings
from assistant.storage import Nowhere
from assistant.web.app import create_app

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient

    from assistant.answers import Answer
    from corpus import Corpus


class Stub:
    """Answers whatever it is asked with one answer, or fails."""

    def __init__(self, answer: Answer | None) -> None:
        self._answer = answer

    def answer(self, question: str) -> Answer:
        if self._answer is None:
            raise RuntimeError(question)
        return self._answer


@pytest.fixture
def good(client: FlaskClient) -> Answer:
    """Return an answer with a quote."""
    answer: Answer = client.application.extensions["asistente"].answerer.answers["misión"]
    return answer


@pytest.fixture
def ready(corpus: Corpus) -> Callable[[Answer | None], Any]:
    """Ask a site that answers everything so whether it is ready."""

    def asked(answer: Answer | None) -> Any:  # noqa: ANN401
        stub: Any = Stub(answer)
        app = create_app(Services(load_settings({}), corpus, stub, stub))
        app.testing = True
        return app.test_client().get("/estado/listo")

    return asked


def test_alive_says_so(client: FlaskClient) -> None:
    assert client.get("/estado/vivo").json == {"ok": True}


def test_ready_names_the_index(client: FlaskClient) -> None:
    response = client.get("/estado/listo")
    assert response.status_code == 200
    assert response.json == {"ok": True, "index_version": "prueba"}


@pytest.mark.parametrize("status", sorted({*Status} - {Status.ANSWERED}))
def test_another_status_is_not_ready(
    ready: Callable[[Answer | None], Any], good: Answer, status: Status
) -> None:
    response = ready(replace(good, status=status))
    assert response.status_code == 503
    assert response.json == {
        "ok": False,
        "reason": "La pregunta «misión» no se respondió con una cita.",
    }


def test_answer_without_quote_is_not_ready(
    ready: Callable[[Answer | None], Any], good: Answer
) -> None:
    assert ready(replace(good, citations=())).status_code == 503


def test_answer_with_a_quote_is_ready(ready: Callable[[Answer | None], Any], good: Answer) -> None:
    assert ready(good).status_code == 200


def test_failure_is_not_ready(ready: Callable[[Answer | None], Any]) -> None:
    response = ready(None)
    assert response.status_code == 503
    assert response.json == {"ok": False, "reason": "La pregunta «misión» produjo un error."}


def test_status_is_never_cached(client: FlaskClient, ready: Callable[[Answer | None], Any]) -> None:
    assert client.get("/estado/listo").headers["Cache-Control"] == "no-store"
    assert ready(None).headers["Cache-Control"] == "no-store"


def test_trouble_with_the_store_is_said_and_answers_go_on(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Nowhere, "trouble", lambda _: "La base de datos no se puede usar: ocupada.")
    response = client.get("/estado/listo")
    assert response.status_code == 200
    assert response.json == {
        "ok": True,
        "index_version": "prueba",
        "degraded": ["La base de datos no se puede usar: ocupada."],
    }
