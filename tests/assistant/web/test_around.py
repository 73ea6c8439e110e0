from __future__ import annotations

import importlib
import re
from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers.referrals import read_contacts
from assistant.services import Services
from assistant.settings import load_settings
from assistant.version import program_version
from assistant.web import around
from assistant.web.app import create_app
from assistant.web.statement import read_check
from assistant.web.themes import FILE, read_themes
from corpus import CorpusError

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus.load import Corpus

    Check = Callable[..., Any]

PAGES = {
    "/accesibilidad": "Accesibilidad",
    "/privacidad": "Privacidad",
    "/acerca": "Acerca de este asistente",
    "/datos": "Datos abiertos",
    "/glosario": "Palabras difíciles",
    "/explora": "No sé qué preguntar",
}
# Telephones and addresses of mail, however they are written.
WAYS_TO_REACH = re.compile(r"\+?\d[\d ]{6,}\d|\S+@\S+")
FINGERPRINT = re.compile(r"\b[0-9a-f]{64}\b")


def _words(page: Any) -> str:  # noqa: ANN401
    return " ".join(page.text("main"))


@pytest.mark.parametrize(("path", "heading"), PAGES.items())
def test_page_has_its_heading_and_a_description_of_its_own(
    check: Check, path: str, heading: str
) -> None:
    page = check(path)
    assert page.text("h1") == [heading]
    (described,) = [a["content"] for a in page.all("meta") if a.get("name") == "description"]
    assert described != check("/").all("meta")[-1]["content"]


@pytest.mark.parametrize("path", ["/", "/plan", "/calidad", "/plan/nada", *PAGES])
def test_every_page_leads_to_the_four(check: Check, path: str) -> None:
    page = check(path, status=404 if path == "/plan/nada" else 200)
    links = {a["href"]: words for a, words in zip(page.all("a"), page.text("a"), strict=True)}
    assert {address: links.get(address) for address in PAGES} == PAGES


@pytest.mark.parametrize("path", PAGES)
def test_page_ends_with_a_way_to_ask(check: Check, path: str) -> None:
    page = check(path)
    primary = [a["href"] for a in page.all("a") if a.get("class") == "primary"]
    fields = [a for a in page.all("input") if a.get("id") == "pregunta"]
    assert primary == ["/#pregunta"] or fields


@pytest.mark.parametrize("path", ["/accesibilidad", "/privacidad"])
def test_contacts_bear_their_source_and_date(check: Check, path: str) -> None:
    items = check(path).text("li")
    contacts = read_contacts("IECM")
    assert [contact.id for contact in contacts] == ["citiecm", "iecm"]
    for contact in contacts:
        hours = f" Horario: {contact.hours}." if contact.hours else ""
        assert f"{contact.text}.{hours} Fuente: {contact.source} ({contact.date})." in items


@pytest.mark.parametrize("path", PAGES)
def test_no_way_to_reach_anybody_is_made_up(check: Check, path: str) -> None:
    page = check(path)
    assert not [a for a in page.all("a") if a["href"].startswith(("mailto:", "tel:"))]
    known = " ".join(contact.text for contact in read_contacts("IECM"))
    words = FINGERPRINT.sub("", _words(page))
    assert [found for found in WAYS_TO_REACH.findall(words) if found.strip() not in known] == []


def test_statement_says_the_norm_the_day_and_what_was_not_done(check: Check) -> None:
    words, last = _words(check("/accesibilidad")), read_check()
    assert "WCAG 2.2" in words
    assert f"axe-core {last.axe}" in words
    assert f"Más de {last.states} páginas" in words
    days = [a["datetime"] for a in check("/accesibilidad").all("time")]
    assert last.checked_on.isoformat() in days
    for missing in ("personas con discapacidad", "lector de pantalla", "Señas", "indígenas"):
        assert missing in words


def test_access_log_holds_what_the_page_says(monkeypatch: pytest.MonkeyPatch, check: Check) -> None:
    for setting in ("ASISTENTE_HOST", "ASISTENTE_PORT", "ASISTENTE_THREADS", "PORT"):
        monkeypatch.delenv(setting, raising=False)
    conf = importlib.import_module("assistant.web.gunicorn_conf")
    # Day and hour, method, page, protocol, outcome, weight, duration; nothing else.
    held = re.findall(r"%\((\w+)\)s", conf.access_log_format)
    assert held == ["t", "m", "U", "H", "s", "b", "M"]
    told = "Día y hora, la página pedida, si se pudo mostrar, cuánto pesaba y cuánto tardó."
    assert told in check("/privacidad").text("dd")


def test_title_that_the_history_keeps_is_told(check: Check) -> None:
    assert "línea" in check("/", ask="línea").text("title")[0]
    assert "El título de la respuesta repite tu pregunta" in _words(check("/privacidad"))


def test_about_tells_the_facts_of_the_document(check: Check, corpus: Corpus) -> None:
    page, (document, *_) = check("/acerca"), corpus.documents
    facts = dict(zip(page.text("dt"), page.text("dd"), strict=True))
    assert facts["Documento"] == document.title
    assert facts["Huella del archivo (SHA-256)"] == document.sha256
    assert facts["Partes que puede citar"].startswith(f"{len(document.passages)}.")
    assert document.source_url in [a["href"] for a in page.all("a")]
    days = {a["datetime"] for a in page.all("time")}
    period = document.period
    assert {day.isoformat() for day in (period.start, period.end, document.updated)} <= days


def test_about_tells_its_versions_and_its_licence(check: Check) -> None:
    page = check("/acerca")
    facts = dict(zip(page.text("dt"), page.text("dd"), strict=True))
    assert facts["Versión del programa"] == program_version()
    assert facts["Versión del índice de búsqueda"] == "prueba"
    assert facts["Licencia del programa"].startswith("EUPL-1.2.")
    assert "/calidad" in [a["href"] for a in page.all("a")]
    assert len(page.text("ol")) == 1


def test_every_ready_question_is_a_button_that_posts_it(check: Check) -> None:
    page = check("/explora")
    ready = [question.text for theme in read_themes() for question in theme.questions]
    sent = [a["value"] for a in page.all("input") if a.get("type") == "hidden"]
    assert sent == ready
    assert page.text("button") == [*ready, "Preguntar"]
    assert {(a["method"], a["action"]) for a in page.all("form")} == {("post", "/#respuesta")}
    assert page.text("h2") == [theme.name for theme in read_themes()]


def test_home_offers_the_ready_questions(check: Check) -> None:
    addresses = [a["href"] for a in check("/").all("a")]
    assert addresses.count("/explora") == 2


def test_wrong_file_stops_the_start(monkeypatch: pytest.MonkeyPatch, corpus: Corpus) -> None:
    def wrong() -> None:
        raise CorpusError(FILE.name)

    nothing: Any = None
    monkeypatch.setattr(around, "read_suggestions", wrong)
    with pytest.raises(CorpusError, match=r"themes\.toml"):
        create_app(Services(load_settings({}), corpus, nothing, nothing))


def test_every_hard_word_is_explained(check: Check, corpus: Corpus) -> None:
    page = check("/glosario")
    entries = corpus.documents[0].glossary
    assert page.text("dd") == [
        entry.plain for entry in sorted(entries, key=lambda entry: entry.term.lower())
    ]
