from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.answers import Answerer
from assistant.mcp.quoting import quoted_answer, quoted_search
from assistant.mcp.tools import TOOLS

if TYPE_CHECKING:
    from corpus import Corpus
    from index import Searcher

PAGE = Path(__file__).parents[3] / "docs" / "mcp.md"


@pytest.fixture(scope="module")
def answerer(corpus: Corpus, searcher: Searcher) -> Answerer:
    return Answerer(corpus, searcher, 500)


@pytest.mark.parametrize(
    "question", ["¿Qué dice la línea 2.4?", "¿Cuáles son las líneas del objetivo 5?", "foda"]
)
def test_every_quote_is_whole_with_its_reference(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question)
    text = quoted_answer(answer)
    assert text.startswith("EL PLAN LO DICE")
    assert answer.citations
    for citation in answer.citations:
        assert f"\n«{citation.passage.text}»\n" in text
        assert f"[{citation.passage.id}]" in text
    assert f"actualizado el {answer.citations[0].document.updated:%d/%m/%Y}" in text


def test_what_stands_between_marks_on_its_line_is_the_plan(
    answerer: Answerer, corpus: Corpus
) -> None:
    texts = {passage.text for passage in corpus.documents[0].passages}
    for question in ("objetibos del plan", "¿Cuánto cuesta?", "objetivo 1 y objetivo 2"):
        quoted = re.findall(r"^«(.*)»$", quoted_answer(answerer.answer(question)), re.MULTILINE)
        assert quoted
        assert set(quoted) <= texts


def test_what_the_plan_does_not_say_is_told_first(answerer: Answerer) -> None:
    answer = answerer.answer("¿Qué dice el plan sobre la pesca del atún?")
    text = quoted_answer(answer)
    assert answer.status == "not_in_plan"
    assert text.startswith("EL PLAN NO LO DICE")
    assert "que NO es la respuesta" in text.partition("«")[0] or not answer.related


def test_matter_of_another_body_says_whose(answerer: Answerer) -> None:
    answer = answerer.answer("¿Dónde saco mi credencial para votar?")
    assert answer.referral is not None
    text = quoted_answer(answer)
    assert text.startswith("EL PLAN NO LO DICE. Abajo se dice a quién le toca")
    assert answer.referral.body in text


def test_each_of_several_questions_has_its_answer(answerer: Answerer) -> None:
    answer = answerer.answer("¿Cuál es la misión? ¿Y cuánto cuesta la pesca del atún?")
    assert len(answer.parts) == 2
    text = quoted_answer(answer)
    assert text.index("EL PLAN LO DICE") < text.index("EL PLAN NO LO DICE")


def test_search_says_how_many_and_from_where(answerer: Answerer) -> None:
    found = answerer.search("participación", offset=1, limit=2)
    assert f"{found.total} pasajes" in quoted_search(found, 1)
    assert "van del 2 al 3" in quoted_search(found, 1)
    assert "no hay más desde ahí" in quoted_search(answerer.search("participación", (), 900), 900)
    assert "Ningún pasaje" in quoted_search(answerer.search("atún"), 0)


def test_page_names_the_tools_and_what_they_take() -> None:
    page = PAGE.read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", page, re.MULTILINE))
    assert [*rows] == [tool.name for tool in TOOLS]
    for tool in TOOLS:
        assert all(f"`{name}`" in rows[tool.name] for name in tool.shape.model_fields)
