from __future__ import annotations

import pytest

from assistant.answers.clauses import asked_part


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("la lista de objetivos para revisarlos con mis alumnos", "la lista de objetivos"),
        ("enumera los objetivos que estoy haciendo un cartel", "enumera los objetivos"),
        ("tres punto uno si es tan amable", "tres punto uno"),
        ("la mision es para un trabajo de mi hija", "la mision"),
        ("repite la 2 5 no la escuche bien", "repite la 2 5"),
    ],
)
def test_why_and_how_politely_somebody_asks_is_left_out(text: str, asked: str) -> None:
    assert asked_part(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "las lineas para proteger a las mujeres",
        "que hacen para que la gente participe",
        "objetivo para combatir la corrupcion",
    ],
)
def test_purpose_of_the_plan_stays(text: str) -> None:
    assert asked_part(text) == text
