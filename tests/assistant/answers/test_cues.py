from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from assistant.answers.cues import Cues, Fact, read_cues
from corpus import CorpusError
from corpus.model import NAMES
from index.analysis import tokens

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from corpus import Corpus

SOUND = """\
[neutral]
phrases = ["por favor"]
words = ["dime", "programa"]

[pointing]
words = ["sirve"]

[[noun]]
list = "lista.lineas"
words = ["línea", "acción"]

[[fact]]
id = "mision"
words = ["misión"]
support = []
phrases = []

[[fact]]
id = "ficha.nota"
words = ["nota"]
support = ["pie"]
phrases = ["al pie de la página"]
"""


@pytest.fixture
def read(tmp_path: Path, corpus: Corpus) -> Callable[[str], Cues]:
    def write_and_read(content: str) -> Cues:
        path = tmp_path / "cues.toml"
        path.write_text(content, encoding="utf-8")
        return read_cues(corpus.documents, path)

    return write_and_read


def test_words_are_kept_as_stems(read: Callable[[str], Cues]) -> None:
    cues = read(SOUND)
    assert cues.nouns == {"line": "lista.lineas", "accion": "lista.lineas"}
    assert "lista.lineas" in cues.nouns.values()


def test_some_words_only_point_at_an_earlier_question(read: Callable[[str], Cues]) -> None:
    assert read(SOUND).pointing == {"sirv"}


def test_a_list_has_its_own_words(read: Callable[[str], Cues]) -> None:
    assert read(SOUND).stems_of("lista.lineas") == {"line", "accion"}
    assert read(SOUND).stems_of("lista.metas") == set()


def test_neutral_words_and_phrases_tell_nothing(read: Callable[[str], Cues]) -> None:
    told = read(SOUND).telling(tokens("Por favor, dime a favor de qué está el programa"))
    assert [token.word for token in told] == ["favor"]


def test_facts_keep_their_order(read: Callable[[str], Cues]) -> None:
    mission, note = read(SOUND).facts
    assert (mission.id, note.id) == ("mision", "ficha.nota")
    assert note.phrases == ("al pie de la pagina",)


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('"lista.lineas"', '"lista.metas"', 8, "«lista.metas» no es un pasaje ni una lista"),
        ('id = "mision"', 'id = "mission"', 12, "«mission» no es un pasaje ni una lista"),
        ('id = "ficha.nota"', 'id = "ficha.notas"', 18, "«ficha.notas» no es un pasaje"),
        ('support = ["pie"]', 'suport = ["pie"]', 18, "el campo «suport» no se conoce"),
        ('words = ["nota"]\n', "", 18, "falta el campo «words»"),
        ('words = ["misión"]', "words = []", 12, "«words» está vacío"),
        ('words = ["línea", "acción"]', 'words = "línea"', 8, "«words» debe ser una lista"),
        ('id = "mision"', "id = 3", 12, "«id» debe ser un texto"),
        ("[neutral]", "[neutras]", 1, "la sección «neutras» no se conoce"),
        (SOUND[: SOUND.index("[pointing]")], "", 1, "falta la sección [neutral]"),
        ('phrases = ["por favor"]\n', "", 1, "falta el campo «phrases»"),
        ("[[noun]]", "[noun]", 8, "«noun» debe escribirse [[noun]]"),
    ],
)
def test_mistakes_come_with_their_line(
    read: Callable[[str], Cues], old: str, new: str, line: int, reason: str
) -> None:
    assert old in SOUND
    with pytest.raises(CorpusError, match=re.escape(f"cues.toml, línea {line}: {reason}")):
        read(SOUND.replace(old, new))


def test_broken_toml_names_the_line(read: Callable[[str], Cues]) -> None:
    with pytest.raises(CorpusError, match=r"cues\.toml: no es un archivo TOML válido.*line 3"):
        read("[neutral]\nwords = []\nesto no es TOML\n")


def test_missing_file_is_named(tmp_path: Path, corpus: Corpus) -> None:
    with pytest.raises(CorpusError, match=r"otra\.toml: no se puede leer"):
        read_cues(corpus.documents, tmp_path / "otra.toml")


def test_every_cue_has_its_words(corpus: Corpus) -> None:
    cues = read_cues(corpus.documents)
    assert {fact.id for fact in cues.facts} == {"mision", "vision", "lista.objetivos"}
    assert set(cues.nouns.values()) == {*(naming.list for naming in NAMES.values()), "lista.foda"}


NOTE = Fact("ficha.nota", frozenset({"nota"}), frozenset({"pie"}), ("al pie",))


@pytest.mark.parametrize(
    ("asked", "plain", "share"),
    [
        ({"nota": 2.0}, "nota", 1.0),
        ({"nota": 2.0, "pie": 1.0}, "nota pie", 1.0),
        ({"nota": 1.0, "voto": 3.0}, "nota voto", 0.25),
        ({"pie": 1.0}, "pie", 0.0),
        ({"pie": 1.0}, "que hay al pie", 1.0),
        ({"voto": 1.0}, "voto", 0.0),
        ({}, "que hay al pie", 1.0),
        ({}, "", 0.0),
    ],
)
def test_facts_share_is_of_weight(asked: dict[str, float], plain: str, share: float) -> None:
    assert NOTE.share(asked, plain) == share
