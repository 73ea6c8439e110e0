"""english.toml: English words and phrases, and the Spanish words to search for them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.tables import TableFile
from index.analysis import STOP_WORDS, fold, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.analysis import Token

FILE = Path(__file__).parent / "english.toml"
# A question is English if at least this part of its words can only be.
_MOSTLY = 0.5


@dataclass(frozen=True)
class English:
    """Phrases (as word tuples), words and function words, all folded."""

    phrases: dict[tuple[str, ...], str]
    words: dict[str, str]
    function: frozenset[str]

    @cached_property
    def longest(self) -> int:
        """How many words the longest phrase has."""
        return max(len(phrase) for phrase in self.phrases)

    def is_english(self, found: Sequence[Token], is_spanish: Callable[[str], bool]) -> bool:
        """Whether most of a question's words are English and not Spanish."""
        english = [token for token in found if self._only_english(token.word, is_spanish)]
        return bool(english) and len(english) >= _MOSTLY * len(found)

    def translated(
        self, found: Sequence[Token], is_spanish: Callable[[str], bool], *, whole: bool
    ) -> str:
        """Return the question with its English words in Spanish.

        `whole` says that the question is English; otherwise only words that Spanish does not
        know are put into Spanish.
        """
        said: list[str] = []
        at = 0
        while at < len(found):
            phrase = self._phrase_at(found, at)
            if phrase:
                said.append(self.phrases[phrase])
                at += len(phrase)
                continue
            said.append(self._word(found[at].word, is_spanish, whole=whole))
            at += 1
        return " ".join(word for word in said if word)

    def _phrase_at(self, found: Sequence[Token], at: int) -> tuple[str, ...] | None:
        for length in range(self.longest, 1, -1):
            phrase = tuple(token.word for token in found[at : at + length])
            if phrase in self.phrases:
                return phrase
        return None

    def _word(self, word: str, is_spanish: Callable[[str], bool], *, whole: bool) -> str:
        if not whole and (is_spanish(word) or word in STOP_WORDS):
            return word
        if word in self.function:
            return ""
        return self._known(word) or word

    def _known(self, word: str) -> str | None:
        return self.words.get(word) or self.words.get(word.removesuffix("s"))

    def _only_english(self, word: str, is_spanish: Callable[[str], bool]) -> bool:
        english = word in self.function or self._known(word) is not None
        return (
            english
            and word not in STOP_WORDS
            and not (is_spanish(word) and word not in self.function)
        )


def read_english(path: Path = FILE) -> English:
    """Read the vocabulary; raises CorpusError with the line."""
    file = TableFile(path)
    file.only("phrases", "words", "function")
    return English(
        {
            tuple(token.word for token in tokens(phrase)): spanish
            for phrase, spanish in file.mapping("phrases").items()
        },
        {fold(word): spanish for word, spanish in file.mapping("words").items()},
        frozenset(
            token.word
            for word in file.table("function", {"words": list})["words"]
            for token in tokens(word)
        ),
    )
