"""How people write personal data, and in what sentences: made without looking at the room."""

# ruff: noqa: SIM905 - lists would take as many lines as they have words
from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import blind_data

from assistant.privacy import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LOOKALIKES = dict(zip("ABCEHIKMNOPTXY", "АВСЕНІКМΝОРТХΥ", strict=True))
GREEK = dict(zip("ABEHIKMNOPTXYZ", "ΑΒΕΗΙΚΜΝΟΡΤΧΥΖ", strict=True))
SMALL = dict(zip("aceiopxy", "асеіорху", strict=True))
BACK = {alien.casefold(): own.casefold()
        for table in (LOOKALIKES, GREEK, SMALL) for own, alien in table.items()}  # fmt: skip
ONES = "cero uno dos tres cuatro cinco seis siete ocho nueve".split()
TEENS = (
    "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte "
    "veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho "
    "veintinueve"
).split()
TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
NAMES = {
    "curp": ("CURP", "curp", "Clave Única"), "rfc": ("RFC", "rfc", "R.F.C."),
    "elector": ("clave de elector", "Clave de Elector", "clave elector"),
    "cic": ("CIC", "cic de la INE", "CIC de mi credencial"),
    "ocr": ("OCR", "ocr de mi INE", "número OCR"),
    "idmex": ("código de atrás de la INE", "IDMEX", "credencial"),
    "nss": ("NSS", "número de seguridad social", "número de seguro social", "nss del IMSS"),
    "clabe": ("CLABE", "clabe interbancaria", "cuenta CLABE"),
    "card": ("tarjeta", "número de tarjeta", "tarjeta de débito"),
    "phone": ("teléfono", "cel", "celular", "tel", "WhatsApp", "número"),
    "mail": ("correo", "e-mail", "mail", "correo electrónico"),
    "passport": ("pasaporte", "número de pasaporte", "pasaporte mexicano"),
}  # fmt: skip
FRAMES = (
    "Mi {name} es {datum}", "{name}: {datum}", "{name}:{datum}", "{name}={datum}",
    "{datum} es mi {name}", "¿Me pueden ayudar? {name} {datum}, gracias.",
    "Hola, vivo en Iztapalapa y quiero saber cuándo voto, mi {name} es {datum}. Saludos",
    "No aparezco en la lista nominal de la sección 1234 ({name} {datum}), ¿qué hago?",
    "En 2024 voté; mi {name} {datum} sigue igual desde 2019",
    "¿Qué dice la L2.4? Les dejo mi {name}: {datum}; contesten antes del 15 de junio de 2026",
    "perdi mi ine y tramite otra, {name} {datum} cuando la recojo", "{name}\n{datum}\n¿Qué sigue?",
    "Tengo 45 años, {name}-{datum}-, y quiero ser funcionaria de casilla",
    '"{name}" -> «{datum}»', "Anoten el {name} [{datum}] para la capacitación de las 10:30",
    "({name}/{datum})", "Le paso mi {name}, {datum}, para el trámite 3 de 5",
)  # fmt: skip
BARE = ("{datum}", "{datum} ¿cuándo voto?", "Soy Ana, {datum}", "¿Aparezco? {datum}")


MARK = re.compile("|".join(re.escape(kind.mark) for kind in Kind))


@dataclass(frozen=True)
class Variant:
    kind: str
    way: str
    datum: str
    written: str
    sentence: str


def folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold()
    signs = (BACK.get(sign, sign) for sign in plain if sign.isalnum())
    return "".join(str(unicodedata.digit(sign, sign)) for sign in signs)


def survives(variant: Variant, masked: str) -> bool:
    """Six signs in a row of the datum, or of how it was written, are a leak."""
    return any(leaks(one, masked) for one in (variant.datum, variant.written))


def leaks(datum: str, masked: str) -> bool:
    # What stands on both sides of a mark is no run: «mail [correo]» is not «gmail.co».
    left = [folded(part) for part in MARK.split(masked)]
    form = folded(datum)
    runs = [form[at : at + 6] for at in range(len(form) - 5)]
    return datum in masked or any(run in part for run in runs for part in left)


def _grouped(mark: str) -> Callable[[str, Random], str]:
    def write(datum: str, rng: Random) -> str:
        size = rng.choice((2, 3, 4, 4, 5))
        return mark.join(datum[at : at + size] for at in range(0, len(datum), size))

    return write


def _sprinkled(marks: str) -> Callable[[str, Random], str]:
    return lambda datum, rng: "".join(
        sign + (rng.choice(marks) if rng.random() < 0.4 else "") for sign in datum
    )


def _digits_from(zero: int) -> Callable[[str, Random], str]:
    table = {str(digit): chr(zero + digit) for digit in range(10)}
    return lambda datum, _: "".join(table.get(sign, sign) for sign in datum)


def _wide(datum: str, _: Random) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in datum)


def _swapped(table: dict[str, str]) -> Callable[[str, Random], str]:
    return lambda datum, _: "".join(table.get(sign, sign) for sign in datum)


def _accented(datum: str, rng: Random) -> str:
    table = dict(zip("AEIOUN", "ÁÉÍÓÚÑ", strict=True))
    composed = "".join(table.get(s, s) for s in datum)
    return composed if rng.random() < 0.5 else unicodedata.normalize("NFD", composed)


def _number(pair: str) -> str:
    value = int(pair)
    if len(pair) == 1 or value < 10:
        return " ".join(ONES[int(digit)] for digit in pair)
    if value < 30:
        return TEENS[value - 10]
    tens, ones = TENS[value // 10 - 3], value % 10
    return f"{tens} y {ONES[ones]}" if ones else tens


def _spoken(size: int, mark: str = " ") -> Callable[[str, Random], str]:
    def write(datum: str, _: Random) -> str:
        return mark.join(_number(datum[at : at + size]) for at in range(0, len(datum), size))

    return write


def _half_spoken(datum: str, rng: Random) -> str:
    cut = rng.randint(3, len(datum) - 3)
    return f"{datum[:cut]} {' '.join(ONES[int(d)] for d in datum[cut:])}"


def _told(at: str, dot: str) -> Callable[[str, Random], str]:
    return lambda datum, _: datum.replace("@", at).replace(".", dot)


ANY: dict[str, Callable[[str, Random], str]] = {
    "plain": lambda datum, _: datum,
    "lower": lambda datum, _: datum.lower(),
    "wide": _wide,
    "arabic digits": _digits_from(0x660), "devanagari digits": _digits_from(0x966),
    "bold digits": _digits_from(0x1D7CE),
    "zero width": _sprinkled("\u200b\u200c\u200d\u2060\ufeff\u00ad"),
}  # fmt: skip
CODE = {
    "spaces": _grouped(" "), "dashes": _grouped("-"), "dots": _grouped("."),
    "underscores": _grouped("_"), "slashes": _grouped("/"), "lines": _grouped("\n"),
    "long dashes": _grouped("–"), "hard spaces": _grouped("\u00a0"), "wide gaps": _grouped(" - "),
    "one by one": lambda datum, _: " ".join(datum),
    "letters for digits": _swapped({"0": "O", "1": "I"}),
    "small letters for digits": lambda datum, _: datum.lower().replace("0", "o").replace("1", "l"),
}  # fmt: skip
LETTERS = {
    "cyrillic": _swapped(LOOKALIKES), "greek": _swapped(GREEK), "accents": _accented,
    "small cyrillic": lambda datum, rng: _swapped(SMALL)(datum.lower(), rng),
}  # fmt: skip
DIGITS = {
    "spoken": _spoken(1), "spoken pairs": _spoken(2), "spoken, commas": _spoken(1, ", "),
    "half spoken": _half_spoken,
}  # fmt: skip
PHONE = {
    "+52": lambda datum, _: f"+52{datum}", "+52 spaced": lambda d, _: f"+52 {d[:2]} {d[2:6]} {d[6:]}",
    "+52 1": lambda datum, _: f"+52 1 {datum}", "0052": lambda datum, _: f"0052{datum}",
    "044": lambda d, _: f"044 {d[:2]} {d[2:]}", "parentheses": lambda d, _: f"({d[:2]}) {d[2:6]}-{d[6:]}",
    "01": lambda d, _: f"01 ({d[:3]}) {d[3:6]} {d[6:]}",
    "extension": lambda d, rng: f"{d[:2]} {d[2:6]} {d[6:]} ext. {rng.randint(10, 9999)}",
    "4-2-2-2": lambda d, _: f"{d[:2]} {d[2:4]} {d[4:6]} {d[6:8]} {d[8:]}",
}  # fmt: skip
MAIL = {
    "arroba": _told(" arroba ", " punto "), "(arroba)": _told("(arroba)", "."),
    "[at]": _told("[at]", "[dot]"), "at dot": _told(" at ", " dot "), "spaced": _told(" @ ", " . "),
    "capitals": lambda datum, _: datum.upper().replace("@", " ARROBA "), "wide at": _told("＠", "．"),
    "glued arroba": _told("arroba", "."), "small at": _told("﹫", "."),
    "told whole": lambda d, r: _told(" arroba ", " punto ")(d, r).replace("_", " guion bajo "),
    "cyrillic": _swapped(SMALL), "lines": _told("@\n", "."),
}  # fmt: skip


def ways(kind: str) -> dict[str, Callable[[str, Random], str]]:
    own = {"phone": PHONE | CODE | DIGITS, "mail": MAIL}
    codes = ("curp", "rfc", "elector", "idmex", "passport")
    return ANY | own.get(kind, CODE | (LETTERS if kind in codes else DIGITS))


def variants(seed: int, each: int) -> Iterator[Variant]:
    """So many variants of every way of every kind."""
    rng = Random(seed)  # noqa: S311 - nothing secret is drawn
    for kind, make in blind_data.KINDS.items():
        for way, write in ways(kind).items():
            for _ in range(each):
                datum = make(rng)
                written = write(datum, rng)
                alone = kind in ("curp", "rfc", "elector", "mail") and rng.random() < 0.2
                frame = rng.choice(BARE if alone else FRAMES)
                name = rng.choice(NAMES[kind])
                sentence = frame.format(name=name, datum=written)
                yield Variant(kind, way, datum, written, sentence)
