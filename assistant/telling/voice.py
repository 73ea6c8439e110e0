"""The telephone script of an answer: our words, the quotes, and after each where it is from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.telling import texts
from assistant.telling.content import contents, without_repeats
from assistant.telling.reference import heading, is_self_assessed, of_the_plan, plan
from assistant.telling.script import Role, Script, Utterance, script

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.answers.answer import Answer
    from assistant.answers.citation import Citation
    from assistant.telling.content import Content


def voice(answer: Answer) -> Script:
    """Return what is read aloud for an answer."""
    return script(several(contents(answer)))


def several(answers: Iterable[Content]) -> Iterator[Utterance]:
    """Yield the parts of one or several answers, numbered if several."""
    told = [*without_repeats(answers)]
    if len(told) == 1:
        yield from _answer(told[0])
        return
    yield Utterance(texts.answers(len(told)))
    for number, content in enumerate(told, 1):
        yield Utterance(texts.answer(number))
        yield from _answer(content)
    yield Utterance(texts.last_answer())


def explained(citations: Iterable[Citation]) -> Script | None:
    """Return the plain words for passages, said to be no quote; None if there are none."""
    told = [(quote, quote.plain) for quote in citations]
    parts = [one for quote, plain in told if plain for one in _explanation(quote, plain)]
    return script((Utterance(texts.EXPLAINED), *parts)) if parts else None


def _explanation(quote: Citation, plain: str) -> Iterator[Utterance]:
    yield Utterance(plain, Role.EXPLANATION)
    yield Utterance(texts.explanation_of(of_the_plan(quote)), Role.REFERENCE)


def _answer(content: Content) -> Iterator[Utterance]:
    yield Utterance(content.opening)
    if content.told:
        named = ", ".join(of_the_plan(quote) for quote in content.told)
        yield Utterance(texts.already(named), Role.REFERENCE)
    if content.whole:
        yield from _list(content)
    else:
        yield from _quotes(content.quotes)
    for choice in content.choices:
        yield Utterance(choice)
    to_reach = Utterance(" ".join(content.to_reach))
    if not content.introduces:
        yield to_reach
    yield Utterance(content.before_near)
    yield from _quotes(content.near)
    if content.introduces:
        yield to_reach


def _quotes(quotes: Iterable[Citation]) -> Iterator[Utterance]:
    for quote in quotes:
        yield Utterance(quote.passage.text, Role.QUOTE)
        if quote.passage.is_link:
            yield Utterance(texts.BY_WRITING)
        source = texts.source_of(of_the_plan(quote))
        yield Utterance(_with_assessment(source, quote), Role.REFERENCE)


def _with_assessment(source: str, quote: Citation) -> str:
    return f"{source} {texts.SELF_ASSESSED}" if is_self_assessed(quote) else source


def _list(content: Content) -> Iterator[Utterance]:
    """Yield a list: each entry under its name, where it is from at the end."""
    if not content.quotes or content.whole is None:
        return
    for quote in content.quotes:
        yield Utterance(f"{heading(quote)}:")
        yield Utterance(quote.passage.text, Role.QUOTE)
    end = texts.end_of_list(content.whole.total, plan(content.quotes[0].document))
    assessed = any(map(is_self_assessed, content.quotes))
    yield Utterance(f"{end} {texts.SELF_ASSESSED}" if assessed else end, Role.REFERENCE)
