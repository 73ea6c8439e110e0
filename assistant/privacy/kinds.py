"""The kinds of personal data that have a form, and how each is called."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Kind(Enum):
    """A kind: what stands in its place, and how it is called in Spanish and English."""

    CURP = ("[CURP]", "la CURP", "the CURP")
    ELECTOR_KEY = ("[clave de elector]", "la clave de elector", "the voter key")
    RFC = ("[RFC]", "el RFC", "the RFC")
    EMAIL = ("[correo]", "el correo", "the e-mail address")
    PHONE = ("[teléfono]", "el teléfono", "the telephone number")
    CARD = ("[tarjeta]", "el número de tarjeta", "the card number")
    CLABE = ("[CLABE]", "la CLABE", "the CLABE")
    NSS = ("[número de seguridad social]", "el número de seguridad social", "the NSS")
    BIRTHDAY = ("[fecha de nacimiento]", "la fecha de nacimiento", "the date of birth")
    OTHER = ("[número]", "el número", "the number")

    @property
    def mark(self) -> str:
        """What stands where the datum was."""
        return self.value[0]


def refusal(kinds: Iterable[Kind], language: str = "es") -> str:
    """Return a sentence for who wrote personal data where none is kept; it repeats nothing."""
    english = language == "en"
    names = [*dict.fromkeys(kind.value[2 if english else 1] for kind in kinds)]
    last = names.pop()
    joined = f"{', '.join(names)} {'and' if english else 'y'} {last}" if names else last
    if english:
        return f"Take out {joined}: no data about people is kept here."
    return f"Quita {joined}: aquí no se guardan datos de personas."
