from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from assistant.answers.english import English, read_english
from corpus import CorpusError
from index.analysis import tokens

if TYPE_CHECKING:
    from pathlib import Path

SOUND = """\
[phrases]
"action lines" = "líneas de acción"

[words]
vote = "voto"

[function]
words = ["the", "what's"]
"""

ENGLISH = English(
    {("strong", "points"): "fortalezas", ("strong", "points", "of", "view"): "opiniones"},
    {"goal": "objetivo", "local": "local", "plan": "programa"},
    frozenset({"the", "of", "what", "are"}),
)
SPANISH = {"plan", "local", "vecinos", "voto", "no"}


def _is_spanish(word: str) -> bool:
    return word in SPANISH


def _translated(text: str, *, whole: bool) -> str:
    return ENGLISH.translated(tokens(text), _is_spanish, whole=whole)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("What are the goals", True),
        ("the goals de vecinos", True),
        ("voto local", False),
        ("los goals del plan de vecinos", False),
        ("no", False),
        ("", False),
    ],
)
def test_most_words_must_be_only_english(text: str, *, english: bool) -> None:
    assert ENGLISH.is_english(tokens(text), _is_spanish) is english


def test_longest_phrases_come_first() -> None:
    assert ENGLISH.longest == 4
    assert _translated("strong points of view", whole=True) == "opiniones"
    assert _translated("the strong points", whole=True) == "fortalezas"


def test_plurals_are_known_by_their_singular() -> None:
    assert _translated("Goals", whole=True) == "objetivo"


def test_unknown_words_and_numbers_stay() -> None:
    assert _translated("the goal 2 of copaco", whole=True) == "objetivo 2 copaco"


def test_spanish_words_stay_in_a_spanish_question() -> None:
    assert _translated("el plan no local", whole=False) == "el plan no local"
    assert _translated("los goals del plan", whole=False) == "los objetivo del plan"


def test_a_sound_file_is_read_folded(tmp_path: Path) -> None:
    path = tmp_path / "english.toml"
    path.write_text(SOUND, encoding="utf-8")
    english = read_english(path)
    assert english.phrases == {("action", "lines"): "líneas de acción"}
    assert english.words == {"vote": "voto"}
    assert english.function == {"the", "what", "s"}


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('vote = "voto"', "vote = 3", 4, "«vote» debe ser un texto"),
        ('vote = "voto"', 'vote = ""', 4, "«vote» debe ser un texto"),
        ('"líneas de acción"', '["líneas"]', 1, "«action lines» debe ser un texto"),
        ("[phrases]", "[frases]", 1, "la sección «frases» no se conoce"),
        ('[words]\nvote = "voto"\n', "", 1, "falta la sección [words]"),
        ('["the", "what\'s"]', '"the"', 7, "«words» debe ser una lista"),
        ('["the", "what\'s"]', "[]", 7, "«words» está vacío"),
        ("words = [", "palabras = [", 7, "el campo «palabras» no se conoce"),
    ],
)
def test_wrong_entries_come_with_their_line(
    tmp_path: Path, old: str, new: str, line: int, reason: str
) -> None:
    assert old in SOUND
    path = tmp_path / "english.toml"
    path.write_text(SOUND.replace(old, new), encoding="utf-8")
    with pytest.raises(CorpusError, match=re.escape(f"english.toml, línea {line}: {reason}")):
        read_english(path)


def test_published_vocabulary_has_phrases_of_several_words() -> None:
    english = read_english()
    assert all(len(phrase) > 1 for phrase in english.phrases)
    assert {"the", "what", "are"} <= english.function
