"""What there is to tell in an answer, whichever way it is told: the honest part first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from assistant.answers import texts as page
from assistant.answers.answer import SPANISH, Status
from assistant.answers.courtesies import read_courtesies
from assistant.telling import texts
from assistant.telling.cuts import leans
from assistant.telling.referral import ReferralFacts, referral_facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.answers.answer import Answer, ListCount, Option
    from assistant.answers.citation import Citation


@dataclass(frozen=True, slots=True)
class Content:
    """One answer to be told.

    `opening` are our own words; `quotes` are the answer and `near` is not, but is near it;
    `choices` is what to ask back; `whole` says that the quotes are a list and of how many;
    `told` are quotes that another answer told before. `silent` says that the plan does not answer;
    `explained` is what the institute wrote about it, which the opening holds too.
    """

    opening: str
    quotes: tuple[Citation, ...] = ()
    near: tuple[Citation, ...] = ()
    choices: tuple[str, ...] = ()
    referral: ReferralFacts | None = None
    whole: ListCount | None = None
    told: tuple[Citation, ...] = ()
    silent: bool = False
    explained: str = ""

    @property
    def cited(self) -> tuple[Citation, ...]:
        """Every quote, those of the answer first."""
        return (*self.quotes, *self.near)

    @property
    def to_reach(self) -> tuple[str, ...]:
        """The sentences of a referral, with its reason if the opening has not said it."""
        if self.referral is None:
            return ()
        said = self.referral.why in self.opening
        return (*(() if said else (self.referral.why,)), *self.referral.sentences)

    @property
    def before_near(self) -> str:
        """What introduces what is near, unless the opening does."""
        return texts.NEAR if self.near and not self.introduces else ""

    @property
    def introduces(self) -> bool:
        """Whether the opening announces a text that must follow it."""
        return self.opening.endswith(":")


def contents(answer: Answer) -> tuple[Content, ...]:
    """Return what an answer tells: one content, or one for each of its questions."""
    if answer.parts:
        return tuple(one for part in answer.parts for one in contents(part.answer))
    return (_content(answer),)


def of_citations(citations: Iterable[Citation]) -> Content:
    """Return passages that an agent has chosen, as an answer."""
    return Content(texts.SAYS_THIS, tuple(citations))


def without_repeats(several: Iterable[Content]) -> Iterator[Content]:
    """Yield contents in which each passage is quoted once, where it comes first."""
    seen = set[tuple[str, str]]()
    for content in several:
        quotes, told = _apart(content.quotes, seen)
        near, near_told = _apart(content.near, seen)
        # Without its quotes, «Esto dice el programa:» introduces nothing.
        opening = "" if told and not quotes and not content.silent else content.opening
        yield replace(content, opening=opening, quotes=quotes, near=near, told=(*told, *near_told))


def _apart(
    quotes: tuple[Citation, ...], seen: set[tuple[str, str]]
) -> tuple[tuple[Citation, ...], tuple[Citation, ...]]:
    """Part quotes not yet seen from those seen, and remember them."""
    names = [(quote.document.id, quote.passage.id) for quote in quotes]
    new = [name not in seen and name not in names[:at] for at, name in enumerate(names)]
    seen.update(names)
    parted = [*zip(quotes, new, strict=True)]
    return tuple(q for q, is_new in parted if is_new), tuple(
        q for q, is_new in parted if not is_new
    )


def _content(answer: Answer) -> Content:
    answered = answer.status is Status.ANSWERED
    return Content(
        opening=_opening(answer),
        quotes=answer.citations if answered else (),
        near=() if answered else (*answer.citations, *answer.related),
        choices=_choices(answer),
        referral=referral_facts(answer.referral) if answer.referral else None,
        whole=answer.list if answered else None,
        silent=answer.status in (Status.NOT_IN_PLAN, Status.REFERRAL),
        explained=answer.curated.text if answer.curated else "",
    )


def _opening(answer: Answer) -> str:
    if answer.status is Status.REJECTED:
        return texts.REJECTED
    if answer.curated:
        return f"{texts.CURATED.format(text=answer.curated.text)} {texts.SAYS_THIS}"
    message = answer.message if answer.language == SPANISH else _in_spanish(answer)
    return _courtesies().get(message) or texts.IN_OTHER_WORDS.get(message, message)


@cache
def _courtesies() -> dict[str, str]:
    return {one.message: texts.COURTESIES[one.id] for one in read_courtesies()}


def _in_spanish(answer: Answer) -> str:
    """Return the lead-in of an answer whose own is in English."""
    cited = (*answer.citations, *answer.related)
    if answer.status is Status.NOT_IN_PLAN:
        return page.NEAREST if cited else page.NOTHING_FOUND
    if answer.status is Status.REFERRAL and answer.referral:
        return page.referral(answer.referral.reason)
    if answer.status is Status.CLARIFICATION:
        return page.WHICH_PASSAGE
    if answer.status is Status.COURTESY:
        return texts.COURTESIES["help"]
    if answer.list:
        return page.whole_lists(_counts(answer.list, cited))
    return page.found(cited[0].document, [quote.passage.id for quote in cited])


def _counts(counted: ListCount, cited: tuple[Citation, ...]) -> dict[str, int]:
    lists = cited[0].document.lists
    return {list_id: len(lists[list_id]) for list_id in counted.id.split("+")}


def _choices(answer: Answer) -> tuple[str, ...]:
    """Return what to ask back: never what puts back a corrected word, which somebody wrote."""
    if answer.status is not Status.CLARIFICATION:
        return ()
    return tuple(_choice(option) for option in answer.options if not _is_undone(answer, option))


def _is_undone(answer: Answer, option: Option) -> bool:
    return any(f"«{one.written}»" in option.question for one in answer.corrections)


def _choice(option: Option) -> str:
    """Return a button's words, cut off where they can be said."""
    label = f"{option.label} {option.quoted}".strip()
    if not label.endswith("…"):
        return f"{label}."
    words = label.removesuffix("…").split()
    while leans(words[-1]) or words[-2] == "que":
        words.pop()
    return f"{' '.join(words).rstrip(',;:')}…"
