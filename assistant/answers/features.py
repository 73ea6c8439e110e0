"""What is known of a search when it must be decided whether it answers the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers.asking import Asks, focus, kinds
from index.analysis import STOP_WORDS, stem

if TYPE_CHECKING:
    from assistant.answers.turn import Turn
    from index import Hit

NAMES = (
    "coverage",
    "text_coverage",
    "likeness",
    "margin",
    "strength",
    "unknown",
    "terms",
    "focus",
    *(f"asks_{kind}" for kind in Asks),
)


def features(turn: Turn, hit: Hit) -> dict[str, float]:
    """Describe a hit by numbers of about 0 to 1, named as in `NAMES`.

    coverage: share of the question held in any field; text_coverage: in the quoted text;
    likeness: to the form most like the question; margin: lead over the next hit; strength:
    score for each unit of weight; unknown: share of words the index has not; focus: how far
    the passage lacks the word asked for.
    """
    lexicon = turn.tools.searcher.lexicon
    asked = {term.stem: lexicon.weight(term) for term in turn.terms}
    total = sum(asked.values()) or 1.0
    rest = [other.score for other in turn.hits if other.key != hit.key]
    asks = kinds(turn.plain)
    return {
        "coverage": turn.coverage.get(hit.key, 0.0),
        "text_coverage": _share(asked, turn.tools.text_stems[hit.key]),
        "likeness": max(
            (_likeness(asked, form) for form in turn.tools.forms[hit.key]), default=0.0
        ),
        "margin": max(0.0, (hit.score - max(rest, default=0.0)) / (hit.score or 1.0)),
        "strength": min(2.0, hit.score / total / 10),
        "unknown": sum(w for stem, w in asked.items() if stem not in lexicon.stems) / total,
        "terms": min(1.0, len(asked) / 12),
        "focus": _focus(turn, hit),
        **{f"asks_{kind}": float(kind in asks) for kind in Asks},
    }


def _focus(turn: Turn, hit: Hit) -> float:
    """Return how far the passage lacks the very word that is asked for (0 if there is none)."""
    word = focus(turn.plain)
    if word is None or word in STOP_WORDS or stem(word) in turn.tools.cues.neutral:
        return 0.0
    return 1.0 - turn.tools.credits[hit.key].get(stem(word), 0.0)


def _share(asked: dict[str, float], held: frozenset[str]) -> float:
    total = sum(asked.values())
    return sum(w for stem, w in asked.items() if stem in held) / total if total else 0.0


def _likeness(asked: dict[str, float], form: dict[str, float]) -> float:
    """Return the weighted overlap of two sets of stems (Ruzicka, 1958)."""
    shared = sum(min(weight, form[stem]) for stem, weight in asked.items() if stem in form)
    union = sum(asked.values()) + sum(form.values()) - shared
    return shared / union if union else 0.0
