"""BM25F worked out beforehand: what each word is worth in each passage, in whole numbers.

Only the sum is left to the browser. The known questions count as one more field: the way people
put it is most of what such a search can know.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from index.analysis import content, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus import Document, Passage

# Fitted to the questions of adjustment (assistant/evaluation/questions/dev*.jsonl).
_WEIGHTS = {"text": 1.0, "plain": 0.7, "label": 0.5, "words": 0.5, "asks": 0.5, "questions": 0.5}
_LENGTH, _SATURATION = 0.5, 2.0
LARGEST = 63


def fields(document: Document, passage: Passage) -> dict[str, list[str]]:
    """Return the texts of a passage by which it may be found."""
    plain = document.plain.get(passage.id)
    return {
        "text": [] if passage.is_link else [passage.text],
        "plain": [plain.text] if plain else [],
        "label": [passage.label],
        "words": [
            *(plain.words if plain else ()),
            *(
                said
                for term in document.vocabulary
                if passage.id in term.expect
                for said in term.citizen
            ),
        ],
        "asks": [*(plain.asks if plain else ())],
        "questions": [one.text for one in document.questions if passage.id in one.passages],
    }


def forms(texts: Iterable[str]) -> dict[str, set[str]]:
    """Return the folded words of `texts` by their stem."""
    found: dict[str, set[str]] = {}
    for text in texts:
        for token in content(tokens(text)):
            found.setdefault(token.stem, set()).add(token.word)
    return found


def scores(document: Document) -> dict[str, dict[int, int]]:
    """Return for each stem what it is worth (1 to LARGEST) in each passage, by its number."""
    counted = [_counted(fields(document, passage)) for passage in document.passages]
    weighed = _weighed(counted)
    total, held = len(weighed), Counter(stem for one in weighed for stem in one)
    rarity = {stem: math.log(1 + (total - n + 0.5) / (n + 0.5)) for stem, n in held.items()}
    worth: dict[str, dict[int, float]] = {stem: {} for stem in sorted(held)}
    for number, one in enumerate(weighed):
        for stem, weight in one.items():
            worth[stem][number] = rarity[stem] * weight / (weight + _SATURATION)
    return _whole(worth)


def _counted(texts: dict[str, list[str]]) -> dict[str, Counter[str]]:
    return {
        name: Counter(token.stem for text in said for token in content(tokens(text)))
        for name, said in texts.items()
    }


def _weighed(counted: list[dict[str, Counter[str]]]) -> list[dict[str, float]]:
    """Add up the fields of each passage; what a long one says counts for less."""
    usual = {
        name: sum(one[name].total() for one in counted) / len(counted) or 1 for name in _WEIGHTS
    }
    found = []
    for one in counted:
        weighed: dict[str, float] = {}
        for name, weight in _WEIGHTS.items():
            length = 1 - _LENGTH + _LENGTH * one[name].total() / usual[name]
            for stem, times in one[name].items():
                weighed[stem] = weighed.get(stem, 0) + weight * times / length
        found.append(weighed)
    return found


def _whole(worth: dict[str, dict[int, float]]) -> dict[str, dict[int, int]]:
    most = max(value for held in worth.values() for value in held.values())
    whole = {
        stem: {number: round(LARGEST * value / most) for number, value in held.items()}
        for stem, held in worth.items()
    }
    return {
        stem: {number: value for number, value in held.items() if value}
        for stem, held in whole.items()
        if any(held.values())
    }
