from __future__ import annotations

import pytest

from assistant.answers.answer import Status
from assistant.web.headings import NOT_USABLE, heading


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.REJECTED])
def test_heading_repeats_the_question(status: Status) -> None:
    assert heading(status, "¿qué hace?").endswith(": ¿qué hace?")


def test_rejected_question_is_not_repeated() -> None:
    assert heading(Status.REJECTED, "x" * 900) == NOT_USABLE


def test_long_question_is_visibly_cut() -> None:
    cut = heading(Status.ANSWERED, "palabra " * 60)
    assert len(cut) < 160
    assert cut.endswith("palabra…")
