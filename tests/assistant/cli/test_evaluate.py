from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from assistant.evaluation.judged import QUESTIONS
from assistant.evaluation.measure import REGISTERS
from assistant.evaluation.run import read_expected
from assistant.figures import read_figures

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RIGHT = {
    "id": "1",
    "register": "tuyo",
    "question": "OE4",
    "status": "answered",
    "grades": {"OE4": 2},
}
WRONG = {**RIGHT, "id": "2", "question": "línea 2.4"}

# The package's attribute of this name is the command; the module lies behind it.
MODULE = import_module("assistant.cli.evaluate")


def test_this_version_reaches_what_is_expected_and_published(
    asistente: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(MODULE, "PUBLISHED", tmp_path / "figures.json")
    ended = asistente("evaluate", "--publish")
    assert ended.code == 0
    assert read_figures(tmp_path / "figures.json") == read_figures()
    assert "POR DEBAJO" not in ended.out
    sets = {said.split("\n")[0]: said for said in ended.out.split("— ")[1:]}
    assert sets.keys() == {path.stem for path in QUESTIONS.glob("*.jsonl")}
    for name, of in read_expected().items():
        assert all(f"\n{REGISTERS[register]} " in sets[name] for register in of)


def test_held_out_questions_are_not_shown(
    asistente: Callable[..., Any],
    lines: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines("sets/heldout.jsonl", WRONG)
    lines("sets/dev.jsonl", {**WRONG, "id": "3"})
    monkeypatch.setattr(MODULE, "QUESTIONS", tmp_path / "sets")
    out = asistente("evaluate").out
    assert [line for line in out.splitlines() if line[0] in "—✗"] == [
        "— heldout",
        "— dev",
        "✗ 3 línea 2.4",
    ]


def test_falling_below_fails(
    asistente: Callable[..., Any],
    lines: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines("sets/structure.jsonl", {**RIGHT, "register": "list"})
    monkeypatch.setattr(MODULE, "QUESTIONS", tmp_path / "sets")
    monkeypatch.setattr(MODULE, "read_expected", lambda: {"structure": {"list": 1.01}})
    ended = asistente("evaluate")
    assert ended.code == 1
    assert "POR DEBAJO: list: se esperaba 1.010 y se obtuvo 1.000\n" in ended.out


def test_misses_say_what_came(asistente: Callable[..., Any], lines: Callable[..., Path]) -> None:
    ended = asistente("evaluate", "--questions", lines("q.jsonl", RIGHT, WRONG))
    assert ended.out.startswith(
        "— q\n✗ 2 línea 2.4\n    se esperaba OE4; vino answered: L2.4\n"
        f"{'tuyo':<52}    1 de 2     50.0%"
    )


def test_other_questions_expect_nothing(
    asistente: Callable[..., Any], lines: Callable[..., Path]
) -> None:
    assert asistente("evaluate", "--questions", lines("q.jsonl", WRONG)).code == 0


def test_figures_come_as_json(asistente: Callable[..., Any], lines: Callable[..., Path]) -> None:
    ended = asistente("evaluate", "--json", "--questions", lines("q.jsonl", RIGHT, WRONG))
    found = json.loads(ended.out)
    assert (found["id"], found["questions"], found["below"]) == ("q", 2, [])
    assert found["misses"] == [
        {"id": "2", "question": "línea 2.4", "came": "se esperaba OE4; vino answered: L2.4"}
    ]
    (register,) = found["registers"]
    assert (register["id"], register["count"], register["total"]) == ("tuyo", 1, 2)
    assert (register["low"], register["high"]) == (0.0945, 0.9055)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({**RIGHT, "grades": {"OE9": 2}}, "q.jsonl, línea 1: no existe OE9."),
        ({**RIGHT, "list": "lista.metas"}, "línea 1: no existe lista.metas."),
        ({**RIGHT, "status": "contestada"}, "línea 1: no existe contestada."),
        ({"id": "1"}, "línea 1: falta «register»"),
    ],
)
def test_wrong_judgements_are_said(
    asistente: Callable[..., Any], lines: Callable[..., Path], row: dict[str, Any], said: str
) -> None:
    ended = asistente("evaluate", "--questions", lines("q.jsonl", row))
    assert ended.code == 1
    assert said in ended.err
