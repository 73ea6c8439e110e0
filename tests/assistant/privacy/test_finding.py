from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

# pytest imports by path: what stands beside this file is found only if its folder is named.
sys.path.insert(0, str(Path(__file__).parent))

from variants import bare, variant

from assistant.privacy import Kind, found, masked, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus import Corpus

ROOT = Path(__file__).parents[3]
# In seconds, for a thousand characters.
SLOW = 0.05


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("mi CURP es PEGJ800101HDFRRN09, gracias", "mi CURP es [CURP], gracias"),
        ("p e g j 8 0 0 1 0 1 h d f r r n 0 9", "[CURP]"),
        ("clave MRGLCR80010109H400", "clave [clave de elector]"),
        ("RFC: PEGJ800101AB1.", "RFC: [RFC]."),
        ("llámame al 55 1234-5678 hoy", "llámame al [teléfono] hoy"),
        ("+52 (55) 1234 5678", "+[teléfono]"),
        ("tel 5512-3456", "tel [teléfono]"),
        ("cinco cinco uno dos tres cuatro cinco seis siete ocho", "[teléfono]"),
        ("cincuenta y cinco doce treinta y cuatro cincuenta y seis setenta y ocho", "[teléfono]"),
        ("juan.perez@correo.example", "[correo]"),
        ("juan punto perez arroba correo punto example", "[correo]"),
        ("4111 1111 1111 1111", "[tarjeta]"),
        ("012180001234567899", "[CLABE]"),
        ("５５ １２３４ ５６７８", "[teléfono]"),
        ("55I234S678", "[teléfono]"),
    ],
)
def test_datum_is_replaced_and_the_rest_stays(text: str, left: str) -> None:
    assert masked(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "¿Qué dice la línea 2.4?",
        "1.1 1.2 1.3 2.1 2.2",
        "del 01/10/2025 al 31/12/2025",
        "2024 o 2025",
        "programas 2023, 2024, 2025 y 2026",
        "artículos 121, 122, 123, 124 y 125",
        "¿por qué $1,250,000.00?",
        "IECM/ACU-CG-012/2025",
        "tel objetivo 3",
        "uno, dos y tres objetivos",
        "3 arroba",
        "hola@",
    ],
)
def test_what_is_nobodys_stays(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize("seed", range(5))
def test_data_are_masked_however_they_are_written(seed: int) -> None:
    random = Random(seed)  # noqa: S311  the same variants every time
    missed = 0
    for _ in range(1000):
        one = variant(random)
        left = bare(re.sub(r"\[[\wé ]+\]", " ", masked(one.text)))
        datum = bare(one.datum)
        kept = any(datum[at : at + 6] in left for at in range(len(datum) - 5))
        missed += kept or not found(one.text)
    assert missed <= 5


def _ordinary() -> Iterator[str]:
    for folder in ("assistant/evaluation/questions", "corpus/documents"):
        for path in (ROOT / folder).rglob("*.jsonl"):
            for line in path.read_text(encoding="utf-8").splitlines():
                row = json.loads(line)
                yield str(row.get("question") or row.get("text") or "")


def test_ordinary_questions_are_left_alone() -> None:
    questions = [*_ordinary()]
    assert len(questions) > 10_000
    assert sum(bool(found(question)) for question in questions) <= len(questions) * 0.005


def test_plan_itself_has_no_personal_data(corpus: Corpus) -> None:
    (document,) = corpus.documents
    assert [one.id for one in document.passages if found(one.text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "5" * 1000,
        "5 " * 500,
        " " * 1000,
        "a@" * 500,
        "a." * 500,
        "arroba " * 142,
        "-" * 1000,
        "a.a" * 333 + "@",
        "x@" + "a." * 499,
        "ABCD800101" * 100,
        "uno y " * 166,
        "O" * 1000,
        "a guion bajo " * 77,
    ],
)
def test_hostile_text_takes_no_longer(text: str) -> None:
    started = time.thread_time()
    found(text)
    once = time.thread_time() - started
    assert once < SLOW
    started = time.thread_time()
    found(text * 20)
    assert time.thread_time() - started < SLOW * 40


@given(st.text())
def test_places_are_of_the_text_in_order(text: str) -> None:
    places = [place for one in found(text) for place in (one.start, one.end)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)


def test_masking_twice_changes_nothing() -> None:
    once = masked("tel 55 1234 5678, juan@correo.example y PEGJ800101HDFRRN09")
    assert masked(once) == once


def test_refusal_names_what_was_seen_and_repeats_nothing() -> None:
    kinds = [one.kind for one in found("55 1234 5678 y juan@correo.example y 55 8765 4321")]
    assert refusal(kinds) == "Quita el teléfono y el correo: aquí no se guardan datos de personas."
    assert refusal([Kind.CURP], "en") == "Take out the CURP: no data about people is kept here."
