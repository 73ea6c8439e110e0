"""Every sentence of our own that an agent says or sends. The quotes are never written here."""

from __future__ import annotations

from assistant.answers import texts as page
from assistant.answers.numbers import spelled

# Read aloud, by e-mail and in messages: neither «escribe» nor «cuadro» nor «la primera cita».
SAYS_THIS = "Esto dice el programa:"
IN_OTHER_WORDS = {
    page.SEVERAL_PASSAGES: SAYS_THIS,
    page.FACTS["ficha.actualizacion"]: "La información se actualizó en esta fecha:",
    page.NEAREST: (
        "El programa de trabajo no responde esta pregunta, o no lo dice con estas palabras."
    ),
    page.WHICH_PASSAGE: "El programa habla de esto en varias partes. ¿Cuál te interesa?",
    page.WHICH_LINE: (
        "Las líneas de acción tienen dos números: el del objetivo y el suyo. ¿Cuál te interesa?"
    ),
}
CURATED = "El Instituto lo explica así, con palabras que no son del programa: {text}"
EXPLAINED_SHORTLY = "El Instituto explica: {text}"
NEAR = "Lo más cercano en el programa es esto, que no es la respuesta:"
REJECTED = "No entendí la pregunta. ¿La puedes decir con otras palabras?"
COURTESIES = {
    "greeting": "Hola. Puedo leerte lo que dice el programa de trabajo. ¿Qué quieres saber?",
    "thanks": "Gracias a ti. ¿Tienes otra pregunta sobre el programa de trabajo?",
    "help": (
        "Puedo leerte lo que dice el programa de trabajo: sus objetivos, sus líneas de acción,"
        " sus fortalezas y debilidades, su misión o sus fechas. Si no lo dice, te lo digo."
    ),
    "identity": (
        "Busco las preguntas en el programa de trabajo y leo sus palabras exactas."
        " Si el programa no lo dice, te lo digo."
    ),
    "vote": (
        "No recomendamos por quién votar ni opinamos sobre partidos, candidaturas o personas:"
        " esa decisión es solo tuya. Puedo leerte qué dice el programa sobre la participación."
    ),
    "injection": "Solo puedo leerte lo que dice el programa de trabajo. ¿Qué quieres saber de él?",
    "insult": ("Entiendo la molestia. Cuando quieras, te leo lo que dice el programa de trabajo."),
}
SELF_ASSESSED = "Es lo que el Instituto dice de sí mismo, en su autoevaluación."
BY_WRITING = "La dirección es larga: también se puede mandar por correo o por mensaje."
EXPLAINED = "Es una explicación con palabras sencillas. No son palabras del Instituto:"
NO_TELEPHONE = "No tenemos su teléfono."
# How an agent finds an answer that is not one quote, by the answer's status.
WHOLE_ANSWERS = {
    "answered": "La respuesta completa: {count} citas",
    "clarification": "Hay que preguntar cuál",
    "not_in_plan": "El programa no lo dice",
    "referral": "Le toca a otra autoridad o área",
    "courtesy": "Cortesía",
}
SURE = "Seguridad de que responde: {share:.0f}\N{NO-BREAK SPACE}%."
POINTS = "Puntos en la búsqueda: {points:.1f}."
NEAR_IT = "Está cerca de lo que se preguntó."
GREETING, CLOSING = "Hola:", "Si tienes otra duda sobre el programa, con gusto la vemos."
WRITTEN_EXPLANATION = "En palabras sencillas (explicación nuestra, no del Instituto):"
NO_QUOTES_SUBJECT = "Tu pregunta sobre el programa de trabajo"
SOURCE = "Fuente"
# In messages, where the words of the page would take the room of the quote.
ASSESSMENT = " (autoevaluación del Instituto)"
NOT_THE_ANSWER = "El programa no responde esto. Lo más cercano:"


def source_of(reference: str) -> str:
    """Say where a quote is from; this comes after the quote."""
    return f"Esto lo dice {reference}."


def end_of_list(count: int, plan: str) -> str:
    """Say where a whole list is from, after its last entry."""
    return f"Hasta aquí la lista completa, {count} de {count}, como la publica el {plan}."


def explanation_of(reference: str) -> str:
    """Say what was explained, after it."""
    return f"Fue la explicación de {reference}."


def how_to_reach(contact: str) -> str:
    """Tell how to reach whoever is competent."""
    return f"Para comunicarse: {contact.rstrip('.')}."


def hours(told: str) -> str:
    """Tell when whoever is competent can be reached."""
    return f"Horario: {told}."


def source_of_contact(source: str, date: str) -> str:
    """Say where a contact is from, after it."""
    return f"La fuente de este dato: {source}, {date}."


def answers(count: int) -> str:
    """Open several answers told together."""
    return f"Son {spelled(count, feminine=True)} respuestas."


def answer(number: int) -> str:
    """Open one of several answers."""
    return f"Respuesta {number}."


def last_answer() -> str:
    """Close several answers told together."""
    return "Esas son todas las respuestas. ¿Hay otra pregunta?"


def already(references: str) -> str:
    """Say that a quote was told before."""
    return f"Ya se leyó: {references}."


def subject(plan: str, named: str) -> str:
    """Return the subject of an e-mail."""
    return f"{plan}: {named}" if named else plan


def updated(day: str) -> str:
    """Tell the date of what is quoted."""
    return f"Información actualizada al {day}."


def already_written(references: str) -> str:
    """Say that a quote stands before."""
    return f"Ya está más arriba: {references}."


def and_more(count: int) -> str:
    """Say how many more passages there are."""
    return f" y {count} más" if count else ""


def whole_list(plan: str, *, assessed: bool) -> str:
    """Say where a whole list is."""
    return f"Completa en el {plan}{ASSESSMENT if assessed else ''}:"


def not_answered(count: int, total: int) -> str:
    """Say how many of several questions the plan does not answer."""
    unanswered, asked = (spelled(number, feminine=True) for number in (count, total))
    return f"El programa no responde {unanswered} de {asked} preguntas."
