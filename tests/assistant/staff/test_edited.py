from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.staff import audit, edited
from assistant.staff.audit import Edit
from assistant.staff.edited import Named
from assistant.staff.reviewing import ReviewError
from assistant.storage.edited import in_force

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assistant.storage import Store

INE = Named("glosario", "ine", "a" * 64)


def _write(session: Session, plain: str, by: str = "eva") -> None:
    edited.save(session, INE, Edit(by, "", _revision(session)), {"plain": plain})


def _revision(session: Session) -> int:
    found = edited.find(session, INE)
    return found.revision if found else 0


def _read(session: Session) -> list[str]:
    return [version.fields["plain"] for _, version in in_force(session)]


def test_nobody_approves_what_they_wrote(store: Store) -> None:
    with store.writing() as session:
        _write(session, "uno")
        with pytest.raises(ReviewError, match="otra persona"):
            edited.approve(session, INE, Edit("eva", "", 1))
        assert _read(session) == []


def test_second_person_puts_it_in_force_and_the_log_says_so(store: Store) -> None:
    with store.writing() as session:
        _write(session, "uno")
        edited.approve(session, INE, Edit("ada", "", 1))
        assert _read(session) == ["uno"]
        done = [(one.who, one.action, one.about) for one in audit.latest(session, 9)]
    assert done == [
        ("ada", "texto publicado", "glosario: ine"),
        ("eva", "texto escrito", "glosario: ine"),
    ]


def test_version_in_force_stays_until_the_next_is_approved(store: Store) -> None:
    with store.writing() as session:
        _write(session, "uno")
        edited.approve(session, INE, Edit("ada", "", 1))
        _write(session, "dos")
        assert _read(session) == ["uno"]
        edited.approve(session, INE, Edit("ada", "", 3))
        assert _read(session) == ["dos"]


def test_second_of_two_who_edit_is_told(store: Store) -> None:
    with store.writing() as session:
        _write(session, "uno")
        with pytest.raises(ReviewError, match="mientras escribías"):
            edited.save(session, INE, Edit("ana", "", 0), {"plain": "otra"})
        with pytest.raises(ReviewError, match="mientras escribías"):
            edited.approve(session, INE, Edit("ada", "", 0))


def test_nothing_is_approved_over_a_file_that_changed(store: Store) -> None:
    with store.writing() as session:
        _write(session, "uno")
        with pytest.raises(ReviewError, match="El archivo cambió"):
            edited.approve(session, Named("glosario", "ine", "b" * 64), Edit("ada", "", 1))


def test_taking_back_needs_a_reason(store: Store) -> None:
    with store.writing() as session:
        _write(session, "uno")
        edited.approve(session, INE, Edit("ada", "", 1))
        with pytest.raises(ReviewError, match="por qué se retira"):
            edited.withdraw(session, INE, Edit("ada", "", 2))
        edited.withdraw(session, INE, Edit("ada", "Está mal.", 2))
        assert _read(session) == []


def test_entry_that_nobody_edited_can_neither_be_approved_nor_taken_back(store: Store) -> None:
    with store.writing() as session:
        for change in (edited.approve, edited.withdraw):
            with pytest.raises(ReviewError, match="Nadie ha editado"):
                change(session, INE, Edit("ada", "Está mal.", 0))
