from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient

    from corpus.load import Corpus

    Check = Callable[..., Any]


@pytest.mark.parametrize(
    ("passage_id", "words"),
    [
        ("ficha.portal", "Abrir el plan en el portal del Instituto"),
        ("ficha.acuerdo", "Abrir el documento (PDF)"),
    ],
)
def test_link_is_quoted_as_text_and_opened_below(
    check: Check, corpus: Corpus, passage_id: str, words: str
) -> None:
    passage = corpus.documents[0].get(passage_id)
    assert passage is not None
    page = check(f"/plan/{passage_id}")
    assert page.text("blockquote") == [passage.text]
    at = page.text("a").index(words)
    assert page.all("a")[at] == {"href": passage.text, "rel": "noreferrer"}


def test_plan_holds_every_passage_once(check: Check, corpus: Corpus) -> None:
    page = check("/plan")
    passages = corpus.documents[0].passages
    assert sorted(page.text("blockquote")) == sorted(passage.text for passage in passages)
    ids = {attributes.get("id") for _, attributes in page.tags}
    assert {passage.id for passage in passages} <= ids


def test_outline_leads_to_parts_of_the_page(check: Check) -> None:
    page = check("/plan")
    ids = {attributes.get("id") for _, attributes in page.tags}
    inside = [link["href"][1:] for link in page.all("a") if link["href"].startswith("#")]
    in_the_map = 1 + 5 + 25 + 5
    assert len(inside) == 1 + 3 * in_the_map + 11 + 11
    assert inside.count("indice") == 11
    assert set(inside) <= ids


def test_every_passage_has_its_page(check: Check, corpus: Corpus) -> None:
    for passage in corpus.documents[0].passages:
        assert check(f"/plan/{passage.id}").text("blockquote") == [passage.text]


def test_passage_page_says_where_it_stands(check: Check, corpus: Corpus) -> None:
    page = check("/plan/L2.4")
    passage = corpus.documents[0].get("L2.4")
    assert passage is not None
    links = {link.get("rel"): link["href"] for link in page.all("a")}
    assert (links["prev"], links["next"]) == ("/plan/L2.3", "/plan/L2.5")
    assert f"Caracteres {passage.place.start} a {passage.place.end}" in page.text("dd")
    assert {"href": "/plan/OE2"} in page.all("a")


def test_published_text_is_one_click_away(check: Check, corpus: Corpus) -> None:
    passage = corpus.documents[0].get("F1")
    assert passage is not None
    page = check("/plan/F1")
    assert passage.published in page.text("q")
    assert "Dice «yexperiencia» y se lee «y experiencia». Motivo: Palabras pegadas." in page.text(
        "li"
    )


@pytest.mark.parametrize(("passage_id", "heading"), [("D1", "Debilidad 1"), ("A5", "Amenaza 5")])
def test_self_assessment_says_so_once(check: Check, passage_id: str, heading: str) -> None:
    page = check(f"/plan/{passage_id}")
    assert page.text("h1") == [heading]
    assert page.text("p").count("Esto lo dice el Instituto de sí mismo.") == 1
    assert "autoevaluación" not in " ".join(page.text("a") + page.text("span"))


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [("l2.4", "L2.4"), ("MISIÓN", "mision"), ("ficha.PORTAL", "ficha.portal"), ("", "")],
)
def test_dictated_address_finds_its_page(client: FlaskClient, typed: str, canonical: str) -> None:
    response = client.get(f"/plan/{typed}")
    assert response.status_code == 308
    assert response.location == f"/plan/{canonical}".rstrip("/")


@pytest.mark.parametrize("passage_id", ["L9.9", "L2.4%00", "%ED%A0%80", "..%2f..", "ſ1"])
def test_unknown_passage_suggests_the_plan(check: Check, passage_id: str) -> None:
    assert {"href": "/plan"} in check(f"/plan/{passage_id}", status=404).all("a")


@pytest.mark.parametrize("path", ["/plan/L2.4", "/plan/F2", "/plan/OE1", "/plan/ficha.nota"])
def test_every_word_in_quotation_marks_is_the_plans(
    check: Check, corpus: Corpus, path: str
) -> None:
    quoted = check(path).text("q")
    texts = [p.text for p in corpus.documents[0].passages]
    texts += [p.published for p in corpus.documents[0].passages]
    assert quoted
    assert not [q for q in quoted if not any(t.startswith(q.removesuffix("…")) for t in texts)]


def test_trail_ends_where_one_is(check: Check) -> None:
    page = check("/plan/L2.4")
    assert {"aria-current": "page"} in page.all("span")
    assert "Línea de acción 2.4" in page.text("span")
