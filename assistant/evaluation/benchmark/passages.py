"""Any passages, as the index takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.jsonl import read_lines
from index import Entry

if TYPE_CHECKING:
    from pathlib import Path


def read_entries(path: Path) -> list[Entry]:
    """Read {passage_id, text, title?}; raises InputError, also where an id stands twice."""
    entries: dict[str, Entry] = {}
    for line in read_lines(path, {"passage_id": str, "text": str}):
        key = line.row["passage_id"]
        if key in entries:
            msg = f"«passage_id» {key} ya está en otra línea"
            raise line.error(msg)
        entries[key] = Entry(key, line.row["text"], line.text("title"))
    return [*entries.values()]
