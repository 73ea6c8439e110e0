"""Names that stay the same wherever the files are served, copied or kept."""

from __future__ import annotations

from uuid import UUID, uuid5

# Never to be changed: every name made so far hangs from it.
_NAMESPACE = UUID("5f1c7a0e-6d1b-4c57-9a3e-0b8f6c2d94a1")


def name_of(*parts: str) -> str:
    """Return the name of a document, or of what these parts lead to in it."""
    return uuid5(_NAMESPACE, "/".join(parts)).urn
