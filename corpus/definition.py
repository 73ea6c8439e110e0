"""document.toml: what a published text cannot tell of itself, each entry with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.model import Kind
from corpus.tables import TableFile

if TYPE_CHECKING:
    from pathlib import Path

_DOCUMENT = dict.fromkeys(
    ("id", "title", "short_title", "institution", "version", "source", "sha256"), str
)
_COUNTS = {
    "mission": int,
    "vision": int,
    "record": int,
    "objective": int,
    "action_line": list,
    "strength": int,
    "weakness": int,
    "opportunity": int,
    "threat": int,
}
_BLOCK = dict.fromkeys(("id", "kind", "label", "begins", "reason"), str)
_ERRATUM = dict.fromkeys(("passage", "published", "mended", "reason"), str)


@dataclass(frozen=True, slots=True)
class Block:
    """A cell without a title of its own: the words it begins with say which it is."""

    id: str
    kind: Kind
    label: str
    begins: str
    reason: str


@dataclass(frozen=True, slots=True)
class Erratum:
    """A mend of extraction damage in one passage; `published` must stand there once."""

    passage: str
    published: str
    mended: str
    reason: str


@dataclass(frozen=True, slots=True)
class Definition:
    """The whole of a document.toml; `lines_per_objective` counts the lines of each objective."""

    id: str
    title: str
    short_title: str
    institution: str
    version: str
    source: str
    sha256: str
    counts: dict[Kind, int]
    lines_per_objective: tuple[int, ...]
    blocks: tuple[Block, ...]
    errata: tuple[Erratum, ...]


def read_definition(path: Path) -> Definition:
    """Read and check a document.toml; raises CorpusError with the line."""
    file = TableFile(path, numbers=("action_line",))
    file.only("document", "counts", "block", "erratum")
    counts = file.table("counts", _COUNTS)
    per_objective = tuple(counts.pop("action_line"))
    if not all(isinstance(number, int) for number in per_objective):
        raise file.error(file.line("counts"), "«action_line» debe ser una lista de números")
    return Definition(
        **file.table("document", _DOCUMENT),
        counts={Kind(name): number for name, number in counts.items()},
        lines_per_objective=per_objective,
        blocks=tuple(_block(file, line, table) for line, table in file.tables("block", _BLOCK)),
        errata=tuple(Erratum(**table) for _, table in file.tables("erratum", _ERRATUM)),
    )


def _block(file: TableFile, line: int, table: dict[str, str]) -> Block:
    try:
        kind = Kind(table["kind"])
    except ValueError:
        known = ", ".join(Kind)
        raise file.error(line, f"«kind» debe ser uno de: {known}") from None
    return Block(table["id"], kind, table["label"], table["begins"], table["reason"])
