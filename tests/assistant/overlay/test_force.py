from __future__ import annotations

from typing import TYPE_CHECKING

from publishing_texts import named, publish

from assistant.answers.referrals import read_referrals
from assistant.overlay import is_newer, now, put_in_force
from assistant.staff import edited
from assistant.staff.audit import Edit
from assistant.storage import Store
from corpus import load

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

PLAIN = "Hace las elecciones de todo el país."


def _explained(term: str) -> str:
    (document,) = load().documents
    return next(one.plain for one in document.glossary if one.id == term)


def test_what_was_approved_is_read_over_the_files(store: Store, url: str) -> None:
    publish(store, "glosario", "ine", plain=PLAIN)
    publish(store, "asuntos", "credencial", reason="Es del INE.")
    assert _explained("ine") != PLAIN
    put_in_force(url)
    assert _explained("ine") == PLAIN
    matters = {one.id: one.referral.reason for one in read_referrals()}
    assert matters["credencial"] == "Es del INE."


def test_what_nobody_else_approved_is_not_read(store: Store, url: str) -> None:
    with store.writing() as session:
        edited.save(session, named("glosario", "ine"), Edit("eva", "", 0), {"plain": PLAIN})
    put_in_force(url)
    assert _explained("ine") != PLAIN
    assert not is_newer(store)


def test_process_knows_when_something_else_was_approved(store: Store, url: str) -> None:
    put_in_force(url)
    assert not is_newer(store)
    publish(store, "glosario", "ine", plain=PLAIN)
    assert is_newer(store)
    put_in_force(url)
    assert not is_newer(store)
    with store.writing() as session:
        edited.withdraw(session, named("glosario", "ine"), Edit("ada", "Está mal.", 2))
    assert is_newer(store)
    put_in_force(url)
    assert _explained("ine") != PLAIN


def test_what_was_written_over_another_file_is_not_read(store: Store, url: str) -> None:
    publish(store, "glosario", "ine", plain=PLAIN)
    with store.writing() as session:
        entry = edited.find(session, named("glosario", "ine"))
        assert entry is not None
        entry.versions[-1].based_on = "0" * 64
    put_in_force(url)
    assert _explained("ine") != PLAIN
    assert now().problem == ""


def test_what_makes_the_files_unsound_is_left_out_whole_and_told(
    store: Store, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    publish(store, "glosario", "copaco", plain="Es un grupo de gente de tu barrio.")
    publish(store, "glosario", "ine", forms="unicornio")
    put_in_force(url)
    assert "unicornio" in now().problem
    assert "no se aplica" in caplog.text
    assert _explained("copaco") != "Es un grupo de gente de tu barrio."
    assert not is_newer(store)


def test_without_a_store_the_files_are_read(tmp_path: Path, store: Store, url: str) -> None:
    publish(store, "glosario", "ine", plain=PLAIN)
    put_in_force(url)
    nowhere = f"sqlite:///{tmp_path / 'nada' / 'almacen.sqlite3'}"
    put_in_force(nowhere)
    assert _explained("ine") != PLAIN
    gone = Store(nowhere)
    assert not is_newer(gone)
    gone.close()
