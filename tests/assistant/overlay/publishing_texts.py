"""What tests do to texts of the files: written by one person, approved by another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.overlay import KINDS, as_in_files, print_of
from assistant.staff import edited
from assistant.staff.audit import Edit
from assistant.staff.edited import Named

if TYPE_CHECKING:
    from assistant.storage import Store


def named(slug: str, name: str) -> Named:
    return Named(slug, name, print_of(as_in_files(KINDS[slug]).get(name)))


def publish(store: Store, slug: str, name: str, **fields: str) -> None:
    """Have an entry edited and approved, the fields given here and the others as they are."""
    this, before = named(slug, name), as_in_files(KINDS[slug]).get(name, {})
    with store.writing() as session:
        entry = edited.find(session, this)
        revision = entry.revision if entry else 0
        edited.save(session, this, Edit("eva", "", revision), {**before, **fields})
        edited.approve(session, this, Edit("ada", "", revision + 1))
