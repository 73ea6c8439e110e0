from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from assistant.web.api import plan_shapes

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from corpus import Corpus

ID = "iecm-programa-de-trabajo-2025"


def _get(client: FlaskClient, path: str) -> Any:  # noqa: ANN401
    response = client.get(f"/api/v1/{path}")
    assert response.status_code == 200, response.text
    return response.json


def test_document_has_all_its_passages_and_lists(client: FlaskClient, corpus: Corpus) -> None:
    told = _get(client, f"documents/{ID}")
    plan_shapes.WholeDocument.model_validate(told)
    document = corpus.documents[0]
    assert [one["id"] for one in told["passages"]] == [one.id for one in document.passages]
    assert {one["id"]: one["total"] for one in told["lists"]} == {
        name: len(held) for name, held in document.lists.items()
    }
    assert _get(client, "documents") == {"documents": [told["document"]]}


def test_every_passage_is_where_the_document_says(client: FlaskClient) -> None:
    for reference in _get(client, f"documents/{ID}")["passages"]:
        response = client.get(reference["api_url"])
        told = plan_shapes.Passage.model_validate(response.json)
        assert told.passage.id == reference["id"]
        assert told.history[0].text == told.passage.text


def test_passage_knows_what_stands_around_it(client: FlaskClient) -> None:
    told = _get(client, "passages/L2.4")
    assert told["objective"]["id"] == "OE2"
    assert (told["previous"]["id"], told["next"]["id"]) == ("L2.3", "L2.5")
    assert "L2.4" not in [one["id"] for one in told["siblings"]]
    assert told["lists"] == ["lista.lineas", "lista.OE2"]
    assert _get(client, "passages/OE2")["children"][0]["id"] == "L2.1"


def test_mended_passage_tells_what_was_published(client: FlaskClient) -> None:
    told = _get(client, "passages/F1")
    (version,) = told["history"]
    assert [one["id"] for one in told["changes"]][-1] == "alta"
    assert told["passage"]["mends"]
    assert version["published"] != version["text"]
    assert version["current"] is True


@pytest.mark.parametrize("typed", ["l2.4", "L2.4%20", f"l2.4?document={ID}"])
def test_other_spelling_leads_to_the_identifier(client: FlaskClient, typed: str) -> None:
    response = client.get(f"/api/v1/passages/{typed}")
    assert response.status_code == 308
    assert response.headers["Location"].startswith("/api/v1/passages/L2.4")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert (client.get(response.headers["Location"]).json or {})["passage"]["id"] == "L2.4"


def test_search_finds_words_and_not_answers(client: FlaskClient) -> None:
    told = _get(client, "search?q=violencia")
    plan_shapes.Found.model_validate(told)
    assert told["total"] == len(told["matches"]) > 1
    assert all("violencia" in one["passage"]["text"].lower() for one in told["matches"])


def test_search_is_read_in_pages(client: FlaskClient) -> None:
    whole = _get(client, "search?q=participaci%C3%B3n&limit=100")
    pages = [
        _get(client, f"search?q=participaci%C3%B3n&limit=2&offset={offset}")
        for offset in range(0, whole["total"], 2)
    ]
    assert [one for page in pages for one in page["matches"]] == whole["matches"]
    assert {page["total"] for page in pages} == {whole["total"]}


def test_search_is_narrowed_to_a_kind(client: FlaskClient) -> None:
    told = _get(client, f"search?q=participacion&kind=strength&document={ID}")
    assert {one["kind"] for one in told["matches"]} == {"strength"}


@pytest.mark.parametrize(
    ("q", "problem"), [("%20", "empty"), ("?", "not_text"), ("de", "only_little_words")]
)
def test_search_says_why_there_was_nothing_to_search(
    client: FlaskClient, q: str, problem: str
) -> None:
    told = _get(client, f"search?q={q}")
    plan_shapes.Found.model_validate(told)
    assert (told["problem"], told["total"], told["matches"]) == (problem, 0, [])


@pytest.mark.parametrize("language", ["es", "en"])
def test_suggestions_are_those_of_the_page(client: FlaskClient, language: str) -> None:
    told = _get(client, f"suggestions?language={language}")
    plan_shapes.Suggestions.model_validate(told)
    page = client.get("/sugerencias" if language == "es" else "/en/sugerencias").json
    assert [one["question"] for one in told["suggestions"]] == page


@pytest.mark.parametrize("path", ["documents", f"documents/{ID}", "passages/L2.4", "search?q=paz"])
def test_what_has_not_changed_is_not_sent_again(client: FlaskClient, path: str) -> None:
    first = client.get(f"/api/v1/{path}")
    again = client.get(f"/api/v1/{path}", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["Access-Control-Allow-Origin"] == "*"
    assert again.headers["Cache-Control"] == "public, max-age=300"


def test_explanations_come_in_the_language_that_is_asked_for(
    client: FlaskClient, corpus: Corpus
) -> None:
    document = corpus.documents[0]
    told = _get(client, "passages/L2.4?language=en")
    assert told["passage"]["plain"] == document.english.plain["L2.4"]
    assert told["passage"]["text"] == _get(client, "passages/L2.4")["passage"]["text"]
    (found,) = _get(client, "search?q=violencia&limit=1&language=en")["matches"]
    assert found["passage"]["plain"] == document.english.plain[found["passage"]["id"]]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("search?q=voto&limit=0", "Se admite: de 1 a 100."),
        ("search?q=voto&offset=x", "Se admite: de 0 a 10000."),
        ("search?q=", "Se admite: de 1 a 500 caracteres."),
        ("search?q=voto&kind=linea", "Se admite: mission, vision, objective, action_line,"),
        ("suggestions?language=fr", "Se admite: es, en."),
        ("passages/L9.9", "Ejemplos: mision, OE1, L2.4, F3, ficha.area."),
        ("documents/otro", "Los que hay están en /api/v1/documents."),
    ],
)
def test_message_says_what_is_admitted(client: FlaskClient, path: str, said: str) -> None:
    response = client.get(f"/api/v1/{path}")
    assert response.json is not None
    assert said in response.json["error"]["message"]


def test_message_says_what_is_admitted_in_english_too(client: FlaskClient) -> None:
    response = client.get("/api/v1/search?q=voto&limit=0&language=en")
    assert response.json is not None
    assert response.json["error"]["message"].endswith("Allowed: from 1 to 100.")
