from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from assistant.answers.courtesies import Courtesy, read_courtesies
from corpus import CorpusError

if TYPE_CHECKING:
    from pathlib import Path

SOUND = """\
# Comentario.
[[courtesy]]
id = "greeting"
message = "Hola."
words = ["buenos días"]
phrases = []

[[courtesy]]
id = "vote"
message = "No opino."
words = []
phrases = ["por quién voto"]
"""

GREETING = Courtesy("greeting", "Hola.", frozenset({"hola", "dias"}), ("que onda",))


def _write(tmp_path: Path, content: str) -> Path:
    path = tmp_path / "courtesy.toml"
    path.write_text(content, encoding="utf-8")
    return path


def test_kinds_keep_their_order_and_are_folded(tmp_path: Path) -> None:
    greeting, vote = read_courtesies(_write(tmp_path, SOUND))
    assert (greeting.id, greeting.words) == ("greeting", frozenset({"buenos", "dias"}))
    assert (vote.id, vote.message, vote.phrases) == ("vote", "No opino.", ("por quien voto",))


@pytest.mark.parametrize(
    ("weights", "plain", "said"),
    [
        ({"hola": 2.0}, "hola", True),
        ({"hola": 3.0, "amigo": 1.0}, "hola amigo", True),
        ({"hola": 2.0, "mesas": 1.0}, "hola mesas", False),
        ({"mesas": 1.0}, "mesas", False),
        ({"mesas": 9.0, "onda": 1.0}, "que onda con las mesas", True),
        ({"onda": 1.0}, "que ondas", False),
        ({}, "", False),
    ],
)
def test_words_need_nearly_all_the_weight_and_phrases_none(
    weights: dict[str, float], plain: str, *, said: bool
) -> None:
    assert GREETING.said_in(weights, plain) is said


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('message = "Hola."\n', "", 2, "falta el campo «message»"),
        ('message = "No opino."', 'message = ""', 8, "«message» está vacío"),
        ('id = "vote"', "id = 7", 8, "«id» debe ser un texto"),
        ('words = ["buenos días"]', 'words = "buenos"', 2, "«words» debe ser una lista"),
        ("words = []", "palabras = []", 8, "el campo «palabras» no se conoce"),
        ("# Comentario.", 'saludo = "x"', 1, "la sección «saludo» no se conoce"),
    ],
)
def test_wrong_courtesies_come_with_their_line(
    tmp_path: Path, old: str, new: str, line: int, reason: str
) -> None:
    assert old in SOUND
    with pytest.raises(CorpusError, match=re.escape(f"courtesy.toml, línea {line}: {reason}")):
        read_courtesies(_write(tmp_path, SOUND.replace(old, new)))


def test_published_kinds_are_distinct_and_recognisable() -> None:
    kinds = read_courtesies()
    ids = [kind.id for kind in kinds]
    assert len(ids) == len(set(ids))
    assert {"greeting", "thanks", "help", "identity", "insult", "vote", "injection"} == set(ids)
    assert all(kind.words or kind.phrases for kind in kinds)
