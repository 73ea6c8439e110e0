"""One word as it is said: numbers, codes, numerals, acronyms, symbols, forms of both genders."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.telling.acronyms import CAPITALS, acronyms, sounded, spelt
from assistant.telling.numbers import MONTHS, before_noun, date, figures, ordinal, telephone
from corpus.model import NAMES
from corpus.syllables import roman_value

if TYPE_CHECKING:
    from collections.abc import Callable

# Roman numerals stand after these; «fracción» and «sección» are feminine.
_NUMBERED = {
    **dict.fromkeys(("fracción", "fraccion", "sección", "seccion"), True),
    **dict.fromkeys(("capítulo", "capitulo", "título", "titulo", "libro", "tomo"), False),
    **dict.fromkeys(("siglo", "artículo", "articulo", "anexo", "apartado"), False),
}
_SHORTENED = {
    "art": "artículo", "arts": "artículos", "fracc": "fracción", "núm": "número",
    "núms": "números", "pág": "página", "págs": "páginas", "inc": "inciso", "cap": "capítulo",
    "av": "avenida", "col": "colonia", "tel": "teléfono", "ext": "extensión",
}  # fmt: skip
_SYMBOLS = {
    "y/o": "y o", "e/o": "e o", "/": "o", "&": "y", "+": "más", "=": "igual a", "@": "arroba",
    "%": "por ciento", "#": "número", "§": "sección", "n.º": "número", "nº": "número",
    "°": "grados",
}  # fmt: skip
_LONG_WORD = 6


@dataclass(frozen=True, slots=True)
class Around:
    """What stands beside a word: `before`, `after` and `then`, which follows that.

    `bracketed` says that brackets hold it alone, `listed` that it is the «b)» of a list, `stopped`
    that a stop follows, `named` that the full name of this acronym was said before.
    """

    before: str = ""
    after: str = ""
    then: str = ""
    bracketed: bool = False
    listed: bool = False
    stopped: bool = False
    named: bool = False


def word_said(word: str, around: Around) -> str:
    """Return how a word is said, which mostly is the word."""
    if word.casefold() in _SYMBOLS:
        return _SYMBOLS[word.casefold()]
    if around.listed:
        return f"inciso {spelt(word) if word.isalpha() else figures(word)}"
    if word.isalpha() and word[1:].islower():
        # Nearly every word: none of the shapes is letters alone in small.
        return _letters(word, around)
    for shape, say in _SHAPES:
        if (match := shape.fullmatch(word)) and (said := say(match, around)) is not None:
            return said
    return _letters(word, around)


def _date(match: re.Match[str], _: Around) -> str | None:
    return date(match["day"], match["month"], match["year"])


def _telephone(match: re.Match[str], _: Around) -> str:
    return telephone(match[0])


def _per_cent(match: re.Match[str], _: Around) -> str:
    return f"{figures(match[1])} por ciento"


def _money(match: re.Match[str], _: Around) -> str:
    return f"{before_noun(figures(match[1]), feminine=False)} pesos"


def _number(match: re.Match[str], around: Around) -> str:
    if match[0] == "1" and around.after == "de" and around.then in MONTHS:
        return "primero"
    said = figures(match[0])
    # «21 líneas», but «línea 21 se…»: what is counted is plural and follows.
    counts = around.after.endswith("s") and len(around.after) > len("las")
    if counts and around.after.isalpha() and around.before.casefold() not in _NUMBERED:
        return before_noun(said, feminine=around.after.endswith("as"))
    return said


def _place(match: re.Match[str], around: Around) -> str:
    said = ordinal(int(match[1]), feminine=match[2] == "ª")
    # «El primer lugar», but «el primero de octubre».
    short = said in ("primero", "tercero") and around.after.isalpha() and around.after != "de"
    return said.removesuffix("o") if short else said


def _code(match: re.Match[str], _: Around) -> str | None:
    name = next((one.singular for one in NAMES.values() if one.prefix == match[1]), None)
    return f"{name.removesuffix(' de acción')} {figures(match[2])}" if name else None


def _roman(match: re.Match[str], around: Around) -> str | None:
    number = roman_value(match[0])
    feminine = _NUMBERED.get(around.before.casefold())
    if number is None or feminine is None:
        return None
    return ordinal(number, feminine=feminine)


def _both_genders(match: re.Match[str], _: Around) -> str:
    """Say «ciudadanos/as» and «ciudadanos(as)» as «ciudadanos y ciudadanas»."""
    stem, end, other = match["stem"], match["end"], match["other"]
    whole = other if len(other) > len("as") else f"{stem}{other}"
    return f"{stem}{end} y {whole}"


_NUMERAL = r"\d+(?:[.,]\d+)*"
_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Around], str | None]], ...] = (
    (re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})"), _date),
    (re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"), _date),
    (re.compile(r"\d{2,3} \d{3,4} \d{4}|\*\d{3,4}"), _telephone),
    (re.compile(rf"({_NUMERAL})\s?%"), _per_cent),
    (re.compile(rf"\$({_NUMERAL})"), _money),
    (re.compile(_NUMERAL), _number),
    (re.compile(r"(\d{1,3})\.?([ºª°])"), _place),
    (re.compile(r"([A-Z]{1,2})(\d(?:\.\d)?)"), _code),
    (re.compile(r"[IVXLCDM]+"), _roman),
    (re.compile(r"(?P<stem>[^\W\d_]+)(?P<end>os?|es)[/(](?P<other>\w*as?)\)?"), _both_genders),
)
_RUN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")


def _letters(word: str, around: Around) -> str:
    """Say a word that may have acronyms in it: «IECM», «INE/CG210/2022», «TIC's»."""
    if around.bracketed and word in acronyms():
        return acronyms()[word].short
    if around.named and word in acronyms():
        return acronyms()[word].short.removeprefix("el ")
    if not CAPITALS.search(word) and word not in acronyms():
        return _SHORTENED.get(word.casefold(), word) if _shortens(around) else word
    if word.isalpha():
        return _acronym(word)
    return " ".join(filter(None, map(_run, _RUN.findall(word))))


def _shortens(around: Around) -> bool:
    """Whether a stop may stand for letters left out, and not for the end."""
    return around.stopped and bool(around.after)


def _run(run: str) -> str:
    if run.isdecimal():
        return figures(run)
    if run.isalpha():
        return acronyms()[run].short.removeprefix("el ") if run in acronyms() else _acronym(run)
    return {"/": "diagonal", "-": "guion", ".": "punto"}.get(run, "")


def _acronym(word: str) -> str:
    if word in acronyms():
        return acronyms()[word].said
    if not word.isupper():
        return word
    # A word in capitals that is long is only shouted.
    return word.capitalize() if len(word) >= _LONG_WORD else sounded(word)
