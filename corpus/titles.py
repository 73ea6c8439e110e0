"""titulos.toml: a short name for a passage, given by the assistant and never quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.tables import TableFile

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

_REVIEW = dict.fromkeys(("author", "date", "state"), str)
_PASSAGE = {"id": str, "title": str}
MOST_WORDS = 4


def read_titles(path: Path, known: Collection[str]) -> dict[str, str]:
    """Read the short names by passage; raises CorpusError with the line."""
    if not path.exists():
        return {}
    file = TableFile(path)
    file.only("review", "passage")
    file.table("review", _REVIEW)
    titles: dict[str, str] = {}
    for line, table in file.tables("passage", _PASSAGE):
        name, title = table["id"], table["title"]
        if name not in known or name in titles:
            raise file.error(line, f"«{name}» no es un pasaje, o está dos veces")
        if len(title.split()) > MOST_WORDS:
            raise file.error(line, f"«{title}» tiene más de {MOST_WORDS} palabras")
        titles[name] = title
    return titles
