from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus import CorpusError
from corpus.vocabulary import Term, read_vocabulary

if TYPE_CHECKING:
    from pathlib import Path

    from tests.corpus.conftest import Plan

CONTENT = """\
# Palabras.
[[term]]
institution = "Abrir las puertas"
citizen = ["atender", "abrir"]
reason = "Es lo mismo."
expect = ["OE1"]

[[term]]
institution = "FODA"
citizen = ["dofa"]
reason = "Sigla."
expect = []
"""
KNOWN = ("OE1", "OE2")
TERMS = (
    Term("Abrir las puertas", ("atender", "abrir"), "Es lo mismo.", ("OE1",)),
    Term("FODA", ("dofa",), "Sigla.", ()),
)


def _read(folder: Path, content: str) -> tuple[Term, ...]:
    path = folder / "vocabulario.toml"
    path.write_text(content, encoding="utf-8")
    return read_vocabulary(path, KNOWN)


def test_terms_are_read_in_order(tmp_path: Path) -> None:
    assert _read(tmp_path, CONTENT) == TERMS


def test_document_may_have_no_vocabulary(tmp_path: Path, plan: Plan) -> None:
    assert read_vocabulary(tmp_path / "no-existe.toml", KNOWN) == ()
    (document,) = plan.load().documents
    assert document.vocabulary == ()


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('["OE1"]', '["OE9", "OE1", "L9.9"]', "línea 2: no hay un pasaje L9.9, OE9"),
        ('"FODA"', '""', "línea 8: «institution» está vacío"),
        ('["dofa"]', "[]", "línea 8: «citizen» está vacío"),
        ('["dofa"]', '"dofa"', "línea 8: «citizen» debe ser una lista"),
        ('reason = "Sigla."\n', "", "línea 8: falta el campo «reason»"),
        ("expect = []\n", "", "línea 8: falta el campo «expect»"),
        ('"Sigla."', '"Sigla."\nnota = "x"', "línea 8: el campo «nota» no se conoce"),
        ("# Palabras.", "[review]", "línea 1: la sección «review» no se conoce"),
    ],
)
def test_wrong_term_is_said_with_its_line(tmp_path: Path, old: str, new: str, reason: str) -> None:
    assert old in CONTENT
    with pytest.raises(CorpusError, match=f"^vocabulario.toml, {reason}"):
        _read(tmp_path, CONTENT.replace(old, new))


def test_document_has_its_vocabulary(plan: Plan) -> None:
    before = plan.load().fingerprint
    (plan.write() / "vocabulario.toml").write_text(CONTENT, encoding="utf-8")
    corpus = plan.load()
    assert corpus.documents[0].vocabulary == TERMS
    assert corpus.fingerprint != before
