from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from flask import Blueprint

from assistant.services import Services
from assistant.settings import load_settings
from assistant.storage import Recorder, Store
from assistant.storage.adding import count
from assistant.storage.tables import Gap
from assistant.web.app import create_app
from assistant.web.console import guard
from assistant.web.console.numbers import ADDRESSES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from flask import Flask
    from flask.testing import FlaskClient

    from corpus import Corpus

TODAY = date(2026, 11, 18)
DAYS = "?desde=2026-11-02&hasta=2026-11-15"
ALL = ["/c/numeros", "/c/numeros.csv", "/c/numeros.xlsx", "/c/numeros/semana/2026-S46"]


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.days.today", lambda: TODAY)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Recorder]:
    recorder = Recorder(Store(f"sqlite:///{tmp_path / 'almacen.sqlite3'}"))
    recorder.now(_count)
    yield recorder
    recorder.close()


def _count(session: Any) -> None:  # noqa: ANN401
    for day, times in ((date(2026, 11, 3), 1200), (date(2026, 11, 10), 4), (TODAY, 2)):
        count(session, day, "status", "answered", times)
    count(session, date(2026, 11, 3), "passage", "L1.1", 7)
    session.add(Gap(key="perr", opened=date(2026, 11, 4)))


@pytest.fixture
def site(app: Flask, corpus: Corpus, kept: Recorder) -> FlaskClient:
    return _with_numbers(app, corpus, kept)


def _with_numbers(app: Flask, corpus: Corpus, *kept: Recorder) -> FlaskClient:
    answerer: Any = app.extensions["asistente"].answerer
    made = create_app(Services(load_settings({}), corpus, answerer, answerer, *kept))
    blueprint = Blueprint("figures", __name__, url_prefix="/c")
    blueprint.context_processor(guard.said)
    for address, name, view in ADDRESSES:
        blueprint.add_url_rule(address, name, view)
    made.register_blueprint(blueprint)
    made.testing = True
    return made.test_client()


@pytest.fixture
def client(site: FlaskClient) -> FlaskClient:
    """Have every page looked at as the others of the site are."""
    return site


def _words(text: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def test_page_says_draws_and_lists_every_series(check: Callable[..., Any]) -> None:
    page = check(f"/c/numeros{DAYS}")
    assert page.text("h1") == ["Números"]
    assert "El día con más preguntas fue el 3 de noviembre, con 1,200." in " ".join(page.text("p"))
    drawn = [one for one in page.all("svg") if one.get("class") == "chart"]
    assert len(drawn) == len(page.all("table")) == 4
    assert {one["role"] for one in drawn} == {"img"}
    assert page.text("caption")[0] == "Preguntas por día, del 2 al 15 de noviembre de 2026"
    assert {one.get("scope") for one in page.all("th")} == {"row", "col"}
    assert "No hubo canalizaciones del 2 al 15 de noviembre de 2026." in page.text("p")
    assert "numbers.css" in str(page.all("link"))


def test_without_dates_the_last_weeks_are_shown(check: Callable[..., Any]) -> None:
    page = check("/c/numeros")
    fields = {one["name"]: one["value"] for one in page.all("input") if "name" in one}
    assert fields == {"desde": "2026-10-22", "hasta": "2026-11-18"}
    said = " ".join(page.text("p"))
    assert "Hoy todavía no termina: sus números van a crecer." in said
    assert "La primera cuenta es del 3 de noviembre de 2026." in said


def test_one_date_is_enough(check: Callable[..., Any]) -> None:
    assert "del 10 al 18 de noviembre" in check("/c/numeros?desde=2026-11-10").text("h2")[0]
    assert "del 6 de octubre al 2 de nov" in check("/c/numeros?hasta=2026-11-02").text("h2")[0]


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        ("ayer", "2026-11-15", "No entiendo «ayer». Escribe la fecha así: 2026-11-18."),
        ("2026-11-31", "x<b>", "No entiendo «2026-11-31» y «x&lt;b&gt;»."),
        ("2026-11-15", "2026-11-02", "«Desde» es un día posterior a «Hasta»."),
        ("2026-11-02", "2026-11-19", "«Hasta» todavía no llega. Elige como máximo hoy: 2026-11-18"),
        ("2020-11-02", "2026-11-15", "Son 2,205 días. Elige 366 como máximo."),
    ],
)
@pytest.mark.parametrize("ending", ["", ".csv", ".xlsx"])
def test_wrong_dates_stay_to_be_mended(
    site: FlaskClient, since: str, until: str, said: str, ending: str
) -> None:
    told = site.get(f"/c/numeros{ending}", query_string={"desde": since, "hasta": until})
    assert told.status_code == 422
    assert said in told.text
    values = re.findall(r'<input class="field"[^>]* value="([^"]*)"', told.text)
    assert values == [since, until.replace("<", "&lt;").replace(">", "&gt;")]
    assert "<title>Error: Números" in told.text
    assert 'class="chart"' not in told.text


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2026-W45-1", "20261103"])
@pytest.mark.parametrize("end", ["desde", "hasta"])
def test_no_date_breaks_the_page(site: FlaskClient, end: str, day: str) -> None:
    assert site.get("/c/numeros", query_string={end: day}).status_code in {200, 422}


def test_csv_is_a_file_of_the_same_days(site: FlaskClient) -> None:
    told = site.get(f"/c/numeros.csv{DAYS}")
    assert told.mimetype == "text/csv"
    name = "attachment; filename=numeros-2026-11-02-2026-11-15.csv"
    assert told.headers["Content-Disposition"] == name
    assert '"Preguntas por día","2026-11-03","Preguntas",1200' in told.text
    assert told.headers["Cache-Control"] == "no-store"


def test_workbook_is_a_file_of_the_same_days(site: FlaskClient) -> None:
    told = site.get(f"/c/numeros.xlsx{DAYS}")
    assert told.mimetype.endswith("spreadsheetml.sheet")
    assert told.headers["Content-Disposition"].endswith("numeros-2026-11-02-2026-11-15.xlsx")
    with zipfile.ZipFile(io.BytesIO(told.data)) as book:
        assert b"<v>1200</v>" in book.read("xl/worksheets/sheet2.xml")


def test_week_is_told_beside_the_one_before(check: Callable[..., Any]) -> None:
    page = check("/c/numeros/semana/2026-S46")
    assert page.text("h1") == ["Semana 46 de 2026"]
    assert "4 preguntas: 1,196 menos que en la semana anterior (1,200)." in page.text("li")
    addresses = [one["href"] for one in page.all("a")]
    assert "/c/numeros/semana/2026-S45" in addresses
    assert "/c/numeros/semana/2026-S47" in addresses
    assert "/c/numeros.csv?desde=2026-11-09&hasta=2026-11-15" in addresses


def test_week_that_goes_on_says_so(check: Callable[..., Any]) -> None:
    page = check("/c/numeros/semana/2026-S47")
    assert "2 preguntas: 2 menos que en los mismos días de la anterior (4)." in page.text("li")
    assert "La semana todavía no termina: estos números van a crecer." in page.text("p")
    assert "/c/numeros/semana/2026-S48" not in [one["href"] for one in page.all("a")]


def test_oldest_week_leads_to_none_before(site: FlaskClient) -> None:
    assert "Semana anterior" not in site.get("/c/numeros/semana/2025-S01").text


@pytest.mark.parametrize(
    "week", ["2026-S48", "2026-S54", "2026-S00", "0001-S01", "9999-S52", "2024-S52", "26-S1", "x"]
)
def test_week_that_is_none_is_not_found(site: FlaskClient, week: str) -> None:
    assert site.get(f"/c/numeros/semana/{week}").status_code == 404


@pytest.mark.parametrize("address", ALL)
def test_store_that_cannot_be_read_is_said(app: Flask, corpus: Corpus, address: str) -> None:
    told = _with_numbers(app, corpus).get(address)
    assert told.status_code == 503
    said = _words(told.text)
    assert "Ahora no se pueden leer los números." in said
    assert "Este sitio no guarda nada." in said


@pytest.mark.parametrize("address", ALL)
def test_there_is_no_such_page_in_english(site: FlaskClient, address: str) -> None:
    assert site.get(f"/en{address}").status_code == 404
