"""The published figures as their page shows them: what is aimed at in words, and the diagram."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask_babel import gettext as _

from assistant.web.rendering import percentage

if TYPE_CHECKING:
    from assistant.figures import Bin, Figures, Measured, Metric

# In units of the drawing: where its axes begin, how long they are, and the sizes of its dots.
LEFT, TOP, SIDE = 46, 26, 236
_SMALLEST, _LARGEST = 3.0, 9.0


@dataclass(frozen=True, slots=True)
class Row:
    """A metric; `aim` and `outcome` are empty where nothing is aimed at."""

    metric: Metric
    aim: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Dot:
    """Questions of about one confidence, where they stand in the drawing."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A set of questions as tables and a drawing; `place` begins its ids."""

    measured: Measured
    place: str
    metrics: tuple[Row, ...]
    registers: tuple[Row, ...]
    dots: tuple[Dot, ...]


def sheets(figures: Figures) -> tuple[Sheet, ...]:
    """Return every set in order."""
    return tuple(
        Sheet(
            measured,
            f"conjunto-{number}-",
            tuple(_row(metric) for metric in measured.metrics),
            tuple(_row(metric) for metric in measured.registers),
            _dots(measured.reliability),
        )
        for number, measured in enumerate(figures.sets, start=1)
    )


def _row(metric: Metric) -> Row:
    if metric.bar is None:
        return Row(metric, "", "")
    reached = metric.value <= metric.bar if metric.at_most else metric.value >= metric.bar
    bar = percentage(metric.bar)
    aim = _("Como máximo %(bar)s", bar=bar) if metric.at_most else _("Al menos %(bar)s", bar=bar)
    # No line ends within these.
    outcome = _("Se\N{NO-BREAK SPACE}alcanza") if reached else _("No se\N{NO-BREAK SPACE}alcanza")
    return Row(metric, aim, outcome)


def _dots(bins: tuple[Bin, ...]) -> tuple[Dot, ...]:
    most = max((one.count for one in bins), default=1)
    return tuple(
        Dot(
            round(LEFT + SIDE * one.confidence, 1),
            round(TOP + SIDE * (1 - one.right), 1),
            round(max(_SMALLEST, _LARGEST * (one.count / most) ** 0.5), 1),
        )
        for one in bins
    )
