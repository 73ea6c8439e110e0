"""preguntas.jsonl: questions as people put them, and the passages that answer each.

A question that no passage answers says instead what it is about: a whole list, a courtesy, or
whose matter it is.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from corpus.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

_KEYS = {"question", "passages", "partly", "about"}


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the passages that answer it, fully or partly, or else what it is about."""

    text: str
    passages: tuple[str, ...]
    partly: tuple[str, ...]
    about: str


def read_questions(path: Path, known: Collection[str]) -> tuple[Question, ...]:
    """Read the questions, one JSON object a line; raises CorpusError with the line."""
    if not path.exists():
        return ()
    questions: dict[str, Question] = {}
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        try:
            question = _question(json.loads(line), known)
        except ValueError as error:
            reason = "no es JSON válido" if isinstance(error, json.JSONDecodeError) else error
            msg = f"{path}, línea {number}: {reason}."
            raise CorpusError(msg) from error
        if question.text in questions:
            msg = f"{path}, línea {number}: la pregunta ya está en otra línea."
            raise CorpusError(msg)
        questions[question.text] = question
    return tuple(questions.values())


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{path}: no se puede leer o no está en UTF-8."
        raise CorpusError(msg) from error


def _question(row: Any, known: Collection[str]) -> Question:  # noqa: ANN401
    """Check one row; raises ValueError with the reason."""
    if not isinstance(row, dict) or not row.keys() <= _KEYS:
        msg = f"se esperaba un objeto con {', '.join(sorted(_KEYS))}"
        raise ValueError(msg)
    text, about = row.get("question"), row.get("about", "")
    if not isinstance(text, str) or not text.strip():
        msg = "«question» debe ser un texto"
        raise ValueError(msg)
    passages, partly = _names(row, "passages", known), _names(row, "partly", known)
    if not isinstance(about, str) or bool(passages) == bool(about.strip()):
        msg = "se esperaba una lista «passages» o un texto «about»"
        raise ValueError(msg)
    if len({*passages, *partly}) < len(passages) + len(partly):
        msg = "un pasaje está dos veces"
        raise ValueError(msg)
    return Question(text, passages, partly, about)


def _names(row: dict[str, Any], field: str, known: Collection[str]) -> tuple[str, ...]:
    names = row.get(field, [])
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        msg = f"«{field}» debe ser una lista de textos"
        raise ValueError(msg)
    strangers = [name for name in names if name not in known]
    if strangers:
        msg = f"no hay un pasaje {', '.join(strangers)}"
        raise ValueError(msg)
    return tuple(names)
