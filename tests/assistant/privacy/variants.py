"""Data of people who do not exist, made by the official forms and written in many ways.

CURP and its check digit: RENAPO, Instructivo normativo para la asignación de la CURP (DOF
18/10/2021). RFC: SAT. Clave de elector, CIC and OCR: INE. CLABE: ABM, weights 3-7-1. Cards: ISO/IEC
7812-1. NSS: IMSS, Luhn. Telephones: IFT, ten digits.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

CONSONANTS, VOWELS = "BCDFGHJKLMNPQRSTVWXYZ", "AEIOU"
STATES = (  # noqa: SIM905  a list of thirty-three would take as many lines
    "AS BC BS CC CL CM CS CH DF DG GT GR HG JC MC MN"
    " MS NT NL OC PL QT QR SP SL SR TC TS TL VZ YN ZS"
).split()
ALPHABET = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"
SENTENCES = (
    "{}",
    "mi dato es {}",
    "Hola, quiero saber del plan, soy {} gracias",
    "¿Me pueden ayudar? {}. Es urgente",
    "({})",
    "anota: {}, por favor",
    "¿qué hace el IECM por las mujeres? contesten a {}",
    "mi vecina ({}) pregunta si hay cursos en 2025",
    "datos {}\n¿cuándo es la elección?",
    "«{}»",
)


@dataclass(frozen=True)
class Variant:
    """A datum, as it was made and within the text in which somebody wrote it."""

    kind: str
    datum: str
    text: str


def variant(random: Random) -> Variant:
    kind = random.choice([*MAKERS])
    datum = MAKERS[kind](random)
    written = _written(random, kind, datum)
    return Variant(kind, datum, random.choice(SENTENCES).format(written))


def _digits(random: Random, count: int) -> str:
    return "".join(random.choice("0123456789") for _ in range(count))


def _date(random: Random) -> str:
    return f"{random.randrange(100):02}{random.randint(1, 12):02}{random.randint(1, 28):02}"


def _letters(random: Random, count: int) -> str:
    return "".join(random.choice(CONSONANTS + VOWELS) for _ in range(count))


def _curp(random: Random) -> str:
    name = random.choice(CONSONANTS) + random.choice(VOWELS) + _letters(random, 2)
    inner = "".join(random.choice(CONSONANTS) for _ in range(3))
    state = random.choice(STATES)
    base = f"{name}{_date(random)}{random.choice('HM')}{state}{inner}{random.choice('0123A')}"
    total = sum(ALPHABET.index(char) * (18 - nth) for nth, char in enumerate(base))
    return f"{base}{-total % 10}"


def _rfc(random: Random) -> str:
    name = _letters(random, random.choice([3, 4]))
    key = f"{_letters(random, 1)}{_digits(random, 1)}{random.choice('0123456789A')}"
    return f"{name}{_date(random)}{key}"


def _elector(random: Random) -> str:
    name = "".join(random.choice(CONSONANTS) for _ in range(6))
    state = f"{random.randint(1, 32):02}"
    return f"{name}{_date(random)}{state}{random.choice('HM')}{_digits(random, 3)}"


def _clabe(random: Random) -> str:
    base = random.choice(["002", "012", "014", "021", "072", "127"]) + _digits(random, 14)
    total = sum(int(digit) * (3, 7, 1)[nth % 3] % 10 for nth, digit in enumerate(base))
    return f"{base}{-total % 10}"


def _luhn(base: str) -> str:
    doubled = [int(one) * (1 if nth % 2 else 2) for nth, one in enumerate(reversed(base))]
    return f"{base}{-sum(one // 10 + one % 10 for one in doubled) % 10}"


def _card(random: Random) -> str:
    lead, size = random.choice([("4", 16), ("5", 16), ("37", 15), ("6", 16)])
    return _luhn(lead + _digits(random, size - len(lead) - 1))


def _phone(random: Random) -> str:
    lead = random.choice(["55", "56", "33", "81", "222", "951", "777"])
    before = random.choice(["", "", "", "52", "521", "044", "045", "01"])
    return before + lead + _digits(random, 10 - len(lead))


def _mail(random: Random) -> str:
    name = random.choice(["juan.perez", "lupita_88", "ana-maria", "j.r.garcia", "x", "peña22"])
    host = random.choice(["gmail.com", "hotmail.com", "outlook.es", "iecm.mx", "correo.unam.mx"])
    return f"{name}@{host}"


MAKERS: dict[str, Callable[[Random], str]] = {
    "curp": _curp,
    "rfc": _rfc,
    "elector": _elector,
    "clabe": _clabe,
    "card": _card,
    "nss": lambda random: _luhn(_digits(random, 10)),
    "cic": lambda random: _digits(random, 9),
    "ocr": lambda random: _digits(random, 13),
    "phone": _phone,
    "mail": _mail,
}


def _written(random: Random, kind: str, datum: str) -> str:
    if kind == "mail":
        return _mail_written(random, datum)
    datum = random.choice([str.upper, str.lower, str.title, str])(datum)
    if random.random() < 0.25:
        datum = _mistyped(random, datum)
    datum = random.choice([_as_is, _spaced, _grouped, _grouped, _as_is])(random, datum)
    return random.choice([_as_is, _as_is, _as_is, _wide, _arabic, _hidden])(random, datum)


def _as_is(_random: Random, datum: str) -> str:
    return datum


def _spaced(random: Random, datum: str) -> str:
    return random.choice([" ", "-", ".", "_"]).join(datum)


def _grouped(random: Random, datum: str) -> str:
    """Break a datum in groups with one sign, as people do, sometimes with two."""
    sign = random.choice([" ", "-", ".", "/", " - ", "\u00a0", "–", "\n", "_", "  "])
    size = random.choice([2, 3, 4])
    return sign.join(datum[at : at + size] for at in range(0, len(datum), size))


def _mistyped(random: Random, datum: str) -> str:
    """Put O for a zero, or l or I for a one."""
    at = [nth for nth, char in enumerate(datum) if char in "01"]
    for nth in random.sample(at, min(len(at), random.choice([1, 2]))):
        typed = random.choice("Oo") if datum[nth] == "0" else random.choice("Il")
        datum = f"{datum[:nth]}{typed}{datum[nth + 1 :]}"
    return datum


def _wide(_random: Random, datum: str) -> str:
    return "".join(chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else one for one in datum)


def _arabic(_random: Random, datum: str) -> str:
    return "".join(chr(0x660 + int(one)) if one in "0123456789" else one for one in datum)


def _hidden(random: Random, datum: str) -> str:
    at = random.randrange(1, len(datum))
    return datum[:at] + random.choice(["\u200b", "\u200d", "\u00ad", "\ufeff"]) + datum[at:]


def _mail_written(random: Random, datum: str) -> str:
    name, host = datum.split("@")
    sign = random.choice(["@", "@", "@", " @ ", " arroba ", "(at)", " (arroba) ", "[at]", "＠"])
    dot = random.choice([".", ".", ".", " punto ", " . "])
    made = f"{name}{sign}{host.replace('.', dot)}"
    return random.choice([str.lower, str.upper, str])(made)


def bare(text: str) -> str:
    """Return only letters and digits, plain, as a reader who looks for a datum would."""
    plain = unicodedata.normalize("NFKD", text).upper()
    return "".join(str(unicodedata.digit(one, one)) for one in plain if one.isalnum())
