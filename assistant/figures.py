"""The published figures of this version: what `asistente evaluate --publish` measured."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "figures.json"


@dataclass(frozen=True, slots=True)
class Metric:
    """A share with its 95 % interval: `count` of `total`; `bar` is what is aimed at, if any.

    `at_most` says that less is better.
    """

    id: str
    name: str
    count: int
    total: int
    value: float
    low: float
    high: float
    bar: float | None = None
    at_most: bool = False


@dataclass(frozen=True, slots=True)
class Bin:
    """Questions of about one confidence: the mean of it, and the share that was right."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Measured:
    """A set of judged questions: its metrics, and the share answered right by register."""

    id: str
    name: str
    questions: int
    metrics: tuple[Metric, ...]
    registers: tuple[Metric, ...]
    reliability: tuple[Bin, ...]
    calibration_error: float


@dataclass(frozen=True, slots=True)
class Figures:
    """All sets, and the version of the index that was measured."""

    index_version: str
    sets: tuple[Measured, ...]

    def as_json(self) -> str:
        """Serialise; the same figures always give the same text."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n"


@cache
def read_figures(path: Path = FILE) -> Figures:
    """Read what `as_json` wrote; a file is read once."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return Figures(data["index_version"], tuple(_measured(row) for row in data["sets"]))


def _measured(row: dict[str, Any]) -> Measured:
    return Measured(
        row["id"],
        row["name"],
        row["questions"],
        tuple(Metric(**metric) for metric in row["metrics"]),
        tuple(Metric(**metric) for metric in row["registers"]),
        tuple(Bin(**one) for one in row["reliability"]),
        row["calibration_error"],
    )
