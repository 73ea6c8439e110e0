"""The words an index knows and how rare they are."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from index.analysis import content, stem, tokens
from index.spanish import common_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.analysis import Token
    from index.entry import Entry

# *Pueblito*, *carísimo*, *localmente* and *explícame* are made from words.
_MADE = re.compile(r"(.{3,}?)(?:it[oa]s?|isim[oa]s?|mente)")
_WITH_PRONOUN = re.compile(r"(.{3,}[aenr])(?:(?:me|nos)(?:l[ao]s?)?|l[aeo]s?)")
# Words as common as these (Zipf) say least; those rarer by the span say all they can.
_COMMONEST, _SPAN, _LEAST = 6.5, 2.5, 0.1


@dataclass(frozen=True)
class Lexicon:
    """How many entries there are and in how many each folded word and stem occurs.

    `spanish` is the frequency of the language's own words (tenths of Zipf): words that may
    not be in the index but are no mistakes. `surfaces` has the accents of words that bear any.
    """

    entries: int
    words: dict[str, int]
    stems: dict[str, int]
    spanish: dict[str, int]
    surfaces: dict[str, str]

    @cached_property
    def word_list(self) -> list[str]:
        """The index's words in alphabetical order."""
        return sorted(self.words)

    def knows(self, word: str) -> bool:
        """Whether the index has this folded word or another form of it."""
        return word in self.words or stem(word) in self.stems

    def is_spanish(self, word: str) -> bool:
        """Whether a folded word is one of the language or of the index, or made from one."""
        if word in self.spanish or word in self.words:
            return True
        if (match := _MADE.fullmatch(word)) is not None:
            made_from = (match[1], f"{match[1]}o", f"{match[1]}a")
            return any(base in self.spanish for base in made_from)
        match = _WITH_PRONOUN.fullmatch(word)
        return match is not None and match[1] in self.spanish

    def meaningful(self, token: Token) -> bool:
        """Whether a word is one of the index's or of the language's."""
        return self.knows(token.word) or token.word in self.spanish or token.word.isdigit()

    def idf(self, word_stem: str) -> float:
        """Return how rare a stem is: 0 in every entry, highest where it is in none."""
        return math.log((self.entries + 1) / (self.stems.get(word_stem, 0) + 0.5))

    def surface(self, word: str) -> str:
        """Return a folded word of the index as it is written."""
        return self.surfaces.get(word, word)

    def weight(self, token: Token) -> float:
        """Return how much a word says of what is asked: rare here and rare in Spanish."""
        zipf = self.spanish.get(token.word, 0) / 10
        rarity = (_COMMONEST - zipf) / _SPAN
        return self.idf(token.stem) * min(1.0, max(_LEAST, rarity))

    def as_json(self) -> str:
        """Serialise; the same index always gives the same bytes."""
        data = {
            "entries": self.entries,
            "words": self.words,
            "stems": self.stems,
            "spanish": self.spanish,
            "surfaces": self.surfaces,
        }
        return json.dumps(data, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Lexicon:
        """Read what `as_json` wrote."""
        data = json.loads(text)
        return cls(**data)


def lexicon_of(entries: Iterable[Entry]) -> Lexicon:
    """Count the words of `entries`, in all their fields."""
    words: Counter[str] = Counter()
    stems: Counter[str] = Counter()
    written: dict[str, str] = {}
    count = 0
    for entry in entries:
        count += 1
        text = entry.every_word
        found = content(tokens(text))
        written |= {token.word: text[token.start : token.end].lower() for token in found}
        words.update({token.word for token in found})
        stems.update({token.stem for token in found})
    return Lexicon(count, dict(words), dict(stems), common_words(), _accented(written))


def _accented(written: dict[str, str]) -> dict[str, str]:
    return {word: surface for word, surface in written.items() if surface != word}
