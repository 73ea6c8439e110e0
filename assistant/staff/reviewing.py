"""What holds of all that one person writes and another approves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from assistant.staff.audit import Edit

OTHER = "Alguien lo cambió mientras escribías. Lo tuyo sigue aquí: compáralo y decide."
_OWN = "La aprueba otra persona: tú escribiste esta versión."
TYPED = "Cambiaste lo que se iba a aprobar: guárdalo como versión, y otra persona la aprueba."
_NO_REASON = "Escribe por qué se retira: se lee en la bitácora."


class ReviewError(Exception):
    """Something cannot be done with what was written; the message says why."""


class Reviewed(Protocol):
    """What is reviewed, with a number that goes up with each change."""

    revision: int


class Version(Protocol):
    """One version of it, with who wrote it."""

    by: str


def refuse_if_changed(reviewed: Reviewed | None, edit: Edit) -> None:
    """Refuse a change of what somebody else changed since it was read; raises ReviewError."""
    if (reviewed.revision if reviewed else 0) != edit.revision:
        raise ReviewError(OTHER)


def refuse_own(version: Version, edit: Edit) -> None:
    """Refuse an approval by who wrote it; raises ReviewError."""
    if version.by == edit.by:
        raise ReviewError(_OWN)


def refuse_without_reason(edit: Edit) -> None:
    """Refuse to take something back without saying why; raises ReviewError."""
    if not edit.reason:
        raise ReviewError(_NO_REASON)
