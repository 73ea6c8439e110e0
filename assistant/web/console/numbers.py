"""The figures as pages and as files, for those who look after the assistant."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from flask import Response, abort, request

from assistant import days
from assistant.numbers import Week, chart, figures, summary
from assistant.numbers import as_csv as csv_of
from assistant.numbers import as_xlsx as xlsx_of
from assistant.storage import StoreUnavailableError
from assistant.web import context
from assistant.web.console import dates
from assistant.web.rendering import render

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from assistant.numbers import Figures

Reply = tuple[str, int]

_TITLE = "Números"
_UNUSABLE, _UNAVAILABLE = 422, 503
_CSV = "text/csv; charset=utf-8; header=present"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Of which there is a link, in days until today.
_READY = (7, 28, 90, 365)
# Nothing of ours is older.
_FIRST_YEAR = 2025


def page() -> Response | Reply:
    """Show the figures of the days that are asked for, each as a sentence, a chart and a table."""
    return _with_figures(lambda asked, found: (_shown(asked, found), 200))


def as_csv() -> Response | Reply:
    """Hand out the same figures as CSV."""
    return _file(csv_of, "csv", _CSV)


def as_xlsx() -> Response | Reply:
    """Hand out the same figures as a workbook."""
    return _file(xlsx_of, "xlsx", _XLSX)


def week(year: int, number: int) -> Reply:
    """Show the summary of a week, to be printed."""
    asked, today = Week(year, number), days.today()
    if not _has_begun(asked, today):
        abort(404)
    title, told, trouble = f"Semana {number} de {year}", None, ""
    read = partial(summary, week=asked, today=today, document=context.document())
    try:
        told = context.services().record.look(read)
    except StoreUnavailableError as error:
        trouble = str(error)
    shown = render(
        "console/week.html",
        title=title,
        exists=False,
        week=asked,
        told=told,
        trouble=trouble,
        chart=chart,
        beside=[one for one in (asked.before, asked.after) if _has_begun(one, today)],
    )
    return shown, _UNAVAILABLE if trouble else 200


# Where each stands below the console; the name is what the templates link to.
ADDRESSES: tuple[tuple[str, str, Callable[..., Response | Reply]], ...] = (
    ("/numeros", "numbers", page),
    ("/numeros.csv", "numbers_csv", as_csv),
    ("/numeros.xlsx", "numbers_xlsx", as_xlsx),
    (
        "/numeros/semana/<int(fixed_digits=4):year>-S<int(fixed_digits=2):number>",
        "numbers_week",
        week,
    ),
)


def _figures(since: date, until: date) -> Figures:
    document = context.document()
    return context.services().record.look(lambda session: figures(session, since, until, document))


def _shown(asked: dates.Dates, found: Figures | None = None, trouble: str = "") -> str:
    today = days.today()
    return render(
        "console/numbers.html",
        title=_TITLE,
        exists=False,
        asked=asked,
        figures=found,
        trouble=trouble,
        chart=chart,
        today=today,
        week=Week.of(today),
        ready=[(days, today - timedelta(days=days - 1)) for days in _READY],
    )


def _with_figures(made: Callable[[dates.Dates, Figures], Response | Reply]) -> Response | Reply:
    """Return what is made of the figures, or the page that says why there are none."""
    asked = dates.read(request.args, days.today())
    if asked.span is None:
        return _shown(asked), _UNUSABLE
    try:
        found = _figures(*asked.span)
    except StoreUnavailableError as error:
        return _shown(asked, trouble=str(error)), _UNAVAILABLE
    return made(asked, found)


def _file(made: Callable[[Figures], bytes], ending: str, kind: str) -> Response | Reply:
    def response(_: dates.Dates, found: Figures) -> Response:
        response = Response(made(found), content_type=kind)
        name = f"numeros-{found.since}-{found.until}.{ending}"
        response.headers["Content-Disposition"] = f"attachment; filename={name}"
        return response

    return _with_figures(response)


def _has_begun(week: Week, today: date) -> bool:
    try:
        return week.year >= _FIRST_YEAR and week.monday <= today
    except ValueError:
        return False
