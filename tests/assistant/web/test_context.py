from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.settings import load_settings
from assistant.web.context import body_limit


@pytest.mark.parametrize(
    ("question_limit", "expected"), [(100, 16_384), (500, 37_024), (1000, 73_024)]
)
def test_longest_question_always_fits(question_limit: int, expected: int) -> None:
    settings = replace(load_settings({}), question_limit=question_limit)
    assert body_limit(settings) == expected
