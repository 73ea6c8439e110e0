"""themes.toml: ready questions by theme, for whoever does not know what to ask."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.tables import TableFile

FILE = Path(__file__).parent / "themes.toml"
IN_ENGLISH = Path(__file__).parent / "themes.en.toml"
_THEME = {"id": str, "name": str}
_QUESTION = {"about": str, "text": str, "quotes": str}


@dataclass(frozen=True, slots=True)
class Ready:
    """A question and what heads its answer: a passage or a list, by its identifier."""

    text: str
    quotes: str


@dataclass(frozen=True, slots=True)
class Theme:
    """Ready questions on one subject; `id` is its place on the page."""

    id: str
    name: str
    questions: tuple[Ready, ...]


@cache
def read_themes(path: Path = FILE) -> tuple[Theme, ...]:
    """Read the file in its order; raises CorpusError with the line of a wrong entry."""
    file = TableFile(path)
    file.only("theme", "question")
    questions: dict[str, list[Ready]] = {}
    names: dict[str, str] = {}
    for line, table in file.tables("theme", _THEME):
        if table["id"] in names:
            raise file.error(line, f"el tema «{table['id']}» está dos veces")
        names[table["id"]] = table["name"]
        questions[table["id"]] = []
    for line, table in file.tables("question", _QUESTION):
        if table["about"] not in names:
            raise file.error(line, f"no hay un tema «{table['about']}»")
        questions[table["about"]].append(Ready(table["text"], table["quotes"]))
    empty = next((theme for theme, ready in questions.items() if not ready), None)
    if empty is not None:
        raise file.error(file.line("theme", list(names).index(empty)), "el tema no tiene preguntas")
    return tuple(Theme(theme, names[theme], tuple(ready)) for theme, ready in questions.items())
