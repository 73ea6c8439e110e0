"""An answer as an e-mail in plain text: subject and body, nothing about whoever asked."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.telling import texts
from assistant.telling.content import contents, without_repeats
from assistant.telling.reference import code, day, heading, of_the_plan, plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.answers.answer import Answer
    from assistant.answers.citation import Citation
    from assistant.telling.content import Content

# The longest line of the body; only an address may be longer.
LONGEST = 78
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Mail:
    """What is sent: the subject and the body, in UTF-8 and without any address of a person."""

    subject: str
    body: str


def mail(answer: Answer, base: str) -> Mail:
    """Write an answer as an e-mail; `base` is the address of the site, where links begin."""
    return letter(contents(answer), base)


def letter(answers: Iterable[Content], base: str) -> Mail:
    """Write one or several answers as one e-mail, each passage once."""
    told = [*without_repeats(answers)]
    blocks = [texts.GREETING]
    for number, content in enumerate(told, 1):
        if len(told) > 1:
            blocks.append(f"{number}.")
        blocks += _answer(content, base)
    blocks.append(texts.CLOSING)
    return Mail(_subject(told), "\n\n".join(filter(None, blocks)) + "\n")


def _subject(told: Sequence[Content]) -> str:
    quotes = [quote for content in told for quote in content.cited]
    if not quotes:
        return texts.NO_QUOTES_SUBJECT
    named = [heading(quote) for quote in quotes[:_MOST_NAMED]]
    if len(quotes) > _MOST_NAMED:
        named.append("y más")
    return texts.subject(plan(quotes[0].document), ", ".join(named))


def _answer(content: Content, base: str) -> Iterator[str]:
    """Yield the blocks of an answer; those it has not are empty."""
    yield _wrapped(content.opening)
    if content.told:
        yield _wrapped(texts.already_written(", ".join(map(code, content.told))))
    yield "\n".join(map(_item, content.choices))
    for quote in content.quotes:
        yield _quote(quote, base)
    to_reach = "\n".join(map(_wrapped, content.to_reach))
    if not content.introduces:
        yield to_reach
    yield _wrapped(content.before_near)
    for quote in content.near:
        yield _quote(quote, base)
    if content.introduces:
        yield to_reach


def _quote(quote: Citation, base: str) -> str:
    """Return a passage: name, words, where it is from, link, and then our explanation."""
    document = quote.document
    lines = [
        quote.label,
        _wrapped(f"«{quote.passage.text}»"),
        _wrapped(f"{texts.SOURCE}: {of_the_plan(quote)}, {document.institution}."),
        texts.updated(day(document.updated)),
        link(base, quote.url),
    ]
    if quote.plain:
        lines += ["", texts.WRITTEN_EXPLANATION, _wrapped(quote.plain)]
    return "\n".join(lines)


def link(base: str, path: str) -> str:
    """Return the whole address of a page of the site."""
    return f"{base.rstrip('/')}{path}"


def _item(text: str) -> str:
    return textwrap.fill(
        f"- {text}", LONGEST, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )


def _wrapped(text: str) -> str:
    return textwrap.fill(text, LONGEST, break_long_words=False, break_on_hyphens=False)
