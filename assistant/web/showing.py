"""An answer as the page shows it: alone, or as one of several in a message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answers.answer import Status
from assistant.web.grouping import grouped
from assistant.web.interface import ENGLISH, SPANISH, is_english

if TYPE_CHECKING:
    from assistant.answers.answer import Answer, Option, Part
    from assistant.web.grouping import Group

_PAGE, _CONVERSATION = 2, 3


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer with its quotes grouped.

    `level` is that of its headings, one less that of its question; `place` begins every id of
    what does not stand alone on its page, or is empty.
    """

    answer: Answer
    groups: tuple[Group, ...]
    level: int
    place: str = ""
    question: str = ""

    @property
    def language(self) -> str:
        """The language of the assistant's words."""
        return ENGLISH if self.answer.language == ENGLISH else SPANISH

    @property
    def asked_in(self) -> str:
        """The language of the question."""
        return _asked_in(self.answer)

    @property
    def needs_english(self) -> bool:
        """Whether a page in Spanish answers a question in English."""
        return self.language == ENGLISH and not is_english()

    @property
    def torn(self) -> bool:
        """Whether the options are the answer: the person has to choose."""
        return self.answer.status is Status.CLARIFICATION

    @property
    def is_elsewhere(self) -> bool:
        """Whether the matter is another body's; else its referral says where to ask for it."""
        return self.answer.status is Status.REFERRAL and self.answer.referral is not None


def shown(answer: Answer, turn: int = 0) -> Shown:
    """Return an answer as it stands on a page of its own, or as a turn of a conversation."""
    if turn:
        return Shown(answer, grouped(answer), _CONVERSATION, f"turno-{turn}-")
    return Shown(answer, grouped(answer), _PAGE)


def shown_parts(whole: Shown) -> tuple[Shown, ...]:
    """Return the answers to the questions of one message, in order."""
    return tuple(
        Shown(
            part.answer,
            grouped(part.answer),
            whole.level + 1,
            f"{whole.place}parte-{number}-",
            _marked(part),
        )
        for number, part in enumerate(whole.answer.parts, start=1)
    )


def offered(answer: Answer) -> tuple[Option, ...]:
    """Return what is offered once, at the end; a part that is torn keeps its options."""
    taken = [part.answer for part in answer.parts if part.answer.status != Status.CLARIFICATION]
    found: dict[str, Option] = {}
    for one in (answer, *taken):
        for option in one.options:
            found.setdefault(option.label, option)
    return tuple(found.values())


def _asked_in(answer: Answer) -> str:
    # On a page in Spanish the assistant answers in the language it was asked in.
    language = answer.asked_in if is_english() else answer.language
    return ENGLISH if language == ENGLISH else SPANISH


def _marked(part: Part) -> str:
    """Return a part's question with both its marks: one may have stayed in another part."""
    question = part.question.strip()
    if _asked_in(part.answer) == ENGLISH or question.startswith("¿") == question.endswith("?"):
        return question
    return f"¿{question.strip('¿?')}?"
