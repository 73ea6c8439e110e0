"""From a question that the plan does not answer to an answer, and back when the plan changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from checks import sideways, targets
from coming_in import add_people, sign_in
from engines import axe, sniffed
from playwright.sync_api import expect
from serving import listening

from assistant.answers import Answerer
from assistant.services import open_services
from assistant.settings import load_settings
from assistant.web.app import create_app
from corpus import Corpus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from assistant.services import Services

QUESTION = "¿Cuánto cuestan los talleres de cerámica?"
TEXT = "No tienen costo: pregunta en tu oficina distrital."


@pytest.fixture
def services(var: Path, tmp_path: Path) -> Iterator[Services]:
    (tmp_path / "index").symlink_to(var / "index")
    settings = {"ASISTENTE_VAR": str(tmp_path), "ASISTENTE_QUESTIONS_PER_MINUTE": "0"}
    opened = open_services(load_settings(settings))
    opened.record.now(add_people)
    yield opened
    opened.record.close()


@pytest.fixture
def changed(services: Services) -> Services:
    """The same site, after the plan was published anew with another line 2.4."""
    document = services.corpus.documents[0]
    passages = tuple(
        replace(one, text=f"{one.text} Y algo más.") if one.id == "L2.4" else one
        for one in document.passages
    )
    corpus = Corpus((replace(document, passages=passages),))
    return replace(services, corpus=corpus, answerer=Answerer(corpus, services.searcher, 500))


def test_life_of_a_gap(browser: Browser, services: Services, changed: Services) -> None:
    with listening(create_app(services)) as port:
        here = f"http://127.0.0.1:{port}"
        citizen, writer, boss = (browser.new_context(locale="es-MX").new_page() for _ in range(3))
        number = _asked(citizen, here)
        assert "Todavía no tiene respuesta" in _text(citizen, f"{here}/hueco/{number}")
        _written(writer, here, number)
        assert "Todavía no tiene respuesta" in _text(citizen, f"{here}/hueco/{number}")
        _approved(boss, here, number)
        assert TEXT in _text(citizen, f"{here}/hueco/{number}")
        _told_everywhere(citizen, here)
    with listening(create_app(changed)) as port:
        here = f"http://127.0.0.1:{port}"
        _ask(citizen, here, QUESTION)
        assert TEXT not in citizen.inner_text("main")
        assert "Todavía no tiene respuesta" in _text(citizen, f"{here}/hueco/{number}")
        # The same cookie serves on every port of a machine.
        told = _text(writer, f"{here}/consola/respuestas")
        assert "Retirada. Cambió el texto de L2.4: hay que revisar la respuesta." in told
        assert QUESTION in _text(writer, f"{here}/consola/huecos")
    for page in (citizen, writer, boss):
        page.context.close()


def _asked(citizen: Page, here: str) -> str:
    """Ask what the plan does not answer, and take a number; return it."""
    _ask(citizen, here, QUESTION)
    assert "El Instituto explica" not in citizen.inner_text("main")
    citizen.get_by_role("button", name="Dame un número").click()
    link = citizen.get_by_role("link", name="Ver si ya tiene respuesta")
    address = link.get_attribute("href") or ""
    return address.rpartition("/")[2]


def _written(writer: Page, here: str, number: str) -> None:
    sign_in(writer, f"{here}/consola", "eva")
    writer.get_by_role("link", name="Sin respuesta").click()
    writer.get_by_role("link", name=QUESTION).click()
    writer.get_by_role("link", name="Escribir o revisar su respuesta").click()
    # What one person asked is shown, and is not kept for longer than it may be.
    assert writer.input_value("#preguntas") == ""
    writer.get_by_text("Cómo se preguntó").click()
    expect(writer.get_by_role("listitem").filter(has_text=QUESTION)).to_be_visible()
    writer.fill("#preguntas", QUESTION)
    writer.fill("#texto", TEXT)
    writer.fill("#pasajes", "L2.4")
    writer.get_by_role("button", name="Guardar versión").click()
    expect(writer.get_by_role("main")).to_contain_text("espera que otra persona la apruebe")
    assert f"/consola/respuestas/{number}" in writer.url
    assert writer.get_by_text(TEXT).count() >= 4
    assert writer.get_by_role("button", name="Aprobar").count() == 0


def _approved(boss: Page, here: str, number: str) -> None:
    sign_in(boss, f"{here}/consola", "ada")
    boss.get_by_role("link", name="Respuestas").click()
    boss.get_by_role("link", name=TEXT).click()
    boss.get_by_role("button", name="Aprobar la última versión").click()
    expect(boss.get_by_role("main")).to_contain_text("Publicada. La aprobó ada.")
    assert f"/consola/respuestas/{number}" in boss.url


def _told_everywhere(citizen: Page, here: str) -> None:
    _ask(citizen, here, "quiero saber cuanto cuestan los tayeres de seramica")
    assert TEXT in citizen.inner_text("main")
    found = [*axe(citizen), *sniffed(citizen), *sideways(citizen), *targets(citizen)]
    assert found == []
    _ask(citizen, f"{here}/widget", QUESTION)
    assert TEXT in citizen.inner_text("main")
    sent = citizen.request.post(f"{here}/api/v1/answers", data={"question": QUESTION}).json()
    assert sent["curated"]["text"] == TEXT
    assert [one["id"] for one in sent["citations"]] == ["L2.4"]


def _ask(citizen: Page, here: str, question: str) -> None:
    citizen.goto(f"{here}/")
    citizen.fill("#pregunta", question)
    citizen.keyboard.press("Enter")
    citizen.locator(".answer").last.wait_for()


def _text(page: Page, address: str) -> str:
    page.goto(address)
    return page.inner_text("main")
