"""The h1, and so the title, of each page."""

from __future__ import annotations

from assistant.answers.answer import Status
from assistant.web.rendering import shorten

HOME = "Pregúntale al plan de trabajo del IECM"
PLAN = "El plan completo"
QUALITY = "Qué tan bien responde"
ACCESSIBILITY = "Accesibilidad"
PRIVACY = "Privacidad"
GLOSSARY = "Palabras difíciles"
ABOUT = "Acerca de este asistente"
EXPLORE = "No sé qué preguntar"
NOT_USABLE = "No pude buscar tu pregunta"

_LONGEST_QUESTION = 140

_BEFORE_THE_QUESTION = {
    Status.ANSWERED: "Respuesta",
    Status.CLARIFICATION: "Falta precisar",
    # The search may not know the person's words: that is no proof that the plan is silent.
    Status.NOT_IN_PLAN: "No encontré respuesta en el plan",
    Status.REFERRAL: "El plan no lo responde",
    Status.COURTESY: "Respuesta",
}


def heading(status: Status, question: str) -> str:
    """Say how the question ended, and repeat it."""
    if status is Status.REJECTED:
        return NOT_USABLE
    return f"{_BEFORE_THE_QUESTION[status]}: {shorten(question, _LONGEST_QUESTION)}"
