from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.overlay import KINDS, as_in_files, merged, problems
from corpus import load

if TYPE_CHECKING:
    from corpus import Corpus


def _problems(slug: str, name: str, **fields: str) -> str:
    before = as_in_files(KINDS[slug]).get(name, {})
    return " ".join(problems(merged({(slug, name): {**before, **fields}})))


def test_files_as_they_are_have_no_problems() -> None:
    assert problems({}) == []


@pytest.mark.parametrize(
    ("slug", "name", "fields", "said"),
    [
        ("glosario", "ine", {"forms": "unicornio"}, "no aparece en ningún pasaje"),
        ("glosario", "ine", {"plain": "palabra " * 41}, "más de 40 palabras"),
        ("vocabulario", "cultura democrática", {"expect": "L9.9"}, "no hay un pasaje L9.9"),
        ("vocabulario", "cultura democrática", {"reason": ""}, "«reason» está vacío"),
        ("asuntos", "credencial", {"contact": "nadie"}, "no hay un contacto «nadie»"),
        ("asuntos", "credencial", {"en.body": ""}, "«body» está vacío"),
        ("lenguaje-claro", "A1", {"plain": "Desinstitucionalización procedimental."}, "A1"),
    ],
)  # fmt: skip
def test_what_a_reader_would_refuse_is_said(
    slug: str, name: str, fields: dict[str, str], said: str
) -> None:
    assert said in _problems(slug, name, **fields)


def test_sound_change_has_no_problems() -> None:
    assert _problems("glosario", "ine", plain="Hace las elecciones de todo el país.") == ""


def test_trying_changes_nothing_that_is_read_later(corpus: Corpus) -> None:
    _problems("glosario", "ine", plain="Hace las elecciones de todo el país.")
    assert load().fingerprint == corpus.fingerprint
