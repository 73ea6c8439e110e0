"""The ways in which people write a datum: made without looking at the room."""

# ruff: noqa: SIM905 - lists would take as many lines as they have words
from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

LOOKALIKES = dict(zip("ABCEHIKMNOPTXY", "АВСЕНІКМΝОРТХΥ", strict=True))
GREEK = dict(zip("ABEHIKMNOPTXYZ", "ΑΒΕΗΙΚΜΝΟΡΤΧΥΖ", strict=True))
SMALL = dict(zip("aceiopxy", "асеіорху", strict=True))
ONES = "cero uno dos tres cuatro cinco seis siete ocho nueve".split()
TEENS = (
    "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte "
    "veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho "
    "veintinueve"
).split()
TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()


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
    "+52": lambda datum, _: f"+52{datum}",
    "+52 spaced": lambda d, _: f"+52 {d[:2]} {d[2:6]} {d[6:]}",
    "+52 1": lambda datum, _: f"+52 1 {datum}", "0052": lambda datum, _: f"0052{datum}",
    "044": lambda d, _: f"044 {d[:2]} {d[2:]}",
    "parentheses": lambda d, _: f"({d[:2]}) {d[2:6]}-{d[6:]}",
    "01": lambda d, _: f"01 ({d[:3]}) {d[3:6]} {d[6:]}",
    "extension": lambda d, rng: f"{d[:2]} {d[2:6]} {d[6:]} ext. {rng.randint(10, 9999)}",
    "4-2-2-2": lambda d, _: f"{d[:2]} {d[2:4]} {d[4:6]} {d[6:8]} {d[8:]}",
}  # fmt: skip
MAIL = {
    "arroba": _told(" arroba ", " punto "), "(arroba)": _told("(arroba)", "."),
    "[at]": _told("[at]", "[dot]"), "at dot": _told(" at ", " dot "), "spaced": _told(" @ ", " . "),
    "capitals": lambda datum, _: datum.upper().replace("@", " ARROBA "),
    "wide at": _told("＠", "．"),
    "glued arroba": _told("arroba", "."), "small at": _told("﹫", "."),
    "told whole": lambda d, r: _told(" arroba ", " punto ")(d, r).replace("_", " guion bajo "),
    "cyrillic": _swapped(SMALL), "lines": _told("@\n", "."),
}  # fmt: skip


def ways(kind: str) -> dict[str, Callable[[str, Random], str]]:
    own = {"phone": PHONE | CODE | DIGITS, "mail": MAIL}
    codes = ("curp", "rfc", "elector", "idmex", "passport")
    return ANY | own.get(kind, CODE | (LETTERS if kind in codes else DIGITS))
