"""The h1, and so the title, of each page."""

from __future__ import annotations

from flask_babel import lazy_gettext as _

from assistant.answers.answer import Status
from assistant.web.rendering import shorten

HOME = _("Pregúntale al plan de trabajo del IECM")
PLAN = _("El plan completo")
QUALITY = _("Qué tan bien responde")
ACCESSIBILITY = _("Accesibilidad")
PRIVACY = _("Privacidad")
GLOSSARY = _("Palabras difíciles")
ABOUT = _("Acerca de este asistente")
DATA = _("Datos abiertos")
EXPLORE = _("No sé qué preguntar")
API = _("La API: respuestas y plan como datos")
NOT_USABLE = _("No pude buscar tu pregunta")

_LONGEST_QUESTION = 140

_BEFORE_THE_QUESTION = {
    Status.ANSWERED: _("Respuesta"),
    Status.CLARIFICATION: _("Falta precisar"),
    # The search may not know the person's words: that is no proof that the plan is silent.
    Status.NOT_IN_PLAN: _("No encontré respuesta en el plan"),
    Status.REFERRAL: _("El plan no lo responde"),
    Status.COURTESY: _("Respuesta"),
}


def heading(status: Status, question: str) -> str:
    """Say how the question ended, and repeat it."""
    if status is Status.REJECTED:
        return str(NOT_USABLE)
    return f"{_BEFORE_THE_QUESTION[status]}: {shorten(question, _LONGEST_QUESTION)}"
