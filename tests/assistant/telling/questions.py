"""Questions that end in each of the ways a question can end."""

from __future__ import annotations

BASE = "https://www.iecm.mx/asistente"

PASSAGE = "¿Qué hace el IECM para la participación ciudadana?"
REFERENCE = "línea 2.4"
LIST = "¿Cuáles son las líneas del objetivo 5?"
ALL_LINES = "todas las líneas de acción"
FACT = "¿Cuál es la misión?"
PERIOD = "¿De qué periodo es?"
NO_SUCH = "objetivo 9"
NOTHING = "receta de mole"
NEAREST = "¿Qué dice el programa sobre el deporte para jóvenes?"
FEDERAL = "¿Cómo saco mi credencial para votar?"
STREET = "mi calle tiene baches"
COPACO = "¿Cuándo es la elección de COPACO?"
ADDRESS = "teléfono del IECM"
GREETING = "hola"
VOTE = "¿por quién voto?"
EMPTY = ""
WHICH = "línea 3"
TOPIC = "tecnología"
MISSPELT = "partisipasion siudadana"
IN_ENGLISH = "what does the plan say about violence against women?"
SEVERAL = "¿Qué dice la línea 2.4? ¿Cuáles son las amenazas? ¿Dónde tramito mi credencial del INE?"
FODA = "FODA"
LINK = "¿dónde está el programa?"

EVERY = (
    *(PASSAGE, REFERENCE, LIST, ALL_LINES, FACT, PERIOD, NO_SUCH, NOTHING, NEAREST, FEDERAL),
    *(STREET, COPACO, ADDRESS, GREETING, VOTE, EMPTY, WHICH, TOPIC, MISSPELT, IN_ENGLISH),
    *(SEVERAL, FODA, LINK),
)
