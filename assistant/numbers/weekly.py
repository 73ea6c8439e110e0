"""What is told week by week: questions without an answer, and whether answers were useful."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from assistant.numbers.counted import USEFUL
from assistant.numbers.days import each_monday, monday, span
from assistant.numbers.listed import empty
from assistant.numbers.series import Series, part_of_all, share
from assistant.storage.tables import GapState

if TYPE_CHECKING:
    from assistant.numbers.counted import Counted

_WEEK = "Semana que empieza el"
GAPS, OPINIONS = "preguntas sin respuesta", "opiniones"
_MONDAY, _SUNDAY = 0, 6
YES, NO = "si", "no"


def _cut(counted: Counted) -> str:
    """Say, after another sentence, that weeks are not whole; nothing if they are."""
    if counted.since.weekday() == _MONDAY and counted.until.weekday() == _SUNDAY:
        return ""
    return " La primera semana o la última no están completas."


def gaps(counted: Counted) -> Series:
    """Return how many gaps each week opened, and what has become of them."""
    weeks = Counter[tuple[object, GapState]]()
    for (day, state), times in counted.gaps.items():
        weeks[monday(day), state] += times
    rows = [
        (week, weeks[week, GapState.OPEN], weeks[week, GapState.CLOSED])
        for week in each_monday(counted.since, counted.until)
    ]
    return Series(
        key="huecos",
        title="Preguntas sin respuesta",
        columns=(_WEEK, "Se abrieron", "Siguen abiertas", "Se cerraron"),
        rows=tuple((week, still + closed, still, closed) for week, still, closed in rows),
        unit=GAPS,
        reading=_gaps_in_words(counted),
        note="Las parecidas cuentan como una. Abierta o cerrada: como está hoy." + _cut(counted),
    )


def _gaps_in_words(counted: Counted) -> str:
    still = sum(n for (_, state), n in counted.gaps.items() if state is GapState.OPEN)
    opened, when = counted.gaps.total(), span(counted.since, counted.until)
    open_now = f"Abiertas hoy, de cualquier fecha: {counted.open_now:,}."
    if not opened:
        return f"No se abrieron {GAPS} {when}. {open_now}"
    return (
        f"Se abrieron {when}: {opened:,}."
        f" De ellas, siguen abiertas: {still:,}; ya cerradas: {opened - still:,}. {open_now}"
    )


def opinions(counted: Counted) -> Series:
    """Return what people said of their answers each week."""
    weeks = Counter[tuple[object, str]]()
    for (day, measure, label), times in counted.daily.items():
        if measure == USEFUL:
            weeks[monday(day), label] += times
    rows = [
        (week, weeks[week, YES], weeks[week, NO])
        for week in each_monday(counted.since, counted.until)
    ]
    return Series(
        key="opiniones",
        title="Si la respuesta sirvió",
        columns=(_WEEK, "Sirvió", "No sirvió", "Sirvió (%)"),
        rows=tuple((week, yes, no, share(yes, yes + no)) for week, yes, no in rows),
        unit=OPINIONS,
        reading=_opinions_in_words(counted),
        note="Opina quien quiere: no es una muestra de todas las personas." + _cut(counted),
        drawn=3,
    )


def _opinions_in_words(counted: Counted) -> str:
    said = counted.of(USEFUL)
    total = said[YES] + said[NO]
    if not total:
        return empty(counted, OPINIONS)
    return f"Dijeron que la respuesta sirvió {part_of_all(said[YES], total, OPINIONS)}."
