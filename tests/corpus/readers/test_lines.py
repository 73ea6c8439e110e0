from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from corpus.readers import Line, Source


def test_line_is_stripped_and_knows_its_place() -> None:
    (line,) = Source("\n  \u2023 Uno dos. \n", "").lines()
    assert line == Line("\u2023 Uno dos.", 3)
    assert (line.start, line.end) == (3, 13)


def test_blank_lines_are_left_out() -> None:
    assert [line.text for line in Source("a\n\n \t\n\u00a0\nb", "").lines()] == ["a", "b"]


@given(st.text())
@example("a\r\nb\x0bc\x0cd\u2028e\x85f")
def test_every_line_stands_where_it_says(text: str) -> None:
    lines = list(Source(text, "").lines())
    assert [text[line.start : line.end] for line in lines] == [line.text for line in lines]
    assert all(line.text == line.text.strip() != "" for line in lines)


@given(st.text())
def test_lines_lose_nothing_but_white_space(text: str) -> None:
    lines = Source(text, "").lines()
    assert "".join("".join(line.text for line in lines).split()) == "".join(text.split())
