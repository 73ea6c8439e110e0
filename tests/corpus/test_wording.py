from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.inclusive import Expression
from corpus.load import DOCUMENTS, read
from corpus.wording import wording, wordings

if TYPE_CHECKING:
    from tests.corpus.conftest import Plan

EASY = "La gente vota. Eso es todo."
# 28 syllables in 5 words.
HARD = "Administrar institucionalmente participaciones electorales extraordinarias."
# INFLESZ between what each text must have and what the middle one must: 28 syllables in 13 words.
FAIR = "Quiere que las áreas compartan la información entre ellas con facilidad y claridad."
LONG = "Va " * 21
AVOIDED = (Expression(("los otros",), (), "las demás personas", "Excluye.", "Guía"),)


@pytest.mark.parametrize(
    ("texts", "problems"),
    [
        ({"a": EASY}, []),
        ({}, []),
        (
            {"a": EASY, "b": EASY, "c": HARD},
            ["T: c tiene INFLESZ -147.0; se pide 55 o más."],
        ),
        ({"a": EASY, "b": EASY, "c": FAIR}, []),
        ({"c": FAIR}, ["T: la mediana de INFLESZ es 59.7; se pide 65 o más."]),
        ({"a": LONG}, ["T: a tiene 21.0 palabras por oración; se piden 20 o menos."]),
        (
            {"a": "Ven con Los Otros."},
            ["T: a dice «Los Otros»: Excluye. Mejor: las demás personas (Guía)."],
        ),
    ],
)
def test_what_reads_badly_is_said(texts: dict[str, str], problems: list[str]) -> None:
    assert list(wording("T", texts, AVOIDED).problems) == problems


def test_hardest_and_longest_are_named() -> None:
    found = wording("T", {"a": EASY, "b": HARD, "c": LONG}, AVOIDED)
    assert (found.hardest, found.longest) == ("b", "c")
    assert found.median == found.measured["a"].inflesz


def test_passage_without_a_plain_text_is_said(plan: Plan) -> None:
    reading = read(plan.write())
    plain, glossary = wordings(reading)
    expected = "Lenguaje claro: El pasaje {} no tiene texto en lenguaje claro."
    assert plain.problems == tuple(expected.format(one.id) for one in reading.parsed.passages)
    assert glossary.problems == ()


def test_bad_wording_does_not_stop_the_service(plan: Plan) -> None:
    folder = plan.write()
    review = '[review]\nauthor = "Q"\ndate = "2026-01-01"\nstate = "s"\n'
    passage = f'[[passage]]\nid = "OE1"\nplain = "{HARD}"\nasks = []\nwords = []\n'
    (folder / "lenguaje-claro.toml").write_text(review + passage, encoding="utf-8")
    assert "Lenguaje claro: OE1 tiene INFLESZ" in "\n".join(wordings(read(folder))[0].problems)
    assert plan.load().documents[0].plain["OE1"].text == HARD


def test_texts_of_the_plan_read_as_promised() -> None:
    plain, glossary = wordings(read(DOCUMENTS / "iecm-programa-de-trabajo-2025"))
    assert (plain.problems, glossary.problems) == ((), ())
    assert len(plain.measured) == 63
    assert len(glossary.measured) >= 45
