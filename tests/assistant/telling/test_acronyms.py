from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from assistant.answers.referrals import read_contact_list, read_referrals
from assistant.telling.acronyms import CAPITALS, acronyms, read_acronyms, sounded, uncovered
from corpus import CorpusError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from corpus import Document


def _texts(document: Document) -> Iterator[str]:
    for passage in document.passages:
        # The only acronyms in the name of a file are those of its address.
        yield passage.text
        yield document.plain[passage.id].text
    for contact in read_contact_list():
        yield f"{contact.text} {contact.source}"
    for matter in read_referrals():
        yield f"{matter.referral.body} {matter.referral.reason} {matter.referral.source}"


def test_every_acronym_of_plan_plain_texts_and_referrals_is_known(document: Document) -> None:
    texts = [*_texts(document)]
    assert len(texts) > 2 * len(document.passages)
    assert {run for text in texts for run in CAPITALS.findall(text)} > {"IECM", "INE", "XXII"}
    assert [run for text in texts for run in uncovered(text)] == []


def test_an_acronym_that_is_missing_is_found() -> None:
    assert uncovered("La SCJN y el INE, fracción XXII") == ["SCJN"]


def test_full_names_are_those_of_the_glossary(document: Document) -> None:
    explained = {entry.term: f"{entry.plain} {entry.forms}" for entry in document.glossary}
    shared = {term: known for term, known in acronyms().items() if term in explained}
    assert shared.keys() == {"IECM", "INE", "COPACO"}
    named = {term: known.said for term, known in shared.items() if " " in known.said}
    assert all(said in explained[term] for term, said in named.items())


def test_nothing_that_is_said_has_capitals_in_a_row() -> None:
    said = [text for known in acronyms().values() for text in (known.said, known.short)]
    assert not [text for text in said if re.search(CAPITALS, text)]


def test_an_unknown_one_is_read_if_it_can_be_and_spelt_if_not() -> None:
    assert sounded("UNAM") == "unam"
    assert sounded("SCJN") == "ese ce jota ene"


def test_the_same_spelling_twice_is_refused_with_its_line(tmp_path: Path) -> None:
    entry = '[[acronym]]\nwritten = ["INE"]\nsaid = "a"\nshort = "b"\n'
    path = tmp_path / "acronyms.toml"
    path.write_text(entry * 2, encoding="utf-8")
    with pytest.raises(CorpusError, match=r"línea 5: «INE» está dos veces"):
        read_acronyms(path)
