"""Judged questions: what people ask, and what a right answer would be."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.answers import Status
from assistant.jsonl import read_lines

if TYPE_CHECKING:
    from assistant.jsonl import Line
    from corpus import Corpus

QUESTIONS = Path(__file__).parent / "questions"
# No rule, word or number may be fitted to these.
HELD_OUT = ("heldout", "heldout-2", "heldout-3")
_REQUIRED = {"id": str, "register": str, "question": str, "status": str, "grades": dict}
_GRADES = (1, 2)


@dataclass(frozen=True, slots=True)
class Judged:
    """A question with the status it should end in and its passages graded 2 (right) or 1.

    For a question for a list, `list` names it and no passage is graded. `body` is whose matter
    it is, `twin` the same question written well, `parts` the questions of one message.
    """

    id: str
    register: str
    question: str
    status: Status
    grades: dict[str, int]
    list: str | None
    context: tuple[str, ...] = ()
    body: str = ""
    twin: str = ""
    parts: tuple[Judged, ...] = ()


def read_judged(paths: list[Path], corpus: Corpus) -> list[Judged]:
    """Read questions; raises InputError on what does not exist, with its file and line."""
    passages = {passage.id for document in corpus.documents for passage in document.passages}
    lists = {name for document in corpus.documents for name in document.lists}
    judged = []
    for path in paths:
        for line in read_lines(path, _REQUIRED):
            _check(line, passages, lists)
            judged.append(_judged(line, line.row))
    return judged


def _check(line: Line, passages: set[str], lists: set[str]) -> None:
    """Refuse a judgement of passages, grades, a list or a status that there are not."""
    parts = line.row.get("parts", [])
    if not all(_is_part(part) for part in (parts if isinstance(parts, list) else [None])):
        msg = "«parts» debe ser una lista de objetos con «status» y «grades»"
        raise line.error(msg)
    graded = [*line.row["grades"], *(name for part in parts for name in part["grades"])]
    unknown = [name for name in graded if name not in passages]
    if line.row.get("list") is not None and line.text("list") not in lists:
        unknown.append(line.text("list"))
    if line.row["status"] not in {*Status}:
        unknown.append(line.row["status"])
    if unknown:
        msg = f"no existe {', '.join(unknown)}"
        raise line.error(msg)
    if not all(type(grade) is int and grade in _GRADES for grade in line.row["grades"].values()):
        msg = "cada valor de «grades» debe ser 1 o 2"
        raise line.error(msg)


def _is_part(part: object) -> bool:
    """Whether a part is an object with a status that exists and its grades."""
    return (
        isinstance(part, dict)
        and part.get("status") in {*Status}
        and isinstance(part.get("grades"), dict)
    )


def _judged(line: Line, row: dict[str, Any]) -> Judged:
    return Judged(
        row.get("id", ""),
        row.get("register", ""),
        row.get("question", ""),
        Status(row["status"]),
        row["grades"],
        row.get("list"),
        line.texts("context"),
        row.get("body", ""),
        row.get("twin", ""),
        tuple(_judged(line, part) for part in row.get("parts", [])),
    )
