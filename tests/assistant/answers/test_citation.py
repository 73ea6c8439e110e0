from __future__ import annotations

import hashlib
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers import Citation
from corpus import load
from corpus.load import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer, Answerer
    from corpus import Document

SELF_ASSESSED = " (autoevaluación del Instituto)"


@pytest.fixture(scope="module")
def quotes(answerer: Answerer, questions: list[str]) -> list[Citation]:
    """Return every quote of every judged question's answer, related ones too."""
    answers = [answerer.answer(question) for question in questions]
    return [quote for answer in answers for quote in (*answer.citations, *answer.related)]


@pytest.fixture(scope="module")
def as_json(quotes: list[Citation]) -> list[dict[str, Any]]:
    return [quote.as_json() for quote in quotes]


def marked(answer: Answer, passage_id: str) -> list[str]:
    (quote,) = [quote for quote in answer.citations if quote.passage.id == passage_id]
    return [quote.passage.text[start:end] for start, end in quote.highlights]


def test_every_quote_is_the_passages_text(as_json: list[dict[str, Any]]) -> None:
    published = {passage.id: passage.text for passage in load().documents[0].passages}
    assert len({quote["id"] for quote in as_json}) == len(published)
    assert all(quote["text"] == published[quote["id"]] for quote in as_json)


def test_every_quote_says_its_place(as_json: list[dict[str, Any]], document: Document) -> None:
    source = (DOCUMENTS / document.id / f"{document.id}.txt").read_text(encoding="utf-8")
    for quote in as_json:
        passage = document.get(quote["id"])
        assert passage is not None
        assert source[quote["place"]["start"] : quote["place"]["end"]] == passage.source_text


def test_every_quote_has_its_plain_text(as_json: list[dict[str, Any]], document: Document) -> None:
    assert all(quote["plain"] == document.plain[quote["id"]].text for quote in as_json)


def test_passage_without_a_plain_text_has_none(document: Document) -> None:
    quote = Citation(document.passages[0], replace(document, plain={}))
    assert quote.plain is None
    assert quote.as_json()["plain"] is None


def test_highlights_are_in_order_within(as_json: list[dict[str, Any]]) -> None:
    for quote in as_json:
        bounds = [0, *(bound for pair in quote["highlights"] for bound in pair), len(quote["text"])]
        assert all(before <= after for before, after in pairwise(bounds)), quote["id"]


def test_highlights_are_whole_words(as_json: list[dict[str, Any]]) -> None:
    for quote in as_json:
        text = quote["text"]
        for start, end in quote["highlights"]:
            assert text[start:end].isalnum(), text[start:end]
            assert not text[max(0, start - 1) : start].isalnum()
            assert not text[end : end + 1].isalnum()


@pytest.mark.parametrize(
    ("question", "passage_id", "words"),
    [
        ("«hostigamiento»", "L3.3", ["hostigamiento"]),
        ("violensia polÍtica", "L2.4", ["violencia", "política"]),
        ("¿qué dice el OE3 sobre la violencia?", "OE3", ["violencia"]),
        ("línea 4.4", "L4.4", []),
    ],
)
def test_highlights_are_the_asked_words(
    ask: Callable[[str], Answer], question: str, passage_id: str, words: list[str]
) -> None:
    assert marked(ask(question), passage_id) == words


def test_highlights_follow_the_words_relatives(ask: Callable[[str], Answer]) -> None:
    words = marked(ask("¿qué hace el IECM para la participación ciudadana?"), "L1.1")
    assert {"participación", "ciudadana", "participar"} <= set(words)


def test_weaknesses_and_threats_say_whose(document: Document) -> None:
    labels = {p.id: Citation(p, document).as_json()["label"] for p in document.passages}
    said = {name for name, label in labels.items() if label.endswith(SELF_ASSESSED)}
    assert said == {f"{letter}{number}" for letter in "DA" for number in range(1, 6)}


def test_label_stands_before_whose(ask: Callable[[str], Answer]) -> None:
    (quote,) = ask("debilidad 5").citations
    assert quote.label == f"Debilidad 5{SELF_ASSESSED}"


def test_address_and_parent_follow_the_identifier(as_json: list[dict[str, Any]]) -> None:
    for quote in as_json:
        name = quote["id"]
        assert quote["url"] == f"/plan/{name}"
        is_line = name[0] == "L"
        assert quote["parent"] == (f"OE{name[1]}" if is_line else None)


def test_parent_is_the_objective_itself(document: Document) -> None:
    line, objective = document.get("L2.4"), document.get("OE2")
    assert line
    assert objective
    assert Citation(line, document).parent is objective
    assert Citation(objective, document).parent is None


def test_every_quote_names_its_document(as_json: list[dict[str, Any]], document: Document) -> None:
    source = (DOCUMENTS / document.id / f"{document.id}.txt").read_bytes()
    expected = {
        "id": "iecm-programa-de-trabajo-2025",
        "title": "Programa de Trabajo 2025 del Instituto Electoral de la Ciudad de México",
        "version": "2025-12-31",
        "sha256": hashlib.sha256(source).hexdigest(),
        "period": {"year": 2025, "start": "2025-10-01", "end": "2025-12-31"},
        "updated": "2025-12-31",
        "source_url": "https://www.iecm.mx/normatividad-y-transparencia/transparencia/"
        "articulo-121/articulo-121-fraccion-xxii/",
    }
    assert all(quote["document"] == expected for quote in as_json)


def test_mended_quotes_say_what_was_published(document: Document) -> None:
    strength = document.get("F1")
    assert strength
    quote = Citation(strength, document).as_json()
    (mend,) = quote["mends"]
    assert mend["published"] == "yexperiencia"
    assert quote["text"][mend["start"] :].startswith(mend["text"])


def test_segments_put_the_text_together(quotes: list[Citation]) -> None:
    for quote in quotes:
        assert "".join(segment.text for segment in quote.segments) == quote.passage.text


def test_segments_mark_highlights_and_mends(document: Document) -> None:
    strength = document.get("F1")
    assert strength
    start = strength.text.index("experiencia")
    quote = Citation(strength, document, ((0, 8), (start, start + 11)))
    seen = [(s.text, s.highlighted, s.published) for s in quote.segments if s.highlighted]
    assert seen == [("Personal", True, None), ("experiencia", True, "yexperiencia")]


def test_segments_outside_are_plain(document: Document) -> None:
    strength = document.get("F1")
    assert strength
    plain = [s.text for s in Citation(strength, document, ((0, 8),)).segments if not s.highlighted]
    mended = [s.text for s in Citation(strength, document).segments if s.published]
    assert plain[0].startswith(" altamente capacitado")
    assert mended == ["y experiencia"]
