"""List completeness: the list asked for, every entry of it, and said so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.answers import Answer
    from assistant.evaluation.judged import Judged


def complete(judged: Judged, answer: Answer) -> bool:
    """Whether the answer is the whole of the judged list."""
    shown = answer.list
    if shown is None or shown.id != judged.list:
        return False
    document = answer.citations[0].document
    wanted = [passage.id for passage in document.lists[shown.id]]
    given = [citation.passage.id for citation in answer.citations]
    return given == wanted and shown.count == shown.total == len(wanted)
