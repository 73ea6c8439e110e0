"""cues.toml: the words by which people name the parts of the plan, checked as it is read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.tables import TableFile
from index.analysis import STOP_WORDS, content, fold, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from corpus import Document
    from index.analysis import Token

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
        phrase = next((phrase for phrase in self.phrases if phrase in plain), "")
        if not phrase and not self.words & asked.keys():
            return 0.0
        own = self.words | self.support | {token.stem for token in tokens(phrase)}
        total = sum(asked.values())
        return (
            sum(asked[stem] for stem in asked.keys() & own) / total
            if total
            else float(bool(phrase))
        )


@dataclass(frozen=True)
class Cues:
    """Words that say nothing, or nothing alone, stems that name a list, and facts."""

    phrases: tuple[tuple[str, ...], ...]
    neutral: frozenset[str]
    pointing: frozenset[str]
    nouns: dict[str, str]
    facts: tuple[Fact, ...]

    def stems_of(self, list_id: str) -> set[str]:
        """Return the stems that name a list."""
        return {stem for stem, named in self.nouns.items() if named == list_id}

    def telling(self, found: Sequence[Token]) -> list[Token]:
        """Return the tokens that say what is asked: no stop words, no names of the plan itself."""
        words = tuple(token.word for token in found)
        said: set[int] = set()
        for phrase in self.phrases:
            for at in range(len(words) - len(phrase) + 1):
                if words[at : at + len(phrase)] == phrase:
                    said.update(range(at, at + len(phrase)))
        return [
            token
            for at, token in enumerate(found)
            if at not in said and token.word not in STOP_WORDS and token.stem not in self.neutral
        ]


def read_cues(documents: Iterable[Document], path: Path = FILE) -> Cues:
    """Read the file; raises CorpusError with the line for anything that names no part."""
    known = {name for document in documents for name in document.lists}
    known |= {passage.id for document in documents for passage in document.passages}
    file = TableFile(path, may_be_empty=("support", "phrases"))
    file.only("neutral", "pointing", "noun", "fact")
    neutral = file.table("neutral", {"phrases": list, "words": list})
    pointing = _stems(file.table("pointing", {"words": list})["words"])
    phrases = tuple(tuple(token.word for token in tokens(phrase)) for phrase in neutral["phrases"])
    nouns: dict[str, str] = {}
    for line, table in file.tables("noun", _NOUN):
        _known(file, line, table["list"], known)
        nouns |= dict.fromkeys(_stems(table["words"]), table["list"])
    facts = [_fact(file, line, table, known) for line, table in file.tables("fact", _FACT)]
    return Cues(phrases, _stems(neutral["words"]), pointing, nouns, tuple(facts))


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
