"""A console with people in it, and browsers that are already in."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pyotp
import pytest
from argon2 import PasswordHasher

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[3]))

from going import Round
from oidc_provider import CLIENT, SECRET, Manners, vouching
from staffed import OURS, PEOPLE, PHRASE, SECRETS

from assistant.answers import Answerer
from assistant.services import Services
from assistant.settings import load_settings
from assistant.staff import accounts, audit, passwords
from assistant.storage import Recorder, Store
from assistant.web.app import create_app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flask import Flask
    from flask.testing import FlaskClient
    from oidc_provider import Accounts
    from sqlalchemy.orm import Session

    from corpus import Corpus
    from index import Searcher

    Enter = Callable[[str], FlaskClient]


@pytest.fixture(autouse=True)
def quick() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_hasher", PasswordHasher(time_cost=1, memory_cost=64))
        passwords._nobodys.cache_clear()
        yield
    passwords._nobodys.cache_clear()


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Recorder]:
    recorder = Recorder(Store(f"sqlite:///{tmp_path / 'almacen.sqlite3'}"))
    recorder.now(_people)
    yield recorder
    recorder.close()


def _people(session: Session) -> None:
    for name, role in PEOPLE.items():
        accounts.add(session, name, role, "ana")
        person = accounts.find(session, name)
        assert person is not None
        person.secret = SECRETS.get(name)
        accounts.choose_password(session, person, passwords.kept(PHRASE))


@pytest.fixture(scope="session")
def answerer(corpus: Corpus, searcher: Searcher) -> Answerer:
    return Answerer(corpus, searcher, 500)


@pytest.fixture
def services(
    corpus: Corpus, searcher: Searcher, answerer: Answerer, kept: Recorder, index_root: Path
) -> Services:
    given = {"ASISTENTE_QUESTIONS_PER_MINUTE": "0", "ASISTENTE_VAR": str(index_root.parent)}
    settings = load_settings(given)
    return Services(settings, corpus, searcher, answerer, kept)


@pytest.fixture
def site(services: Services) -> Flask:
    app = create_app(services)
    app.testing = True
    return app


@pytest.fixture(scope="session")
def provider() -> Iterator[Accounts]:
    with vouching() as accounts:
        yield accounts


@pytest.fixture
def round_(
    services: Services, kept: Recorder, provider: Accounts, monkeypatch: pytest.MonkeyPatch
) -> Round:
    """Return somebody who goes to a well-behaved provider of accounts, and comes back."""
    monkeypatch.setenv("NO_PROXY", "localhost")
    provider.manners = Manners()
    given = {"ISSUER": provider.issuer, "CLIENT_ID": CLIENT, "CLIENT_SECRET": SECRET}
    settings = load_settings({f"ASISTENTE_OIDC_{name}": value for name, value in given.items()})
    app = create_app(replace(services, settings=settings))
    app.testing = True
    return Round(app, kept, provider)


@pytest.fixture
def enter(site: Flask, monkeypatch: pytest.MonkeyPatch) -> Enter:
    """Sign somebody in, and return the browser."""
    moments = iter(range(0, 10_000, 60))

    def enters(name: str) -> FlaskClient:
        browser = site.test_client()
        browser.environ_base["HTTP_SEC_FETCH_SITE"] = OURS["Sec-Fetch-Site"]
        browser.post("/consola/entrar", data={"nombre": name, "clave": PHRASE})
        if name in SECRETS:
            # A code is good once: for who comes in twice, a minute has to pass.
            now = datetime.now(UTC).timestamp() + next(moments)
            moment = datetime.fromtimestamp(now, UTC)
            with monkeypatch.context() as patch:
                patch.setattr(audit, "moment", lambda: moment)
                code = pyotp.TOTP(SECRETS[name]).at(moment)
                browser.post("/consola/codigo", data={"codigo": code})
        return browser

    return enters
