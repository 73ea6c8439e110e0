"""A person's words to hits: read, ranked, and compared with questions whose answer is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.analysis import content, tokens
from index.entry import BEYOND, IN_PLAN
from index.reading import Reader
from index.spelling import sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.analysis import Token
    from index.backend import SearchBackend
    from index.bayes import Bayes
    from index.lexicon import Lexicon
    from index.reading import Wording

MAX_TERMS = 48
LIMIT = 10


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found, by its key, and its score (only comparable within one query)."""

    key: str
    score: float


class Searcher:
    """Searches one generation of the index; safe to share between threads."""

    def __init__(
        self,
        backend: SearchBackend,
        lexicon: Lexicon,
        version: str,
        bayes: Bayes,
        in_plan: Bayes,
    ) -> None:
        self._backend = backend
        self._reader = Reader(lexicon)
        self.lexicon = lexicon
        self.version = version
        self.bayes = bayes
        self._in_plan = in_plan

    def read(self, text: str) -> Wording:
        """Cut `text` into words and correct those that neither the index nor Spanish knows."""
        return self._reader.read(text)

    def words(self, text: str) -> list[Token]:
        """Return every word of `text` without correction."""
        return tokens(text)

    def sounds_spanish(self, word: str) -> bool:
        """Whether a folded word is Spanish, or one misspelt as it sounds ("save": sabe)."""
        if self.lexicon.is_spanish(word):
            return True
        read = [token.word for token in self.read(word).tokens]
        return len(read) == 1 and read[0] != word and sound(read[0]) == sound(word)

    def as_written(self, text: str) -> list[Token]:
        """Return the words of `text` worth searching, without correction."""
        return content(tokens(text))

    def over_beyond(self, found: Sequence[Token]) -> float:
        """Return how much likelier a text asks for any passage than for none (log-likelihood)."""
        scores = self._in_plan.scores(found)
        return scores.get(IN_PLAN, 0.0) - scores.get(BEYOND, 0.0)

    def rank(self, terms: Iterable[Token], limit: int = LIMIT) -> tuple[Hit, ...]:
        """Return up to `limit` hits for the terms, best first."""
        asked = list(terms)[:MAX_TERMS]
        return tuple(Hit(key, score) for key, score in self._backend.rank(asked, limit))

    def search(self, text: str, limit: int = LIMIT) -> tuple[Hit, ...]:
        """Read `text` and rank the entries for it."""
        return self.rank(self.read(text).content, limit)
