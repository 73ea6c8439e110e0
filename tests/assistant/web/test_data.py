from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest

from assistant.days import today
from assistant.opendata import data_files
from assistant.services import Services
from assistant.settings import load_settings
from assistant.storage import Recorder, Store
from assistant.storage.gaps import Unanswered, record
from assistant.storage.tables import Cause
from assistant.web import data
from assistant.web.app import create_app

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from flask import Flask
    from flask.testing import FlaskClient

    from corpus import Corpus

NAME = "/datos/iecm-programa-de-trabajo-2025"
FILES = [f"{NAME}.{suffix}" for suffix in ("csv", "json", "md", "txt", "jsonld")]
FILES.append("/datos/cambios.atom")
every_file = pytest.mark.parametrize("path", FILES)


@every_file
def test_file_is_the_one_made_from_the_corpus(
    client: FlaskClient, corpus: Corpus, path: str
) -> None:
    (made,) = [one for one in data_files(corpus.documents[0]) if one.address == path]
    response = client.get(path)
    assert (response.data, response.mimetype) == (made.content, made.media_type)


@every_file
def test_file_is_open_to_any_site_and_kept_a_while(client: FlaskClient, path: str) -> None:
    headers = client.get(path, headers={"Origin": "https://ejemplo.mx"}).headers
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert headers["Cache-Control"] == "public, max-age=300"


@every_file
def test_unchanged_file_is_not_sent_again(client: FlaskClient, path: str) -> None:
    tag = client.get(path).headers["ETag"]
    again = client.get(path, headers={"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["Access-Control-Allow-Origin"] == "*"


def test_only_the_sheet_is_to_be_kept(client: FlaskClient) -> None:
    kept = [path for path in FILES if "Content-Disposition" in client.get(path).headers]
    assert kept == [f"{NAME}.csv"]


def test_pages_are_not_open_to_any_site(client: FlaskClient) -> None:
    for path in ("/datos", "/", "/plan"):
        headers = client.get(path).headers
        assert "Access-Control-Allow-Origin" not in headers
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/datos/nada.csv", "/datos/..", f"/en{NAME}.csv", f"{NAME}.xml"])
def test_what_there_is_not_is_a_page_that_says_so(check: Callable[..., Any], path: str) -> None:
    check(path, status=404)


def test_files_are_made_once(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    first = client.get(FILES[0])
    monkeypatch.setattr(data, "data_files", None)
    assert client.get(FILES[0]).data == first.data


@pytest.mark.parametrize("page", ["/datos", "/en/datos"])
def test_page_tells_each_file_with_its_size_and_digest(
    check: Callable[..., Any], client: FlaskClient, page: str
) -> None:
    shown = check(page)
    links = [a["href"] for a in shown.all("a")]
    rows = " ".join(shown.text("tr"))
    for path in FILES:
        content = client.get(path).data
        assert path in links
        assert hashlib.sha256(content).hexdigest() in rows
        assert f" {round(len(content) / 1000)} kB " in rows


def test_page_has_a_table_with_a_caption(check: Callable[..., Any]) -> None:
    page = check("/datos")
    assert page.text("caption") == [
        "Los archivos, para qué sirven y cómo comprobar que están completos"
    ]
    assert [one["scope"] for one in page.all("th")] == ["col"] * 4 + ["row"] * len(FILES)


@pytest.mark.parametrize("page", ["/datos", "/en/datos"])
def test_head_leads_programs_to_every_file(check: Callable[..., Any], page: str) -> None:
    links = {link["href"]: link["type"] for link in check(page).all("link") if "type" in link}
    assert links[f"{NAME}.jsonld"] == "application/ld+json"
    assert links["/datos/cambios.atom"] == "application/atom+xml"
    assert links.keys() >= set(FILES)


def test_page_tells_terms_and_how_to_cite(check: Callable[..., Any], corpus: Corpus) -> None:
    page, (document, *_) = check("/datos"), corpus.documents
    words = " ".join(page.text("dd"))
    basis = document.get("ficha.fundamento")
    assert basis is not None
    assert page.text("q") == [basis.text]
    for said in ("no indica una licencia", "CC-BY-4.0", "EUPL-1.2", document.sha256):
        assert said in words
    assert document.source_url in words


def test_feed_leads_to_each_change_on_the_page(
    check: Callable[..., Any], corpus: Corpus, client: FlaskClient
) -> None:
    changes = corpus.documents[0].changes
    ids = [attributes.get("id") for attributes in check("/datos").all("dt")]
    told = client.get("/datos/cambios.atom").text
    for change in changes:
        assert f"cambio-{change.id}" in ids
        assert f'href="/datos#cambio-{change.id}"' in told


def test_every_page_and_the_facts_lead_here(check: Callable[..., Any]) -> None:
    assert [a["href"] for a in check("/").all("a")].count("/datos") == 1
    assert [a["href"] for a in check("/acerca").all("a")].count("/datos") == 2


def test_addresses_within_the_files_are_pages(client: FlaskClient) -> None:
    passages = json.loads(client.get(f"{NAME}.json").data)["passages"]
    assert {client.get(passage["url"]).status_code for passage in passages} == {200}


def test_gaps_that_many_asked_are_open_data(app: Flask, corpus: Corpus, tmp_path: Path) -> None:
    answerer: Any = app.extensions["asistente"].answerer
    kept = Recorder(Store(f"sqlite:///{tmp_path / 'almacen.sqlite3'}"))
    asked = Unanswered("becas", "becas", Cause.NOT_IN_PLAN, "es", today())
    kept.now(lambda session: record(session, asked, 5))
    site = create_app(Services(load_settings({}), corpus, answerer, answerer, kept)).test_client()
    sheet = site.get("/datos/huecos.csv")
    assert sheet.headers["Access-Control-Allow-Origin"] == "*"
    assert sheet.text.splitlines()[1] == f'1,"abierto","{today()}","{today()}",5,""'
    kept.close()
