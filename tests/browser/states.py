"""Every page in every state that the browser looks at."""

from __future__ import annotations

# Each state: the address, the question asked there if one is, and how its heading begins. One
# question is asked as on a device where the script does not load, several with the script.
STATES: dict[str, tuple[str, str | tuple[str, ...] | None, str]] = {
    "home": ("/", None, "Pregúntale"),
    "answer": ("/", "¿Qué hace el IECM para la participación ciudadana?", "Respuesta:"),
    "list": ("/", "¿Cuáles son las líneas de acción?", "Respuesta:"),
    "foda": ("/", "¿Cuál es el FODA?", "Respuesta:"),
    "clarification": ("/", "línea 2", "Falta precisar:"),
    "not in plan": ("/", "¿Cuánto costó la campaña de identidad?", "No encontré respuesta"),
    "nothing near": ("/", "receta de mole poblano", "No encontré respuesta"),
    "correction": ("/", "objetibo 1", "Respuesta:"),
    "english": ("/", "how do you protect women in politics?", "Respuesta:"),
    "several lists": (
        "/",
        "¿Mi credencial? ¿Cuáles son las líneas? ¿Cuál es el FODA?",
        "Respuesta:",
    ),
    "conversation": (
        "/",
        ("¿Qué campañas hacen?", "¿y para los jóvenes?", "¿Cuánto cuesta la campaña?"),
        "No encontré respuesta",
    ),
    "conversation of lists": (
        "/",
        ("¿Cuál es el FODA?", "¿Cuáles son las líneas? ¿Cuáles son los objetivos?", "línea 2"),
        "Respuesta:",
    ),
    "english not in plan": ("/", "how much did the identity campaign cost?", "No encontré"),
    "quality": ("/calidad", None, "Qué tan bien responde"),
    "themes": ("/explora", None, "No sé qué preguntar"),
    "glossary": ("/glosario", None, "Palabras difíciles"),
    "about": ("/acerca", None, "Acerca de este asistente"),
    "accessibility": ("/accesibilidad", None, "Accesibilidad"),
    "privacy": ("/privacidad", None, "Privacidad"),
    "referral": ("/", "¿Cómo saco mi credencial para votar?", "El plan no lo responde"),
    "courtesy": ("/", "hola", "Respuesta:"),
    "one word": ("/", "tecnología", "Falta precisar:"),
    "empty": ("/", "", "No pude buscar"),
    "too long": ("/", "¿Y esto? " * 80, "No pude buscar"),
    "plan": ("/plan", None, "El plan completo"),
    "search": ("/plan/buscar", None, "Busca palabras"),
    "search found": ("/plan", "participación siudadana", "6 pasajes hablan"),
    "search found some": ("/plan/buscar", "presupuesto marciano", "3 pasajes hablan de una parte"),
    "search found nothing": ("/plan", "dinero", "Ningún pasaje"),
    "search empty": ("/plan", "", "No pude buscar"),
    "offline": ("/sin-internet", None, "Llévate el plan"),
    "objective": ("/plan/OE5", None, "Objetivo estratégico 5"),
    "line": ("/plan/L2.4", None, "Línea de acción 2.4"),
    "mended": ("/plan/F1", None, "Fortaleza 1"),
    "record": ("/plan/ficha.portal", None, "Hipervínculo"),
    "not found": ("/plan/L9.9", None, "Esta página no existe"),
}
