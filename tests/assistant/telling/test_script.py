from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.telling.breaths import spoken_syllables
from assistant.telling.script import BREATH, RATE, STOP, Role, Utterance, script

if TYPE_CHECKING:
    from corpus import Document


def test_the_time_is_that_of_the_syllables_and_of_the_pauses() -> None:
    told = script([Utterance("Una casa."), Utterance("La línea 2.4, como se publicó")])
    assert told.lines == ["Una casa.", "La línea dos punto cuatro, como se publicó"]
    assert spoken_syllables(" ".join(told.lines)) == 19
    assert told.seconds == pytest.approx(19 / RATE + STOP + BREATH)


@pytest.mark.parametrize(("syllables", "clock"), [(7, "0:02"), (7 * 58, "0:59"), (7 * 59, "1:00")])
def test_the_clock_is_rounded_up(syllables: int, clock: str) -> None:
    word = "la" * syllables
    assert script([Utterance(f"{word}.")]).clock == clock


def test_the_plan_is_read_at_the_pace_of_a_professional(document: Document) -> None:
    whole = script(Utterance(one.text, Role.QUOTE) for one in document.passages if not one.is_link)
    assert 150 <= whole.words / whole.seconds * 60 <= 170


def test_the_copied_text_has_a_breath_a_line_and_a_gap_between_parts() -> None:
    told = script([Utterance("Uno. Dos."), Utterance(""), Utterance("Tres.")])
    assert told.text == "Uno.\nDos.\n\nTres."


def test_a_published_text_is_cut_once_and_our_own_words_are_not_kept() -> None:
    assert Utterance("Una cita.", Role.QUOTE).breaths is Utterance("Una cita.", Role.QUOTE).breaths
    assert Utterance("Una nota.").breaths is not Utterance("Una nota.").breaths
