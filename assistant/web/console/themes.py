"""What a call was about: the plan's own parts, and what is none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.web import context
from corpus.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.telling.candidates import Candidate

_SELF_ASSESSMENT = "Autoevaluación (FODA)"
_INSTITUTE = "El Instituto: misión, visión y ficha"
ELSEWHERE = "Otro tema"
_FODA = (Kind.STRENGTH, Kind.WEAKNESS, Kind.OPPORTUNITY, Kind.THREAT)


def themes() -> list[str]:
    """Return what an agent chooses from, in the order of the plan."""
    objectives = [_objective(one.id) for one in context.document().of_kind(Kind.OBJECTIVE)]
    return [*objectives, _SELF_ASSESSMENT, _INSTITUTE, ELSEWHERE]


def theme_of(offered: Sequence[Candidate]) -> str:
    """Return the theme that is likely: that of the first quote of the answer."""
    if not offered or not offered[0].quotes:
        return ELSEWHERE
    passage = offered[0].quotes[0].passage
    if passage.kind in _FODA:
        return _SELF_ASSESSMENT
    if passage.kind in (Kind.OBJECTIVE, Kind.ACTION_LINE):
        return _objective(passage.parent or passage.id)
    return _INSTITUTE


def _objective(passage_id: str) -> str:
    title = context.document().titles.get(passage_id, "")
    return f"{passage_id} {title}".strip()
