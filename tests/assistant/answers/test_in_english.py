from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers import Answer, Answerer, Status, offers, offers_en, texts, texts_en
from assistant.answers.answer import ENGLISH, SPANISH
from assistant.answers.in_english import (
    COURTESIES,
    REFERRALS,
    english_contacts,
    english_courtesies,
    english_referrals,
    read_in_english,
)
from assistant.answers.referrals import read_referrals
from corpus import CorpusError
from corpus.model import Kind

if TYPE_CHECKING:
    from pathlib import Path

    from corpus import Document

# What Spanish sentences have and English ones do not.
SPANISH_WORDS = re.compile(
    r"\b(?:el|la|los|las|del?|que|y|para|con|una?|por|se|en|al|sus?|es|esto|lo|tu)\b|[¿¡]",
    re.IGNORECASE,
)
STREET = "Rancho Los Colorines"


def _own(answer: Answer) -> list[str]:
    """Return every sentence of the assistant's own in an answer."""
    said = [answer.message, *(option.label for option in answer.options)]
    if answer.referral is not None:
        referral = answer.referral
        said += [referral.body, referral.reason, referral.contact.replace(STREET, "")]
    return said + [one for part in answer.parts for one in _own(part.answer)]


def _cited(answer: Answer) -> list[str]:
    return [quote.passage.id for quote in answer.citations]


def test_every_sentence_is_english_whatever_the_question_is_in(
    answerer: Answerer, questions: list[str]
) -> None:
    for question in questions:
        answer = answerer.answer(question, language=ENGLISH)
        assert answer.language == ENGLISH
        searched = [f"“{one.written}”" for one in answer.corrections]
        for said in _own(answer):
            if not any(word in said for word in searched):
                assert not SPANISH_WORDS.search(said), (question, said)


def test_language_of_the_page_changes_words_alone(answerer: Answerer, questions: list[str]) -> None:
    for question in questions:
        spanish, english = answerer.answer(question), answerer.answer(question, language=ENGLISH)
        assert spanish.status is english.status
        assert _cited(spanish) == _cited(english)
        assert (spanish.list, spanish.request) == (english.list, english.request)
        assert len(spanish.options) == len(english.options)


def _offered(document: Document) -> list[tuple[str, str]]:
    """Return every question that is offered, in Spanish and in English."""
    see = [
        *((module.see_list(name, 6) for module in (offers, offers_en)) for name in document.lists),
        *((module.see_objective(str(n)) for module in (offers, offers_en)) for n in range(1, 6)),
        *(
            (module.see_line(line) for module in (offers, offers_en))
            for line in document.of_kind(Kind.ACTION_LINE)
        ),
        *((module.see_passage(one) for module in (offers, offers_en)) for one in document.passages),
    ]
    return [(spanish[0], english[0]) for spanish, english in see]


def test_offered_questions_get_the_answer_of_the_spanish_ones(
    answerer: Answerer, document: Document
) -> None:
    for spanish, english in _offered(document):
        expected, found = answerer.answer(spanish), answerer.answer(english, language=ENGLISH)
        assert found.status is expected.status is Status.ANSWERED, english
        assert _cited(found) == _cited(expected), english


@pytest.mark.parametrize(("ours", "theirs"), [(texts, texts_en), (offers, offers_en)])
def test_both_languages_say_the_same_things(ours: Any, theirs: Any) -> None:  # noqa: ANN401
    def own(module: Any) -> set[str]:  # noqa: ANN401
        functions = inspect.getmembers(module, inspect.isfunction)
        return {name for name, of in functions if of.__module__ == module.__name__}

    # These make no sentence, or one that stays Spanish.
    kept = {"beginning", "naming_of", "information_request", "corrected"}
    public = {name for name in own(ours) - kept if name[0] != "_"}
    assert public == {name for name in own(theirs) if name[0] != "_"}


def test_buttons_keep_the_words_of_the_plan_apart(document: Document) -> None:
    for passage in document.passages:
        _, label, quoted = offers_en.see_passage(passage)
        assert not SPANISH_WORDS.search(label)
        assert quoted.rstrip("…").rpartition(": ")[2] in passage.text


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("What does line 2.4 say?", ENGLISH),
        ("¿Qué dice la línea 2.4?", SPANISH),
        ("objetivo 4", SPANISH),
        ("objective 4", ENGLISH),
        ("2.4", ENGLISH),
    ],
)
def test_language_of_a_question_is_told(answerer: Answerer, question: str, language: str) -> None:
    assert answerer.language_of(question) == language
    assert answerer.answer(question, language=ENGLISH).asked_in == language


def test_plural_agrees_with_its_number() -> None:
    assert texts_en.whole_lists({"lista.OE5": 6}) == (
        "Objective 5 has six action lines. Whole list: 6 of 6."
    )
    assert texts_en.whole_lists({"lista.lineas": 25, "lista.amenazas": 1}) == (
        "The work programme has 25 action lines and one threat. Whole list: 26 of 26."
    )
    assert texts_en.no_point("lista.amenazas", 9, 5) == (
        "The work programme has five threats; there is no threat 9."
    )


def test_dates_are_written_as_in_english(document: Document) -> None:
    assert "from October 1, 2025 to December 31, 2025." in texts_en.period(document)


def test_every_matter_keeps_its_source_and_date() -> None:
    english = read_in_english().referrals
    for matter in read_referrals():
        found = english[matter.id]
        assert (found.source, found.checked_on) == (
            matter.referral.source,
            matter.referral.checked_on,
        )
        assert bool(found.contact) == bool(matter.referral.contact)
        numbers = re.findall(r"\d[\d ]+\d", matter.referral.contact)
        assert numbers == re.findall(r"\d[\d ]+\d", found.contact)


@pytest.mark.parametrize(
    ("file", "old", "new", "reason"),
    [
        (COURTESIES, 'id = "thanks"', 'id = "otra"', "línea 7: «otra» no está en español"),
        (COURTESIES, 'id = "thanks"', 'id = "greeting"', "línea 7: «greeting»"),
        (COURTESIES, 'id = "greeting"\n', "", "línea 3: falta el campo «id»"),
        (REFERRALS, 'id = "inetel"', 'id = "otro"', "línea 17: «otro»"),
        (REFERRALS, 'id = "imss"', 'id = "otro"', "«otro» no está en español"),
    ],
)
def test_what_is_wrong_stops_with_its_line(
    tmp_path: Path, file: Path, old: str, new: str, reason: str
) -> None:
    changed = tmp_path / file.name
    text = file.read_text(encoding="utf-8")
    assert old in text
    changed.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CorpusError, match=rf"{file.name}, .*{reason}"):
        _read(changed)


def _read(file: Path) -> None:
    if file.name == COURTESIES.name:
        english_courtesies(file, ["greeting", "thanks"])
    else:
        english_referrals(file)


def test_what_is_left_out_is_said(tmp_path: Path) -> None:
    file = tmp_path / "referrals.en.toml"
    file.write_text("", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"línea 1: falta en inglés .*: citiecm, iecm, inetel"):
        english_contacts(file)
