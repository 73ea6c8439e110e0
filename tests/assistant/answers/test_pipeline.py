from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Status, pipeline

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer
    from assistant.answers.turn import Turn

ORDER = ["clean", "several", "reference", "structure", "retrieve", "intent", "decide", "compose"]


def names() -> list[str]:
    return [step.__name__ for step in pipeline.STEPS]


def test_steps_run_in_this_order() -> None:
    assert [name for name in names() if name in ORDER] == ORDER


def test_clean_comes_first_compose_last() -> None:
    assert (names()[0], names()[-1]) == ("clean", "compose")


@pytest.mark.parametrize(
    ("question", "last"),
    [
        ("", "clean"),
        ("línea 2.4", "reference"),
        ("¿Cuáles son las amenazas?", "structure"),
        ("¿Qué periodo abarca?", "compose"),
        ("receta de mole poblano", "decide"),
        ("violencia política", "compose"),
    ],
)
def test_each_steps_time_is_recorded(
    turn_of: Callable[[str], Turn], question: str, last: str
) -> None:
    turn = turn_of(question)
    pipeline.run(turn)
    assert list(turn.seconds) == names()[: names().index(last) + 1]
    assert all(0 < seconds < 60 for seconds in turn.seconds.values())


def test_a_step_may_stop_it(
    turn_of: Callable[[str], Turn], monkeypatch: pytest.MonkeyPatch
) -> None:
    def think(turn: Turn) -> None:
        turn.text = "pensado"

    def stop(turn: Turn) -> Answer:
        return turn.reply(Status.COURTESY, turn.text)

    def never(_turn: Turn) -> Answer:
        raise AssertionError

    monkeypatch.setattr(pipeline, "STEPS", (think, stop, never))
    turn = turn_of("hola")
    assert pipeline.run(turn).message == "pensado"
    assert list(turn.seconds) == ["think", "stop"]


def test_silent_steps_are_an_error(
    turn_of: Callable[[str], Turn], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "STEPS", ())
    with pytest.raises(RuntimeError, match="no step answered"):
        pipeline.run(turn_of("hola"))
