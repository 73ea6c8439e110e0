"""cues.toml: the words by which people name the parts of the plan, checked as it is read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.tables import TableFile
from index.analysis import content, fold, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from corpus import Document

FILE = Path(__file__).parent / "cues.toml"

_NOUN = {"list": str, "words": list}
_FACT = {"id": str, "words": list, "support": list, "phrases": list}


@dataclass(frozen=True, slots=True)
class Fact:
    """A single part or datum: `words` are its own, `support` may stand beside them."""

    id: str
    words: frozenset[str]
    support: frozenset[str]
    phrases: tuple[str, ...]

    def share(self, asked: Mapping[str, float], plain: str) -> float:
        """Return how much of a question asks for this: 0 without a word or phrase of its own.

        `asked` gives the weight of each stem asked for, `plain` is the folded question.
        """
        phrase = any(phrase in plain for phrase in self.phrases)
        if not phrase and not self.words & asked.keys():
            return 0.0
        own = self.words | self.support
        total = sum(asked.values())
        return sum(asked[stem] for stem in asked.keys() & own) / total if total else float(phrase)


@dataclass(frozen=True)
class Cues:
    """Stems that say nothing, stems that name a list, and facts, as in the file."""

    neutral: frozenset[str]
    nouns: dict[str, str]
    facts: tuple[Fact, ...]

    @cached_property
    def structural(self) -> frozenset[str]:
        """Every stem that a question for a list may hold."""
        return self.neutral | frozenset(self.nouns)


def read_cues(documents: Iterable[Document], path: Path = FILE) -> Cues:
    """Read the file; raises CorpusError with the line for anything that names no part."""
    known = {name for document in documents for name in document.lists}
    known |= {passage.id for document in documents for passage in document.passages}
    file = TableFile(path, may_be_empty=("support", "phrases"))
    file.only("neutral", "noun", "fact")
    neutral = file.table("neutral", {"words": list})["words"]
    nouns: dict[str, str] = {}
    for line, table in file.tables("noun", _NOUN):
        _known(file, line, table["list"], known)
        nouns |= dict.fromkeys(_stems(table["words"]), table["list"])
    facts = [_fact(file, line, table, known) for line, table in file.tables("fact", _FACT)]
    return Cues(_stems(neutral), nouns, tuple(facts))


def _fact(file: TableFile, line: int, table: dict[str, Any], known: set[str]) -> Fact:
    _known(file, line, table["id"], known)
    return Fact(
        table["id"],
        _stems(table["words"]),
        _stems(table["support"]),
        tuple(fold(phrase) for phrase in table["phrases"]),
    )


def _known(file: TableFile, line: int, name: str, known: set[str]) -> None:
    if name not in known:
        raise file.error(line, f"«{name}» no es un pasaje ni una lista de ningún documento")


def _stems(words: list[str]) -> frozenset[str]:
    return frozenset(token.stem for word in words for token in content(tokens(word)))
