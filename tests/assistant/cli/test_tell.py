from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Any]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Esto lo dice la línea dos punto cuatro del Programa de Trabajo dos mil veinticinco."),
        ((), "minutos al leerlo en voz alta)"),
        (("--form", "correo", "--site", "https://a.example"), "https://a.example/plan/L2.4"),
        (("--form", "mensaje", "--site", "https://a.example"), "https://a.example/plan/L2.4"),
    ],
)
def test_answer_is_told_in_each_form(asistente: Run, arguments: tuple[str, ...], said: str) -> None:
    ended = asistente("tell", "línea 2.4", *arguments)
    assert (ended.code, ended.err) == (0, "")
    assert said in ended.out


def test_message_is_short(asistente: Run) -> None:
    told = asistente("tell", "línea 2.4", "--form", "mensaje", "--site", "https://a.example")
    assert len(told.out.strip()) <= 300


def test_what_cannot_be_told_is_said(asistente: Run) -> None:
    assert asistente("tell", "").code == 2
    long = asistente("tell", "línea 2.4", "--form", "mensaje", "--site", "https://" + "a" * 200)
    assert long.code == 2
    assert "demasiado larga" in long.err
    assert asistente("tell", "línea 2.4", "--form", "paloma").code == 2
