from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from assistant.numbers import Chart, Series, chart
from assistant.numbers.chart import WIDTH, _round_above

DAY = date(2026, 11, 2)


def _series(*values: int, **more: object) -> Series:
    rows = tuple((DAY + timedelta(days=at), value) for at, value in enumerate(values))
    given: dict[str, Any] = {"rows": rows, "columns": ("Día", "Preguntas"), **more}
    return Series("k", "Título", unit="preguntas", reading="Esto dice.", **given)


def _drawn(series: Series) -> Chart:
    drawn = chart(series)
    assert drawn is not None
    return drawn


def _written(drawn: Chart) -> list[str]:
    return [words.text for words in drawn.words]


def test_days_stand_as_high_as_they_count() -> None:
    bars = _drawn(_series(0, 5, 10)).bars
    assert [bar.height for bar in bars] == [0, 75, 150]
    assert {bar.y + bar.height for bar in bars} == {180}
    assert bars[0].x < bars[1].x < bars[2].x


def test_axes_are_named() -> None:
    drawn = _drawn(_series(*range(30)))
    assert _written(drawn) == ["Preguntas", "0", "15", "30", "17 nov", "2 nov", "1 dic"]
    assert len(drawn.lines) == 3


def test_few_bars_tell_their_value() -> None:
    assert {"1", "5"} <= {*_written(_drawn(_series(1, 5)))}


def test_names_lie_with_their_value_beside() -> None:
    rows = (("Uno", 1200), ("x" * 50, 0))
    drawn = _drawn(_series(rows=rows, columns=("Tema", "Llamadas")))
    assert _written(drawn) == ["Llamadas", "Uno", "1,200", "x" * 31 + "…", "0"]
    assert [bar.width for bar in drawn.bars] == [232, 0]


def test_nothing_leaves_the_drawing() -> None:
    for drawn in (_drawn(_series(*range(92))), _drawn(_series(3))):
        assert all(bar.x >= 0 and bar.x + bar.width <= WIDTH for bar in drawn.bars)
        assert all(bar.y >= 0 and bar.y + bar.height <= drawn.height for bar in drawn.bars)
        assert all(0 <= one.x <= WIDTH and 0 <= one.y <= drawn.height for one in drawn.words)


def test_many_days_are_put_together_by_weeks() -> None:
    drawn = _drawn(_series(*(1 for _ in range(98))))
    assert len(drawn.bars) == 14
    assert len({bar.height for bar in drawn.bars}) == 1
    assert drawn.words[0].text == "Preguntas por semana"
    assert drawn.note.startswith("La gráfica junta los días por semanas")
    assert _drawn(_series(1)).note == ""


def test_share_is_drawn_of_a_hundred_and_what_is_unknown_is_not() -> None:
    rows = ((DAY, 1, 3, 25.0), (DAY + timedelta(days=7), 0, 0, None))
    columns = ("Semana", "Sí", "No", "Sí (%)")
    drawn = _drawn(_series(rows=rows, columns=columns, drawn=3))
    assert [bar.height for bar in drawn.bars] == [37.5, 0]
    assert _written(drawn) == ["Sí (%)", "0", "50", "100", "25.0", "2 nov", "9 nov"]


def test_drawing_is_told_in_words() -> None:
    assert _drawn(_series(1)).description == "Barras: Preguntas, por día. Esto dice."


def test_nothing_has_no_drawing() -> None:
    assert chart(_series(0, 0)) is None
    assert chart(_series(rows=())) is None


@pytest.mark.parametrize(
    ("most", "top"), [(0, 2), (1, 2), (3, 4), (9, 10), (10, 10), (11, 20), (21, 30), (950, 1000)]
)
def test_axis_ends_at_a_round_number(most: int, top: int) -> None:
    assert _round_above(most) == top
