"""A series as bars: where each stands in a drawing, and what is written beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from assistant.numbers.days import briefly, monday
from assistant.numbers.series import Cell, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.numbers.series import Series

# In units of the drawing, which is as wide as the smallest screen leaves room for.
WIDTH = 288
_HEAD, _LINE, _THICK, _FOR_THE_VALUE = 24, 42, 14, 56
_LEFT, _TOP, _BOTTOM, _BELOW = 44, 30, 180, 24
# Of the room of a column; the rest is between it and the next. No column is wider than this.
_FILLED, _WIDEST = 0.8, 40
# More columns are put together by weeks; with so few each tells its value, and its day.
_MOST_COLUMNS, _FEW_COLUMNS, _EACH_NAMED = 92, 7, 5
# With letters as far apart as a person may set them, more would leave the drawing.
_LONGEST_NAME = 32
_TOGETHER = (
    "La gráfica junta los días por semanas; la primera o la última pueden no estar completas."
)
_WHOLE = 100
# None has no bar: nothing can be told of it.
_Value = tuple[Cell, int | float | None]


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Words:
    """Something written; `anchor` is the end of it that stands at `x`, as SVG names it."""

    x: float
    y: float
    text: str
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of this size; `lines` are the heights that `words` beside them name."""

    width: int
    height: int
    title: str
    description: str
    bars: tuple[Bar, ...]
    words: tuple[Words, ...]
    lines: tuple[float, ...] = ()
    left: int = _LEFT
    note: str = ""


def chart(series: Series) -> Chart | None:
    """Return the drawing of a series: days and weeks stand, the rest lie; None of nothing."""
    if series.is_empty:
        return None
    values = [(row[0], _number(row[series.drawn])) for row in series.rows]
    column = series.columns[series.drawn]
    if not isinstance(values[0][0], date):
        return _lying(series, column, values)
    if len(values) <= _MOST_COLUMNS:
        return _standing(series, column, values)
    weeks = _standing(series, f"{column} por semana", _by_weeks(values))
    return replace(weeks, note=_TOGETHER)


def _number(cell: Cell) -> int | float | None:
    return cell if isinstance(cell, int | float) else None


def _by_weeks(values: list[_Value]) -> list[_Value]:
    """Put days together where there are too many to be told apart."""
    weeks = Counter[date]()
    for day, value in values:
        if isinstance(day, date):
            weeks[monday(day)] += int(value or 0)
    return list(weeks.items())


def _lying(series: Series, column: str, values: list[_Value]) -> Chart:
    most = max(value or 0 for _, value in values)
    bars, words = [], [Words(0, 14, column)]
    for at, (name, value) in enumerate(values):
        top = _HEAD + at * _LINE
        length = round((WIDTH - _FOR_THE_VALUE) * (value or 0) / most, 1)
        bars.append(Bar(0, top + 18, length, _THICK))
        words += [
            Words(0, top + 13, _short(str(name))),
            Words(length + 6, top + 30, shown(value)),
        ]
    height = _HEAD + len(values) * _LINE
    return Chart(WIDTH, height, series.title, _description(series, column), (*bars,), (*words,))


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def _standing(series: Series, column: str, values: list[_Value]) -> Chart:
    top = _WHOLE if "%" in column else _round_above(max(value or 0 for _, value in values))
    bars = [_column(at, len(values), (value or 0) / top) for at, (_, value) in enumerate(values)]
    levels = (0, top // 2, top)
    lines = tuple(_height(level / top) for level in levels)
    words = [
        Words(0, 14, column),
        *(Words(_LEFT - 6, y + 4, shown(one), "end") for y, one in zip(lines, levels, strict=True)),
        *(_values_above(bars, values) if len(values) <= _FEW_COLUMNS else ()),
        *_days_below(values),
    ]
    about = _description(series, column)
    return Chart(WIDTH, _BOTTOM + _BELOW, series.title, about, (*bars,), (*words,), lines)


def _height(part: float) -> float:
    """Return where a part of the highest value stands."""
    return round(_BOTTOM - (_BOTTOM - _TOP) * part, 1)


def _column(at: int, of: int, part: float) -> Bar:
    room = (WIDTH - _LEFT) / of
    wide = min(room * _FILLED, _WIDEST)
    left = _LEFT + room * at + (room - wide) / 2
    y = _height(part)
    return Bar(round(left, 1), y, round(wide, 1), round(_BOTTOM - y, 1))


def _values_above(bars: list[Bar], values: list[_Value]) -> Iterator[Words]:
    for bar, (_, value) in zip(bars, values, strict=True):
        if value is not None:
            yield Words(round(bar.x + bar.width / 2, 1), bar.y - 4, shown(value), "middle")


def _days_below(values: list[_Value]) -> Iterator[Words]:
    """Write each day below its bar or, with less room, the first, the middle one and the last."""
    y = _BOTTOM + 18
    named = range(len(values)) if len(values) <= _EACH_NAMED else (len(values) // 2,)
    for at in named:
        bar = _column(at, len(values), 0)
        yield Words(round(bar.x + bar.width / 2, 1), y, _day(values[at][0]), "middle")
    if len(values) > _EACH_NAMED:
        yield Words(_LEFT, y, _day(values[0][0]))
        yield Words(WIDTH, y, _day(values[-1][0]), "end")


def _day(cell: Cell) -> str:
    return briefly(cell) if isinstance(cell, date) else shown(cell)


def _round_above(most: float) -> int:
    """Return a round even number that is not below, so that half of it is whole."""
    ten = 1
    while 10 * ten < most:
        ten *= 10
    rounds = (step * ten for step in (2, 3, 4, 5, 6, 8, 10))
    return next(one for one in rounds if one >= most and one % 2 == 0)


def _description(series: Series, column: str) -> str:
    return f"Barras: {column}, por {series.columns[0].lower()}. {series.reading}"
