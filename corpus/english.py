"""What is told in English beside the quotes, which stay Spanish: three curated files.

lenguaje-claro.en.toml, glosario.en.toml and titulos.en.toml say again what the files without
`.en` say; each may be missing, but one that is there leaves nothing out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.tables import TableFile
from corpus.titles import read_titles

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

_REVIEW = dict.fromkeys(("author", "date", "state"), str)
_PASSAGE = {"id": str, "plain": str}
_ENTRY = {"id": str, "plain": str, "term_en": str}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a hard term means; `term` is what English calls it, or empty."""

    term: str
    plain: str


@dataclass(frozen=True, slots=True)
class English:
    """Plain texts and short names by passage, meanings by entry of the glossary."""

    plain: dict[str, str] = field(default_factory=dict)
    glossary: dict[str, Meaning] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)


def read_english(
    folder: Path, plain: Collection[str], glossary: Collection[str], titles: Collection[str]
) -> English:
    """Read the three files; what they explain is given by identifier. Raises CorpusError."""
    return English(
        _read_plain(folder / "lenguaje-claro.en.toml", plain),
        _read_glossary(folder / "glosario.en.toml", glossary),
        _read_titles(folder / "titulos.en.toml", titles),
    )


def _read_plain(path: Path, known: Collection[str]) -> dict[str, str]:
    if not path.exists():
        return {}
    file = _reviewed(path, "passage")
    found: dict[str, str] = {}
    for line, table in file.tables("passage", _PASSAGE):
        _once(file, line, table["id"], known, found)
        found[table["id"]] = table["plain"]
    _all(file, known, found)
    return found


def _read_glossary(path: Path, known: Collection[str]) -> dict[str, Meaning]:
    if not path.exists():
        return {}
    file = _reviewed(path, "entry", optional=("term_en",))
    found: dict[str, Meaning] = {}
    for line, table in file.tables("entry", _ENTRY):
        _once(file, line, table["id"], known, found)
        found[table["id"]] = Meaning(table.get("term_en", ""), table["plain"])
    _all(file, known, found)
    return found


def _read_titles(path: Path, known: Collection[str]) -> dict[str, str]:
    found = read_titles(path, known)
    if found:
        _all(TableFile(path), known, found)
    return found


def _reviewed(path: Path, name: str, optional: Collection[str] = ()) -> TableFile:
    file = TableFile(path, optional=optional)
    file.only("review", name)
    file.table("review", _REVIEW)
    return file


def _once(
    file: TableFile, line: int, name: str, known: Collection[str], found: Collection[str]
) -> None:
    if name not in known or name in found:
        raise file.error(line, f"«{name}» no está en el archivo en español, o está dos veces")


def _all(file: TableFile, known: Collection[str], found: Collection[str]) -> None:
    missing = [name for name in known if name not in found]
    if missing:
        raise file.error(1, f"falta en inglés lo que hay en español: {', '.join(missing)}")
