from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.evaluation.metrics.success import success_at_1

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answerer
    from assistant.evaluation.judged import Judged


@pytest.fixture
def succeeds(
    answerer: Answerer, judged: Callable[..., Judged]
) -> Callable[[str, dict[str, int], int], bool]:
    """Ask a question and say whether its answer succeeds at a grade."""
    return lambda question, grades, grade: success_at_1(
        judged(question, grades), answerer.answer(question), grade
    )


@pytest.mark.parametrize(
    ("question", "grades", "grade", "right"),
    [
        ("líneas 2.4 y 1.1", {"L2.4": 2}, 2, True),
        ("líneas 1.1 y 2.4", {"L2.4": 2}, 2, False),
        ("línea 2.4", {"L2.4": 1}, 2, False),
        ("línea 2.4", {"L2.4": 1}, 1, True),
        ("línea 2.4", {}, 1, False),
        ("recetas de cocina con herramientas de plástico", {"L4.1": 2}, 2, False),
        ("línea 3", {"L1.3": 2}, 2, False),
    ],
)
def test_only_the_first_quote_counts(
    succeeds: Callable[[str, dict[str, int], int], bool],
    question: str,
    grades: dict[str, int],
    *,
    grade: int,
    right: bool,
) -> None:
    assert succeeds(question, grades, grade) is right
