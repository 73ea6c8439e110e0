"""inclusive.toml: expressions that leave people out, what to write instead, and who says so."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.tables import TableFile
from corpus.words import fold, places

if TYPE_CHECKING:
    from collections.abc import Iterator

INCLUSIVE = Path(__file__).parent / "inclusive.toml"

_REVIEW = dict.fromkeys(("author", "date", "state"), str)
_GUIDE = {"id": str, "title": str}
_EXPRESSION = {"avoid": list, "unless": list, "instead": str, "reason": str, "guide": str}


@dataclass(frozen=True, slots=True)
class Expression:
    """Forms to avoid, except inside the longer phrases of `unless`; `guide` is its title."""

    avoid: tuple[str, ...]
    unless: tuple[str, ...]
    instead: str
    reason: str
    guide: str


def read_inclusive(path: Path = INCLUSIVE) -> tuple[Expression, ...]:
    """Read the expressions; raises CorpusError with the line."""
    file = TableFile(path, may_be_empty=("unless",))
    file.only("review", "guide", "expression")
    file.table("review", _REVIEW)
    guides = {table["id"]: table["title"] for _, table in file.tables("guide", _GUIDE)}
    seen, expressions = set[str](), []
    for line, table in file.tables("expression", _EXPRESSION):
        forms = [fold(form) for form in table["avoid"]]
        repeated = [form for at, form in enumerate(forms) if form in seen or form in forms[:at]]
        if repeated:
            raise file.error(line, f"«{repeated[0]}» está dos veces")
        if table["guide"] not in guides:
            raise file.error(line, f"no hay una guía «{table['guide']}»")
        seen.update(forms)
        lists = {name: tuple(table[name]) for name in ("avoid", "unless")}
        expressions.append(Expression(**{**table, **lists, "guide": guides[table["guide"]]}))
    return tuple(expressions)


def unwelcome(text: str, expressions: tuple[Expression, ...]) -> Iterator[tuple[str, Expression]]:
    """Yield each expression to avoid that a text has, as the text writes it."""
    folded = fold(text)
    for expression in expressions:
        welcome = [
            range(start, start + len(phrase))
            for phrase in map(fold, expression.unless)
            for start in places(folded, phrase)
        ]
        for form in map(fold, expression.avoid):
            for start in places(folded, form):
                if not any(start in phrase for phrase in welcome):
                    yield text[start : start + len(form)], expression
