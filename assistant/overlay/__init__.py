"""What the staff edits of the project's files: kept in the store, read over the files."""

from __future__ import annotations

from assistant.overlay.force import changes, is_newer, now, put_in_force
from assistant.overlay.kinds import KINDS, Field, Kind
from assistant.overlay.merging import Fields, as_in_files, merged, print_of
from assistant.overlay.trying import problems

__all__ = [
    "KINDS",
    "Field",
    "Fields",
    "Kind",
    "as_in_files",
    "changes",
    "is_newer",
    "merged",
    "now",
    "print_of",
    "problems",
    "put_in_force",
]
