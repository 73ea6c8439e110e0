"""The steps a question goes through, in the order they run."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from assistant.answers.steps.clean import clean
from assistant.answers.steps.competence import competence
from assistant.answers.steps.compose import compose
from assistant.answers.steps.courtesy import courtesy
from assistant.answers.steps.curated import curated
from assistant.answers.steps.decide import decide
from assistant.answers.steps.followup import followup
from assistant.answers.steps.intent import intent
from assistant.answers.steps.language import language
from assistant.answers.steps.reference import reference
from assistant.answers.steps.retrieve import retrieve
from assistant.answers.steps.several import several
from assistant.answers.steps.structure import structure

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers.answer import Answer
    from assistant.answers.turn import Turn

    Step = Callable[[Turn], Answer | None]

# Each step may stop the question with an answer; compose always does.
STEPS: tuple[Step, ...] = (
    clean,
    several,
    curated,
    courtesy,
    language,
    followup,
    reference,
    structure,
    retrieve,
    intent,
    competence,
    decide,
    compose,
)


def run(turn: Turn) -> Answer:
    """Take a question through the steps until one answers; each step's time is recorded."""
    for step in STEPS:
        began = time.perf_counter()
        answer = step(turn)
        turn.seconds[step.__name__] = time.perf_counter() - began
        if answer is not None:
            return answer
    msg = "no step answered"
    raise RuntimeError(msg)
