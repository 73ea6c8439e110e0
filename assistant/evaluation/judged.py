"""Judged questions: what people ask, and what a right answer would be."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.answers import Status
from assistant.jsonl import InputError, read_lines

if TYPE_CHECKING:
    from corpus import Corpus

QUESTIONS = Path(__file__).parent / "questions"
_REQUIRED = {"id": str, "register": str, "question": str, "status": str, "grades": dict}


@dataclass(frozen=True, slots=True)
class Judged:
    """A question with the status it should end in and its passages graded 2 (right) or 1.

    For a question for a list, `list` names it and no passage is graded.
    """

    id: str
    register: str
    question: str
    status: Status
    grades: dict[str, int]
    list: str | None
    context: tuple[str, ...]


def read_judged(paths: list[Path], corpus: Corpus) -> list[Judged]:
    """Read questions; raises InputError on a passage or list that does not exist."""
    known = {passage.id for document in corpus.documents for passage in document.passages}
    lists = {name for document in corpus.documents for name in document.lists}
    judged = []
    for path in paths:
        for row in read_lines(path, _REQUIRED):
            wrong = (set(row["grades"]) - known) | ({row.get("list")} - lists - {None})
            if wrong:
                msg = f"{path}, pregunta {row['id']}: no existe {', '.join(map(str, wrong))}."
                raise InputError(msg)
            judged.append(_judged(row))
    return judged


def _judged(row: dict[str, Any]) -> Judged:
    return Judged(
        row["id"],
        row["register"],
        row["question"],
        Status(row["status"]),
        row["grades"],
        row.get("list"),
        tuple(row.get("context", ())),
    )
