"""What a question gets: a status, the assistant's own words and the institute's, cited.

The JSON shape is the same from the command line and over HTTP (`Answer.as_json`).
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.answers.citation import Citation
    from assistant.answers.curated import Curated
    from assistant.answers.referrals import Referral


# The languages of the assistant's own words, as in the JSON.
SPANISH, ENGLISH = "es", "en"


class Status(StrEnum):
    """How a question ended; `ANSWERED` alone means the quotes are presented as the answer."""

    ANSWERED = "answered"
    CLARIFICATION = "clarification"
    NOT_IN_PLAN = "not_in_plan"
    REFERRAL = "referral"
    COURTESY = "courtesy"
    REJECTED = "rejected"


class AnswerKind(StrEnum):
    """What kind of answer the quotes are."""

    PASSAGE = "passage"
    LIST = "list"
    FACT = "fact"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class ListCount:
    """How many of a list are shown and how many there are."""

    id: str
    count: int
    total: int


@dataclass(frozen=True, slots=True)
class Option:
    """A question the person can ask next with one press.

    `quoted` are words of the plan that its button ends with, if the rest is not in Spanish.
    """

    question: str
    label: str
    quoted: str = ""

    def as_json(self) -> dict[str, str]:
        """Return the option as plain data, its button as one text."""
        return {"question": self.question, "label": f"{self.label} {self.quoted}".strip()}


@dataclass(frozen=True, slots=True)
class Correction:
    """A word the plan does not have, and the word that was searched instead."""

    written: str
    searched: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why this answer: the question's words that were found, and the second best passage."""

    matched: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    runner_up: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One of several questions in a message, with its answer."""

    question: str
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer; `confidence` runs from 0 to 1.

    The answer to several questions has each in `parts`, and the citations of all. `language` is
    that of the message and `asked_in` that of the question; `request` is a ready text to ask the
    institution for what is not in it. `curated` is the institute's own explanation, if people wrote
    one: it is no quote.
    """

    status: Status
    message: str
    index_version: str
    kind: AnswerKind | None = None
    list: ListCount | None = None
    citations: tuple[Citation, ...] = ()
    related: tuple[Citation, ...] = ()
    options: tuple[Option, ...] = ()
    referral: Referral | None = None
    corrections: tuple[Correction, ...] = ()
    confidence: float = 1.0
    explanation: Explanation = field(default_factory=Explanation)
    parts: tuple[Part, ...] = ()
    language: str = SPANISH
    asked_in: str = SPANISH
    request: str = ""
    curated: Curated | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the answer as plain data, keys always the same and in the same order."""
        english = self.language == ENGLISH
        return {
            "status": self.status.value,
            "kind": self.kind.value if self.kind else None,
            "message": self.message,
            "curated": self.curated.as_json() if self.curated else None,
            "list": self._list_json(),
            "citations": [one.as_json(english=english) for one in self.citations],
            "related": [one.as_json(english=english) for one in self.related],
            "options": [option.as_json() for option in self.options],
            "referral": asdict(self.referral) if self.referral else None,
            "corrections": [
                {"from": correction.written, "to": correction.searched}
                for correction in self.corrections
            ],
            "confidence": round(self.confidence, 3),
            "explanation": {
                "matched": [*self.explanation.matched],
                "synonyms": [*self.explanation.synonyms],
                "runner_up": self.explanation.runner_up,
            },
            "parts": [
                {"question": part.question, "answer": part.answer.as_json()} for part in self.parts
            ],
            "language": self.language,
            "request": self.request or None,
            "index_version": self.index_version,
        }

    def as_text(self) -> str:
        """Return the answer as JSON text, letters as they are and no space that says nothing."""
        return json.dumps(self.as_json(), ensure_ascii=False, separators=(",", ":"))

    def _list_json(self) -> dict[str, Any] | None:
        if self.list is None:
            return None
        return {"id": self.list.id, "count": self.list.count, "total": self.list.total}
