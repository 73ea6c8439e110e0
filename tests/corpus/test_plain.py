from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus import CorpusError
from corpus.plain import Plain, read_plain

if TYPE_CHECKING:
    from pathlib import Path

    from tests.corpus.conftest import Plan

REVIEW = '[review]\nauthor = "Quien"\ndate = "2026-01-01"\nstate = "por revisar"\n'
PASSAGE = '[[passage]]\nid = "OE1"\nplain = "Abrir."\nasks = ["¿Abren?"]\nwords = ["puerta"]\n'
CONTENT = f"{REVIEW}\n{PASSAGE}"
KNOWN = ("OE1", "OE2")
OE1 = Plain("Abrir.", ("¿Abren?",), ("puerta",))


def _read(folder: Path, content: str) -> dict[str, Plain]:
    path = folder / "lenguaje-claro.toml"
    path.write_text(content, encoding="utf-8")
    return read_plain(path, KNOWN)


def test_plain_text_comes_with_its_questions_and_words(tmp_path: Path) -> None:
    assert _read(tmp_path, CONTENT) == {"OE1": OE1}


def test_document_may_have_no_plain_texts(tmp_path: Path, plan: Plan) -> None:
    assert read_plain(tmp_path / "no-existe.toml", KNOWN) == {}
    (document,) = plan.load().documents
    assert document.plain == {}


def test_questions_and_words_may_be_none(tmp_path: Path) -> None:
    content = CONTENT.replace('["¿Abren?"]', "[]").replace('["puerta"]', "[]")
    assert _read(tmp_path, content) == {"OE1": Plain("Abrir.", (), ())}


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"OE1"', '"OE9"', "línea 6: «OE9» no es un pasaje, o está dos veces"),
        ('plain = "Abrir."', 'plain = ""', "línea 6: «plain» está vacío"),
        ('plain = "Abrir."\n', "", "línea 6: falta el campo «plain»"),
        ('["puerta"]', '"puerta"', "línea 6: «words» debe ser una lista"),
        ('["¿Abren?"]', '"¿Abren?"', "línea 6: «asks» debe ser una lista"),
        ('words = ["puerta"]', 'words = []\nnota = "x"', "línea 6: el campo «nota» no se conoce"),
        ('author = "Quien"', 'author = ""', "línea 1: «author» está vacío"),
        ('date = "2026-01-01"', "date = 2026-01-01", "línea 1: «date» debe ser un texto"),
        ('state = "por revisar"\n', "", "línea 1: falta el campo «state»"),
        (REVIEW, "", r"línea 1: falta la sección \[review\]"),
        ("[[passage]]", "[[pasaje]]", "línea 6: la sección «pasaje» no se conoce"),
    ],
)
def test_wrong_plain_text_is_said_with_its_line(
    tmp_path: Path, old: str, new: str, reason: str
) -> None:
    assert old in CONTENT
    with pytest.raises(CorpusError, match=f"^lenguaje-claro.toml, {reason}"):
        _read(tmp_path, CONTENT.replace(old, new))


def test_passage_has_one_plain_text(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="línea 12: «OE1» no es un pasaje, o está dos veces"):
        _read(tmp_path, f"{CONTENT}\n{PASSAGE}")


def test_document_has_its_plain_texts(plan: Plan) -> None:
    (plan.write() / "lenguaje-claro.toml").write_text(CONTENT, encoding="utf-8")
    (document,) = plan.load().documents
    assert document.plain == {"OE1": OE1}


def test_fingerprint_changes_with_a_plain_text(plan: Plan) -> None:
    before = plan.load().fingerprint
    (plan.write() / "lenguaje-claro.toml").write_text(CONTENT, encoding="utf-8")
    assert plan.load().fingerprint != before
