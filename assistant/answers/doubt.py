"""doubt.toml: how sure it is that the best hit answers, as a probability.

A logistic regression over `features`; its numbers are fitted on judged questions by
`asistente calibrate` and kept in a file, with what they were fitted on.
"""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.answers.features import NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = Path(__file__).parent / "doubt.toml"


@dataclass(frozen=True, slots=True)
class Doubt:
    """The fitted numbers: a bias, a weight for each feature, and two bars.

    `sure` is the bar for an answer, `over_referral` the one to come before a referral.
    """

    bias: float
    weights: dict[str, float]
    sure: float
    over_referral: float

    def confidence(self, found: Mapping[str, float]) -> float:
        """Return the probability that a hit with these features answers."""
        total = self.bias + sum(self.weights[name] * found[name] for name in NAMES)
        return 1 / (1 + math.exp(-total))


def read_doubt(path: Path = FILE) -> Doubt:
    """Read the numbers; raises KeyError if one is missing."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    weights = {name: float(data["weights"][name]) for name in NAMES}
    return Doubt(float(data["bias"]), weights, float(data["sure"]), float(data["over_referral"]))
