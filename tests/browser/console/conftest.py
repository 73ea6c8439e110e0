"""The console with people and questions in it, before a real Chromium."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pyotp
import pytest
from serving import listening, site

from assistant.noting import today
from assistant.staff import accounts, codes, passwords
from assistant.storage import open_store
from assistant.storage.gaps import Unanswered, record
from assistant.storage.people import Role
from assistant.storage.tables import Cause

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page
    from sqlalchemy.orm import Session

PHRASE = "tres ajolotes leen de noche"
SECRET = codes.new_secret()


@pytest.fixture(scope="session")
def console(var: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("consola")
    (folder / "index").symlink_to(var / "index")
    store = open_store(f"sqlite:///{folder / 'asistente.sqlite3'}")
    with store.writing() as session:
        _people(session)
        for text in ("¿Y mi perro?", "¿Hay becas?", "¿Hay becas para estudiar la preparatoria?"):
            record(session, Unanswered(text, text, Cause.NOT_IN_PLAN, "es", today()))
    store.close()
    with listening(site(folder)) as port:
        yield f"http://127.0.0.1:{port}/consola"


def _people(session: Session) -> None:
    for name, role in (("luz", Role.AGENT), ("ada", Role.ADMIN)):
        accounts.add(session, name, role, "ana")
        person = accounts.find(session, name)
        assert person is not None
        person.secret = SECRET if role is Role.ADMIN else None
        accounts.choose_password(session, person, passwords.kept(PHRASE))


@pytest.fixture(scope="session")
def enter(browser: Browser, console: str) -> Iterator[Callable[[str], Page]]:
    """Sign in by hand, and return a page that is in; each name once."""
    opened: dict[str, Page] = {}

    def enters(name: str) -> Page:
        if name not in opened:
            context = browser.new_context(locale="es-MX")
            context.grant_permissions(["clipboard-read", "clipboard-write"])
            opened[name] = context.new_page()
            _sign_in(opened[name], console, name)
        return opened[name]

    yield enters
    for page in opened.values():
        page.context.close()


def _sign_in(page: Page, console: str, name: str) -> None:
    page.goto(console)
    page.fill("#nombre", name)
    page.fill("#clave", PHRASE)
    page.keyboard.press("Enter")
    if name == "ada":
        page.locator("#codigo").fill(pyotp.TOTP(SECRET).at(datetime.now(UTC)))
        page.keyboard.press("Enter")
    page.locator("#consulta").wait_for()
