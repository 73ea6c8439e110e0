"""The API over the real answerer: what it hands out is what the others get."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Answerer
from assistant.services import Services
from assistant.settings import load_settings
from assistant.web.app import create_app

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient

    from corpus import Corpus
    from index import Searcher

ORIGIN = "https://www.iecm.mx"


def site(corpus: Corpus, searcher: Searcher, answerer: Answerer, per_minute: int = 0) -> Flask:
    settings = load_settings(
        {"ASISTENTE_QUESTIONS_PER_MINUTE": str(per_minute), "ASISTENTE_API_ORIGINS": ORIGIN}
    )
    app = create_app(Services(settings, corpus, searcher, answerer))
    app.testing = True
    return app


@pytest.fixture(scope="session")
def answerer(corpus: Corpus, searcher: Searcher) -> Answerer:
    return Answerer(corpus, searcher, 500)


@pytest.fixture
def app(corpus: Corpus, searcher: Searcher, answerer: Answerer) -> Flask:
    return site(corpus, searcher, answerer)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def limited(corpus: Corpus, searcher: Searcher, answerer: Answerer) -> FlaskClient:
    return site(corpus, searcher, answerer, per_minute=2).test_client()
