from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus import CorpusError, Kind
from corpus.titles import MOST_WORDS, read_titles

if TYPE_CHECKING:
    from pathlib import Path

    from corpus import Corpus

REVIEW = '[review]\nauthor = "Quien"\ndate = "2026-01-01"\nstate = "por revisar"\n'
CONTENT = f'{REVIEW}\n[[passage]]\nid = "OE1"\ntitle = "Participar"\n'
KNOWN = ("OE1", "OE2")


def _read(folder: Path, content: str) -> dict[str, str]:
    path = folder / "titulos.toml"
    path.write_text(content, encoding="utf-8")
    return read_titles(path, KNOWN)


def test_short_name_comes_with_its_passage(tmp_path: Path) -> None:
    assert _read(tmp_path, CONTENT) == {"OE1": "Participar"}


def test_document_may_have_no_short_names(tmp_path: Path) -> None:
    assert read_titles(tmp_path / "no-existe.toml", KNOWN) == {}


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"OE1"', '"OE9"', "línea 6: «OE9» no es un pasaje, o está dos veces"),
        ('"Participar"', '"Uno dos tres cuatro cinco"', "línea 6: .* más de 4 palabras"),
        ('"Participar"', '""', "línea 6: «title» está vacío"),
        ('title = "Participar"\n', "", "línea 6: falta el campo «title»"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    tmp_path: Path, old: str, new: str, reason: str
) -> None:
    with pytest.raises(CorpusError, match=reason):
        _read(tmp_path, CONTENT.replace(old, new))


def test_passage_has_one_short_name(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="línea 10: «OE1»"):
        _read(tmp_path, CONTENT + CONTENT.removeprefix(REVIEW))


def test_every_objective_and_line_of_the_plan_has_one(corpus: Corpus) -> None:
    (document,) = corpus.documents
    wanted = {one.id for one in document.of_kind(Kind.OBJECTIVE, Kind.ACTION_LINE)}
    assert document.titles.keys() == wanted
    assert len({*document.titles.values()}) == len(wanted)
    assert max(len(title.split()) for title in document.titles.values()) <= MOST_WORDS


def test_short_names_change_no_answer(corpus: Corpus) -> None:
    assert "Elecciones locales" not in repr(corpus.documents)
