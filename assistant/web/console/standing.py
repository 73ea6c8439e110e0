"""How an edited entry stands, in a sentence for who edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.overlay import KINDS, as_in_files, print_of
from assistant.staff.edited import OUTDATED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.overlay import Fields
    from assistant.storage.edited import EditedEntry

_IN_FORCE = "En vigor."
_IN_FILE = "El archivo ya dice lo mismo."
_TAKEN_BACK = "Retirada: se lee lo que dice el archivo."
_OLDER = (
    "Está en vigor una versión anterior; la última, de {by}, espera que otra persona la apruebe."
)
_WAITS = "La última versión, de {by}, espera que otra persona la apruebe."


def standing(entry: EditedEntry, in_file: Fields | None) -> str:
    """Say whether what was edited last is read, and what it waits for if not."""
    last = entry.versions[-1]
    if last.fields == in_file:
        return _IN_FILE
    if last.based_on != print_of(in_file):
        return OUTDATED
    if entry.shown == last.id:
        return _IN_FORCE
    if last.approved_by:
        return _TAKEN_BACK
    return (_OLDER if entry.shown else _WAITS).format(by=last.by)


def standings(entries: Sequence[EditedEntry]) -> list[tuple[EditedEntry, str]]:
    """Say of each entry how it stands; those whose kind is no longer edited are left out."""
    files = {slug: as_in_files(kind) for slug, kind in KINDS.items()}
    return [
        (one, standing(one, files[one.kind].get(one.name))) for one in entries if one.kind in files
    ]


def is_settled(told: str) -> bool:
    """Whether nobody has to do anything about an entry that stands so."""
    return told in {_IN_FORCE, _IN_FILE, _TAKEN_BACK}
