"""Whole lists of the plan's parts: every entry, counted, in the order of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import options
from assistant.answers.answer import Answer, AnswerKind, ListCount, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answers.turn import Turn
    from corpus import Passage


def whole(
    turn: Turn,
    list_ids: Sequence[str],
    absent: Sequence[str] = (),
    before: Sequence[Passage] = (),
) -> Answer:
    """Cite every entry of every list, after the single passages that were asked for `before`.

    `absent` says what else was asked for and is not there.
    """
    document = turn.tools.document
    counts = {list_id: len(document.lists[list_id]) for list_id in list_ids}
    entries = [passage for list_id in counts for passage in document.lists[list_id]]
    first = [turn.own.texts.first(before)] if before else []
    return turn.reply(
        Status.ANSWERED,
        " ".join([*absent, turn.own.texts.whole_lists(counts), *first]),
        kind=AnswerKind.LIST,
        list=ListCount("+".join(counts), len(entries), len(entries)),
        citations=turn.cite([*before, *entries]),
        options=options.after_list(turn.own.offers, document, list_ids[0]),
    )
