"""The API over the real answerer: what it hands out is what the others get."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers import Answerer
from assistant.services import Services
from assistant.settings import load_settings
from assistant.storage import Nowhere
from assistant.web.app import create_app

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient

    from assistant.storage import Record
    from corpus import Corpus
    from index import Searcher

ORIGIN = "https://www.iecm.mx"


class Thankful(Nowhere):
    """Takes every opinion, and keeps none."""

    def now(self, write: Any) -> Any:  # noqa: ANN401, ARG002  as Record has it
        return None


def site(
    corpus: Corpus,
    searcher: Searcher,
    answerer: Answerer,
    per_minute: int = 0,
    record: Record | None = None,
) -> Flask:
    settings = load_settings(
        {"ASISTENTE_QUESTIONS_PER_MINUTE": str(per_minute), "ASISTENTE_API_ORIGINS": ORIGIN}
    )
    app = create_app(Services(settings, corpus, searcher, answerer, record or Nowhere()))
    app.testing = True
    return app


@pytest.fixture(scope="session")
def answerer(corpus: Corpus, searcher: Searcher) -> Answerer:
    return Answerer(corpus, searcher, 500)


@pytest.fixture
def app(corpus: Corpus, searcher: Searcher, answerer: Answerer) -> Flask:
    return site(corpus, searcher, answerer)


@pytest.fixture
def thankful(corpus: Corpus, searcher: Searcher, answerer: Answerer) -> FlaskClient:
    """Return a client of a site that takes opinions."""
    return site(corpus, searcher, answerer, record=Thankful()).test_client()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def limited(corpus: Corpus, searcher: Searcher, answerer: Answerer) -> FlaskClient:
    return site(corpus, searcher, answerer, per_minute=2).test_client()
