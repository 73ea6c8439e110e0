"""Putting in force, when a process starts, what was approved; and knowing when that changed."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.overlay.kinds import KINDS
from assistant.overlay.merging import as_in_files, merged, print_of
from assistant.overlay.trying import problems
from assistant.storage import Store, StoreUnavailableError
from assistant.storage.edited import in_force
from corpus import edits

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assistant.overlay.merging import Fields

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class InForce:
    """What this process reads over the files: which versions, or why none of them."""

    state: str = ""
    problem: str = ""


_now = InForce()


def now() -> InForce:
    """Return what this process reads over the files."""
    return _now


def put_in_force(url: str) -> None:
    """Read the files, from now on, with what the store there has; without it if it cannot say.

    What would make the files unsound is left out whole: the site starts, and the console says why.
    """
    global _now  # noqa: PLW0603  as the files are read, once in a process
    store = Store(url)
    try:
        with store.reading() as session:
            found, told = state(session), changes(session)
    except StoreUnavailableError:
        found, told = "", {}
    finally:
        store.close()
    texts = merged(told)
    wrong = " ".join(problems(texts)) if texts else ""
    if wrong:
        _log.error("Lo editado en la consola no se aplica: %s", wrong)
    edits.put_in_force({} if wrong else texts)
    _now = InForce(found, wrong)


def is_newer(store: Store) -> bool:
    """Whether the store has approved something else since; no, if it cannot say."""
    try:
        with store.reading() as session:
            return state(session) != _now.state
    except StoreUnavailableError:
        return False


def state(session: Session) -> str:
    """Return which versions are approved: it changes when any of them does."""
    return " ".join(f"{entry.id}:{version.id}" for entry, version in in_force(session))


def changes(session: Session) -> dict[tuple[str, str], Fields]:
    """Return what was approved and was written over the files as they are."""
    known = {slug: as_in_files(kind) for slug, kind in KINDS.items()}
    return {
        (entry.kind, entry.name): version.fields
        for entry, version in in_force(session)
        if entry.kind in known and print_of(known[entry.kind].get(entry.name)) == version.based_on
    }
