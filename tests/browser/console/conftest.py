"""The console with people and questions in it, before a real Chromium."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))

from coming_in import add_people, sign_in
from serving import listening, site

from assistant.answers.curated import fingerprint
from assistant.days import today
from assistant.staff import curated
from assistant.staff.audit import Edit
from assistant.staff.curated import Draft
from assistant.storage import open_store
from assistant.storage.gaps import Unanswered, record
from assistant.storage.tables import Cause
from corpus import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page
    from sqlalchemy.orm import Session


@pytest.fixture(scope="session")
def console(var: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("consola")
    (folder / "index").symlink_to(var / "index")
    store = open_store(f"sqlite:///{folder / 'asistente.sqlite3'}")
    with store.writing() as session:
        add_people(session)
        for text in ("¿Y mi perro?", "¿Hay becas?", "¿Hay becas para estudiar la preparatoria?"):
            record(session, Unanswered(text, text, Cause.NOT_IN_PLAN, "es", today()))
        _answer(session)
    store.close()
    with listening(site(folder)) as port:
        yield f"http://127.0.0.1:{port}/consola"


def _answer(session: Session) -> None:
    """Write an answer to the first question, which waits to be approved."""
    text = "Puedes venir con tu perro si te guía. <Pregunta> en la entrada."
    passage = load().documents[0].get("L2.4")
    assert passage is not None
    draft = Draft(text, ("¿Y mi perro?",), {"L2.4": fingerprint(passage)}, date(2030, 1, 31))
    curated.save(session, 1, Edit("eva", "", 0), draft)


@pytest.fixture(scope="session")
def enter(browser: Browser, console: str) -> Iterator[Callable[[str], Page]]:
    """Sign in by hand, and return a page that is in; each name once."""
    opened: dict[str, Page] = {}

    def enters(name: str) -> Page:
        if name not in opened:
            context = browser.new_context(locale="es-MX")
            context.grant_permissions(["clipboard-read", "clipboard-write"])
            opened[name] = context.new_page()
            sign_in(opened[name], console, name)
        return opened[name]

    yield enters
    for page in opened.values():
        page.context.close()
