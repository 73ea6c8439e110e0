from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from corpus import CorpusError
from corpus.changes import Change, Part, history, read_changes

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Plan

    from corpus import Corpus

NEW = """[[change]]
id = "nueva"
moment = "2026-02-03T10:00:00-06:00"
part = "propia"
title = "Se explica"
text = "Se explica mejor."
passages = ["OE1"]
"""
OLD = NEW.replace("nueva", "alta").replace("02-03", "01-03").replace('["OE1"]', "[]")
OLD = OLD.replace("propia", "oficial")
KNOWN = ("OE1", "OE2")


def _read(folder: Path, content: str) -> tuple[Change, ...]:
    path = folder / "cambios.toml"
    path.write_text(content, encoding="utf-8")
    return read_changes(path, KNOWN)


def test_changes_come_as_written(tmp_path: Path) -> None:
    new, old = _read(tmp_path, NEW + OLD)
    moment = datetime(2026, 2, 3, 16, tzinfo=UTC)
    assert new == Change("nueva", moment, Part.OURS, "Se explica", "Se explica mejor.", ("OE1",))
    assert (old.id, old.part, old.passages) == ("alta", Part.OFFICIAL, ())


def test_document_may_have_no_changes(tmp_path: Path) -> None:
    assert read_changes(tmp_path / "no-existe.toml", KNOWN) == ()


def test_history_is_of_the_passage_and_of_the_whole_document(tmp_path: Path) -> None:
    changes = _read(tmp_path, NEW + OLD)
    assert [one.id for one in history(changes, "OE1")] == ["nueva", "alta"]
    assert [one.id for one in history(changes, "OE2")] == ["alta"]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"nueva"', '"Nueva versión"', "línea 1: «id» se escribe con minúsculas"),
        ('"alta"', '"nueva"', "línea 8: «nueva» ya está"),
        ('"propia"', '"otra"', "línea 1: «part» debe ser «oficial» o «propia»"),
        ('"2026-02-03T10:00:00-06:00"', '"ayer"', "línea 1: «moment» debe ser como"),
        ("10:00:00-06:00", "10:00:00", "línea 1: «moment» debe ser como"),
        ('"2026-01-03', '"2026-03-03', "línea 8: lo más nuevo va primero"),
        ('["OE1"]', '["OE9"]', "línea 1: «OE9» no es un pasaje, o está dos veces"),
        ('["OE1"]', '["OE1", "OE1"]', "línea 1: «OE1» no es un pasaje, o está dos veces"),
        ('"Se explica"', '""', "línea 1: «title» está vacío"),
        ('part = "oficial"\n', "", "línea 8: falta el campo «part»"),
        ("[[change]]\n", '[otra]\nx = "y"\n[[change]]\n', "línea 1: la sección «otra»"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    tmp_path: Path, old: str, new: str, reason: str
) -> None:
    content = NEW + OLD
    assert old in content
    with pytest.raises(CorpusError, match=rf"cambios\.toml, {reason}"):
        _read(tmp_path, content.replace(old, new, 1))


def test_wrong_changes_stop_the_start(plan: Plan) -> None:
    (plan.write() / "cambios.toml").write_text(NEW.replace("OE1", "OE9"), encoding="utf-8")
    with pytest.raises(CorpusError, match="línea 1: «OE9»"):
        plan.load()


def test_changes_of_a_document_come_with_it(plan: Plan) -> None:
    (plan.write() / "cambios.toml").write_text(NEW + OLD, encoding="utf-8")
    assert [change.id for change in plan.load().documents[0].changes] == ["nueva", "alta"]


def test_published_plan_tells_when_it_came_in(corpus: Corpus) -> None:
    (document,) = corpus.documents
    first = document.changes[-1]
    assert (first.id, first.part, first.passages) == ("alta", Part.OFFICIAL, ())
    assert f"{len(document.passages)} pasajes" in first.text


def test_changes_change_no_answer(corpus: Corpus) -> None:
    assert "canal de cambios" not in repr(corpus.documents)
    assert "nombres-cortos" not in repr(corpus.documents)
