"""What a question is most like among questions whose answer is known: naive Bayes.

Multinomial, over stems, pairs of stems and pieces of four letters, with tf-idf, each text
of equal length (Rennie, Shih, Teevan and Karger, "Tackling the Poor Assumptions of Naive
Bayes Text Classifiers", 2003).
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from index.analysis import Token

# What a piece that a label never had counts, against the sum of a text (about 2 to 10 each).
_SMOOTHING = 0.03
_PIECE = 4
# A piece of one single text says nothing of another.
_FEWEST = 2

Weights = dict[str, float]


@dataclass(frozen=True)
class Bayes:
    """How much each piece of a text speaks for each label.

    `base` is, by label, the logarithm of the probability of a piece never seen with it;
    `rarity` the idf of each piece; `gains` what a piece adds for the labels it was seen with.
    """

    labels: tuple[str, ...]
    base: tuple[float, ...]
    rarity: dict[str, float]
    gains: dict[str, list[list[float]]]

    def scores(self, found: Sequence[Token]) -> dict[str, float]:
        """Return the log-likelihood of a text under each label, 0 if no piece is known."""
        weights = _weights(_views(found), self.rarity)
        length = sum(weights.values())
        totals = [length * base for base in self.base]
        for piece, weight in weights.items():
            for label, gain in self.gains[piece]:
                totals[int(label)] += weight * gain
        return dict(zip(self.labels, totals, strict=True))

    def has_seen(self, piece: str, label: str) -> bool:
        """Whether a piece stands in any text of a label."""
        return any(self.labels[int(at)] == label for at, _ in self.gains.get(piece, ()))

    def as_json(self) -> str:
        """Serialise; the same examples always give the same bytes."""
        return json.dumps(
            {
                "labels": self.labels,
                "base": self.base,
                "rarity": self.rarity,
                "gains": self.gains,
            },
            ensure_ascii=False,
            sort_keys=True,
            separators=(",", ":"),
        )

    @classmethod
    def from_json(cls, text: str) -> Bayes:
        """Read what `as_json` wrote."""
        data = json.loads(text)
        return cls(tuple(data["labels"]), tuple(data["base"]), data["rarity"], data["gains"])


@dataclass(frozen=True)
class Weighed:
    """Texts with their labels, their pieces weighed: what is learnt from, whatever the labels."""

    rarity: dict[str, float]
    texts: tuple[tuple[str, Weights], ...]

    def relabelled(self, label_of: Callable[[str], str]) -> Weighed:
        """Return the same texts under other labels."""
        texts = tuple((label_of(label), weights) for label, weights in self.texts)
        return Weighed(self.rarity, texts)


def weigh(examples: Iterable[tuple[str, Sequence[Token]]]) -> Weighed:
    """Weigh the pieces of texts against each other; a text without words is left out."""
    texts = [(label, _views(found)) for label, found in examples if found]
    spread = Counter(piece for _, views in texts for view in views for piece in view)
    rarity = {
        piece: round(math.log((1 + len(texts)) / (1 + count)) + 1, 3)
        for piece, count in spread.items()
        if count >= _FEWEST
    }
    return Weighed(rarity, tuple((label, _weights(views, rarity)) for label, views in texts))


def learn(weighed: Weighed) -> Bayes:
    """Learn how much each piece speaks for each label."""
    labels = tuple(dict.fromkeys(label for label, _ in weighed.texts))
    sums: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    places = {label: at for at, label in enumerate(labels)}
    for label, weights in weighed.texts:
        for piece, weight in weights.items():
            sums[piece][places[label]] += weight
    return Bayes(labels if sums else (), _base(sums, len(labels)), weighed.rarity, _gains(sums))


def _base(sums: Mapping[str, Mapping[int, float]], labels: int) -> tuple[float, ...]:
    totals = [_SMOOTHING * len(sums)] * labels
    for by_label in sums.values():
        for at, weight in by_label.items():
            totals[at] += weight
    return tuple(round(math.log(_SMOOTHING / total), 4) for total in totals) if sums else ()


def _gains(sums: Mapping[str, Mapping[int, float]]) -> dict[str, list[list[float]]]:
    return {
        piece: [
            [at, round(math.log1p(weight / _SMOOTHING), 3)]
            for at, weight in sorted(by_label.items())
        ]
        for piece, by_label in sums.items()
    }


def _weights(views: Iterable[Counter[str]], rarity: Mapping[str, float]) -> Weights:
    """Return tf-idf by piece, words and letters each of length 1."""
    weights: Weights = {}
    for view in views:
        seen = {
            piece: (1 + math.log(count)) * rarity[piece]
            for piece, count in view.items()
            if piece in rarity
        }
        length = math.sqrt(sum(weight * weight for weight in seen.values()))
        weights |= {piece: weight / length for piece, weight in seen.items()}
    return weights


def _views(found: Sequence[Token]) -> tuple[Counter[str], Counter[str]]:
    """Count stems and pairs of them, and (apart: after "~") pieces of the words."""
    stems = [token.stem for token in found]
    words = Counter([*stems, *(f"{first} {second}" for first, second in pairwise(stems))])
    return words, Counter(piece for token in found for piece in _pieces(f"_{token.word}_"))


def _pieces(word: str) -> tuple[str, ...]:
    last = max(0, len(word) - _PIECE)
    return tuple(f"~{word[at : at + _PIECE]}" for at in range(last + 1))
