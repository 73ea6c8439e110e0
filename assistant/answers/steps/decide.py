"""decide: sure enough to present the hits as the answer, torn between few, or not in the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.answers import options, texts
from assistant.answers.answer import Answer, Option, Status
from assistant.answers.asking import kinds
from assistant.answers.steps.clean import visible

if TYPE_CHECKING:
    from assistant.answers.turn import Turn

# The matter that tells how information is asked for.
ACCESS = "acceso-informacion"
_RELATED = 3
_RIVALS = 2
_MOST_OPTIONS = 4


def decide(turn: Turn) -> Answer | None:
    """Stop with the nearest passages as related unless the best one answers."""
    if (torn := _torn(turn)) is not None:
        return torn
    if turn.sure:
        return None
    if "«" not in turn.text and not any(
        turn.tools.searcher.lexicon.meaningful(token) for token in turn.words.tokens
    ):
        ways_in = options.anywhere(turn.own.offers, turn.tools.document)
        return turn.reply(Status.COURTESY, turn.own.texts.NOT_UNDERSTOOD, options=ways_in)
    related = turn.cite_hits(turn.hits[:_RELATED])
    return turn.reply(
        Status.NOT_IN_PLAN,
        turn.own.texts.NEAREST if related else turn.own.texts.NOTHING_FOUND,
        related=related,
        options=options.anywhere(turn.own.offers, turn.tools.document),
        confidence=turn.confidence,
        **(_whom_to_ask(turn) if related else {}),
    )


def _whom_to_ask(turn: Turn) -> dict[str, Any]:
    """Return where a request for information goes, and its text."""
    matters = {
        matter.id: turn.tools.referral(matter, turn.own.language) for matter in turn.tools.referrals
    }
    # In the words of who asks, whatever was searched instead.
    asked = visible(turn.question)
    text = texts.information_request(turn.tools.document.institution, asked)
    return {"referral": matters.get(ACCESS), "request": text if ACCESS in matters else ""}


def _torn(turn: Turn) -> Answer | None:
    """Ask which of a few passages is meant if one word is all that is said and all have it."""
    asked = {term.stem for term in turn.terms}
    certain = turn.confidence > turn.tools.doubt.over_referral
    if len(asked) != 1 or turn.english or certain or kinds(turn.plain):
        return None
    fitting = [hit for hit in turn.hits if asked <= turn.tools.text_stems[hit.key]]
    if len(fitting) < _RIVALS:
        return None
    choices = [turn.tools.by_key[hit.key][1] for hit in fitting[:_MOST_OPTIONS]]
    return turn.reply(
        Status.CLARIFICATION,
        turn.own.texts.WHICH_PASSAGE,
        options=tuple(Option(*turn.own.offers.see_passage(passage)) for passage in choices),
        confidence=turn.confidence,
    )
