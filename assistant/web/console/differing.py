"""What a version of an edited entry changes of what is read now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.overlay import Field, Fields, Kind
    from assistant.storage.edited import EditedEntry


@dataclass(frozen=True, slots=True)
class Changed:
    """A field that changes: the texts that go and those that come."""

    field: Field
    gone: tuple[str, ...]
    come: tuple[str, ...]


def waiting(kind: Kind, entry: EditedEntry | None, in_file: Fields) -> list[Changed]:
    """Return what approving the last version would change, nothing if it is in force."""
    if entry is None or entry.shown == entry.versions[-1].id:
        return []
    before = entry.published.fields if entry.published else in_file
    return [*changed(kind, before, entry.versions[-1].fields)]


def changed(kind: Kind, before: Fields, after: Fields) -> Iterator[Changed]:
    """Yield what changes, field by field; of lists, only the lines that do."""
    for field in kind.fields:
        old, new = before.get(field.key, ""), after.get(field.key, "")
        if old != new:
            yield Changed(field, _beside(old, new, field), _beside(new, old, field))


def _beside(text: str, other: str, field: Field) -> tuple[str, ...]:
    """Return the lines of a text that another one does not have."""
    if not field.many:
        return (text,) if text else ()
    known = {*other.splitlines()}
    return tuple(line for line in text.splitlines() if line not in known)
