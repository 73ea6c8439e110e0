from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from assistant.web.rendering import is_past, long_date, shorten, templates_folder

if TYPE_CHECKING:
    from flask import Flask


def test_undefined_name_is_an_error(app: Flask) -> None:
    with pytest.raises(UndefinedError):
        app.jinja_env.from_string("{{ nada }}").render()


def test_text_is_escaped(app: Flask) -> None:
    with app.test_request_context():
        page = app.jinja_env.get_template("components/form.html").module
        assert "<b>" not in page.question_button("/", "<b>", "<b>")


def test_templates_are_found(app: Flask) -> None:
    assert (templates_folder() / "base.html").is_file()
    assert app.template_folder == templates_folder()


@pytest.mark.parametrize("day", [date(2025, 1, 9), "2025-01-09"])
def test_date_is_written_in_words(day: date | str) -> None:
    assert long_date(day) == "9 de enero de 2025"


@pytest.mark.parametrize(
    ("text", "short"),
    [("uno dos", "uno dos"), ("uno dos, tres", "uno dos…"), ("interminable", "intermina…")],
)
def test_cut_is_between_words_and_shown(text: str, short: str) -> None:
    assert shorten(text, 10) == short


@given(st.text(), st.integers(min_value=2, max_value=80))
def test_cut_text_is_never_longer(text: str, length: int) -> None:
    assert len(shorten(text, length)) <= length


def test_day_is_past_only_when_it_is_over() -> None:
    assert is_past(date(2025, 12, 31))
    assert not is_past(date(2999, 12, 31))
