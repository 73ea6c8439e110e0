"""The console as it looks on a working day, for pictures."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from coming_in import add_people, sign_in
from serving import listening, site

from assistant.answers.curated import fingerprint
from assistant.days import today
from assistant.noting import key_of
from assistant.staff import curated
from assistant.staff.audit import Edit
from assistant.staff.curated import Draft
from assistant.storage import open_store
from assistant.storage.adding import count
from assistant.storage.gaps import Unanswered, record
from assistant.storage.tables import Cause
from corpus import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page
    from sqlalchemy.orm import Session

ASKED = {
    "¿Los talleres de participación tienen costo?": 12,
    "¿Dónde tomo clases de náhuatl?": 7,
    "¿Puedo llevar a mi perro a votar?": 3,
}
TEXT = "No. Los talleres del Instituto son gratuitos: pregunta por el más cercano."


@contextmanager
def working(var: Path) -> Iterator[str]:
    """Serve a console with people, questions, an answer that waits and some weeks of figures."""
    store = open_store(f"sqlite:///{var / 'asistente.sqlite3'}")
    with store.writing() as session:
        add_people(session)
        _fill(session)
    store.close()
    with listening(site(var)) as port:
        yield f"http://127.0.0.1:{port}/consola"


def _fill(session: Session) -> None:
    for text, times in ASKED.items():
        asked = Unanswered(text, key_of(text), Cause.NOT_IN_PLAN, "es", today())
        record(session, asked, times)
    for days in range(28):
        day = today() - timedelta(days)
        for status, times in (("answered", 60 + days * 7 % 40), ("not_in_plan", 5 + days % 9)):
            count(session, day, "status", status, times)
    passage = load().documents[0].get("L1.1")
    assert passage is not None
    until = today() + timedelta(180)
    draft = Draft(TEXT, tuple(ASKED)[:1], {passage.id: fingerprint(passage)}, until)
    curated.save(session, 1, Edit("eva", "", 0), draft)


def _look_up(page: Page) -> None:
    page.fill("#pregunta", "participación ciudadana")
    page.locator(".candidates").wait_for()


# By the picture's name: who looks, where, and what is done there first.
PICTURES: dict[str, tuple[str, str, Callable[[Page], object]]] = {
    "consulta": ("luz", "/", _look_up),
    "huecos": ("eva", "/huecos", lambda page: page.wait_for_load_state()),
    "aprobar": ("ada", "/respuestas/1", lambda page: page.wait_for_load_state()),
    "textos": (
        "eva",
        "/textos/lenguaje-claro?nombre=L2.4",
        lambda page: page.wait_for_load_state(),
    ),
    "numeros": ("ada", "/numeros", lambda page: page.wait_for_load_state()),
    "personas": ("ada", "/personas", lambda page: page.wait_for_load_state()),
}


def pictured(browser: Browser, console: str) -> Iterator[tuple[str, Page]]:
    """Yield the name of each picture with its page, ready to be taken."""
    pages: dict[str, Page] = {}
    for name, (who, path, way) in PICTURES.items():
        if who not in pages:
            pages[who] = browser.new_page(locale="es-MX", viewport={"width": 1280, "height": 800})
            sign_in(pages[who], console, who)
        pages[who].goto(console + path)
        way(pages[who])
        yield name, pages[who]
