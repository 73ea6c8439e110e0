"""Several answers told as one: one greeting, one closing, each passage once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.telling.content import Content, contents, of_citations
from assistant.telling.mail import Mail, letter
from assistant.telling.script import Script, script
from assistant.telling.short import ShortMessage, message
from assistant.telling.voice import several

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.answers.answer import Answer
    from assistant.answers.citation import Citation


@dataclass(frozen=True, slots=True)
class Basket:
    """What an agent has put together during a call, in the order of the call."""

    contents: tuple[Content, ...]

    @property
    def voice(self) -> Script:
        """Everything as one telephone script."""
        return script(several(self.contents))

    def mail(self, base: str) -> Mail:
        """Everything as one e-mail."""
        return letter(self.contents, base)

    def short(self, base: str) -> ShortMessage:
        """Everything as one short message; raises ValueError if the site's address is too long."""
        return message(self.contents, base)


def in_basket(answers: Iterable[Answer]) -> Basket:
    """Put answers together."""
    return Basket(tuple(content for answer in answers for content in contents(answer)))


def of_passages(citations: Iterable[Citation]) -> Basket:
    """Put passages that an agent has chosen together, as one answer."""
    return Basket((of_citations(citations),))
