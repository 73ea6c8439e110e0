"""Numbers, dates and telephones in the words they are said with.

Over what corpus/syllables.py counts, so that what is measured is what is said.
"""

from __future__ import annotations

import re

from corpus.syllables import number_in_words

MONTHS = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto"),
    *("septiembre", "octubre", "noviembre", "diciembre"),
)
_ORDINALS = (
    *("primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven"),
    "décim",
)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
# Longer ones without a comma are codes: a postal code, a file number.
_LONGEST = 4
_SHORT_GROUP = 3


def whole(number: int) -> str:
    """Say a whole number under a million million."""
    millions, rest = divmod(number, 1_000_000)
    thousands, below = divmod(rest, 1000)
    said: list[str] = []
    if millions:
        said.append("un millón" if millions == 1 else f"{_before_noun(millions)} millones")
    if thousands:
        said.append("mil" if thousands == 1 else f"{_before_noun(thousands)} mil")
    if below or not said:
        said.append(" ".join(number_in_words(str(below))))
    return " ".join(said)


def _before_noun(number: int) -> str:
    return before_noun(whole(number), feminine=False)


def before_noun(said: str, *, feminine: bool) -> str:
    """Say a number as it is said before what it counts: «veintiún objetivos»."""
    if feminine:
        return re.sub(r"cientos\b", "cientas", re.sub(r"uno$", "una", said))
    return re.sub(r"veintiuno$", "veintiún", re.sub(r"\buno$", "un", said))


def figures(written: str) -> str:
    """Say figures as they are written: «2.4», «1,000», «2025», «005»."""
    said = []
    for part in re.split(r"([.,])(?=\d)", _ungrouped(written)):
        if part in ".,":
            said.append("punto" if part == "." else "coma")
        elif _is_code(part, alone=written.isdigit()):
            said.append(one_by_one(part))
        else:
            said.append(whole(int(part)))
    return " ".join(said)


def _is_code(part: str, *, alone: bool) -> bool:
    """Whether figures name something and count nothing: «14386», «005»."""
    return (alone and len(part) > _LONGEST) or (len(part) > 1 and part.startswith("0"))


def _ungrouped(written: str) -> str:
    return _GROUPED.sub(lambda found: found[0].replace(",", ""), written)


def one_by_one(digits: str) -> str:
    """Say each figure by itself."""
    return " ".join(" ".join(number_in_words(digit)) for digit in digits)


def ordinal(number: int, *, feminine: bool) -> str:
    """Say a place as it is read: an ordinal up to ten, then the number."""
    if not 0 < number <= len(_ORDINALS):
        return whole(number)
    return f"{_ORDINALS[number - 1]}{'a' if feminine else 'o'}"


def date(day: str, month: str, year: str) -> str | None:
    """Say a date as in «primero de octubre de dos mil veinticinco»; None for no such month."""
    if not 0 < int(month) <= len(MONTHS):
        return None
    first = "primero" if int(day) == 1 else whole(int(day))
    return f"{first} de {MONTHS[int(month) - 1]} de {whole(int(year))}"


def telephone(written: str) -> str:
    """Say a telephone as it is dictated in Mexico: in pairs; 800 and round thousands whole.

    A short one is said figure by figure: «*765».
    """
    if written.startswith("*"):
        return f"asterisco {one_by_one(written[1:])}"
    return ", ".join(said for group in written.split() for said in _group(group))


def _group(group: str) -> list[str]:
    if group.endswith("00") and not group.startswith("0") and group[1:].strip("0") == "":
        return [whole(int(group))]
    if len(group) == _SHORT_GROUP:
        return [one_by_one(group)]
    return [_pair(group[at : at + 2]) for at in range(0, len(group), 2)]


def _pair(pair: str) -> str:
    return one_by_one(pair) if pair.startswith("0") else whole(int(pair))
