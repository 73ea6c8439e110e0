"""What kind of thing a question asks for, by its interrogatives and set phrases.

A plan of work seldom holds an amount, a date, a person, a place or a procedure: a passage
that shares a word with such a question does not answer it.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Asks(StrEnum):
    """A datum that a question wants."""

    AMOUNT = "amount"
    DATE = "date"
    PERSON = "person"
    PLACE = "place"
    PROCEDURE = "procedure"


_PATTERNS = {
    Asks.AMOUNT: re.compile(
        r"\b(?:cuant[oa]s?|kuant[oa]s?|qnt[oa]s?|monto|costo|costos|costaron|cuesta|cuestan"
        r"|precio|sueldo|salario|salarios|sueldos|porcentaje|how much|how many|cifra|cifras)\b"
    ),
    Asks.DATE: re.compile(
        r"\b(?:cuando|kuando|que dia|que dias|que fecha|que fechas|fecha limite|a que hora|que hora"
        r"|en que mes|que mes|calendario|horario|when|what date)\b"
    ),
    Asks.PERSON: re.compile(
        r"\b(?:quien es|quienes son|quien fue"
        r"|quien(?:es)? (?:firm|aprob|propus|redact|decidi|pag)[a-z]+"
        r"|quien (?:l[aeo]s? )?(?:dirige|preside|encabeza|coordina)"
        r"|como se llaman?|nombre del|nombre de la|nombres de|titular|director|directora"
        r"|presidente|presidenta|consejer[oa]s?|who is|who are)\b"
    ),
    Asks.PLACE: re.compile(
        r"\b(?:donde queda|donde quedan|donde esta|donde estan|en donde esta|direccion|domicilio"
        r"|en que (?:escuelas?|colonias?|alcaldias?|municipios?|estados?|lugar(?:es)?|plazas?"
        r"|calles?|universidad(?:es)?|sedes?|zonas?|parques?)"
        r"|ubicacion|telefono|correo electronico|where is|address|phone)\b"
    ),
    Asks.PROCEDURE: re.compile(
        r"\b(?:requisitos?|tramit[oae]r?|pasos|como me|como puedo|como le hago|como hago para"
        r"|como solicito|como pido|como saco|como registro|como inscribo|donde puedo|donde me"
        r"|me inscribo|me registro|me anoto|que necesito para|que documentos|formulario|solicitud"
        r"|how do i|how can i)\b"
    ),
}


_FOCUS = re.compile(
    r"\b(?:que|cual|cuales|k|q)(?: (?:es|son|fue|fueron|sera|seran|el|la|los|las|tipo|clase|de))*"
    r" ([a-zñ]{3,})"
)


def focus(plain: str) -> str | None:
    """Return the word that a folded question asks for: "multa" in "qué multa le ponen"."""
    match = _FOCUS.search(plain)
    return match[1] if match else None


def kinds(plain: str) -> frozenset[Asks]:
    """Return what a folded question asks for."""
    return frozenset(kind for kind, pattern in _PATTERNS.items() if pattern.search(plain))
