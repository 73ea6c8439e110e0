"""What every step may use, and what is known of each passage."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.answers.answer import ENGLISH, SPANISH
from index import key
from index.analysis import content, tokens
from index.entry import entry_of

if TYPE_CHECKING:
    from assistant.answers.courtesies import Courtesy
    from assistant.answers.cues import Cues
    from assistant.answers.doubt import Doubt
    from assistant.answers.english import English
    from assistant.answers.in_english import InEnglish
    from assistant.answers.referrals import Matter, Referral
    from corpus import Corpus, Document, Passage
    from index import Searcher
    from index.analysis import Token

# How far a word of the question found there, and not in the passage itself, counts.
_CREDIT_OF_FORMS, _CREDIT_OF_CITIZENS, _CREDIT_OF_CONTEXT = 0.9, 0.8, 0.7


@dataclass(frozen=True)
class Tools:
    """The same for all questions; the mappings by passage take its key in the index.

    The first document of the corpus is the one whose lists and codes people name.
    """

    corpus: Corpus
    searcher: Searcher
    cues: Cues
    courtesies: tuple[Courtesy, ...]
    referrals: tuple[Matter, ...]
    doubt: Doubt
    english: English
    question_limit: int
    in_english: InEnglish

    @property
    def document(self) -> Document:
        """The document that references and lists are about."""
        return self.corpus.documents[0]

    def language_of(self, question: str) -> str:
        """Return the language of a question: English too if no word of it sounds Spanish."""
        words, sounds_spanish = self.searcher.words(question), self.searcher.sounds_spanish
        if self.english.is_english(words, sounds_spanish):
            return ENGLISH
        spanish = (sounds_spanish(token.word) for token in words if token.word.isalpha())
        return SPANISH if any(spanish) else ENGLISH

    def told(self, kind: Courtesy, language: str) -> str:
        """Return what a courtesy gets on a page in a language."""
        return self.in_english.courtesies[kind.id] if language == ENGLISH else kind.message

    def referral(self, matter: Matter, language: str) -> Referral:
        """Return whose a matter is, for a page in a language."""
        return self.in_english.referrals[matter.id] if language == ENGLISH else matter.referral

    @cached_property
    def by_key(self) -> dict[str, tuple[Document, Passage]]:
        """Every passage with its document."""
        return {
            key(document, passage): (document, passage)
            for document in self.corpus.documents
            for passage in document.passages
        }

    @cached_property
    def passage_tokens(self) -> dict[str, tuple[Token, ...]]:
        """The words of each text, for highlights."""
        return {
            name: tuple(content(tokens(passage.text))) for name, (_, passage) in self.by_key.items()
        }

    @cached_property
    def text_stems(self) -> dict[str, frozenset[str]]:
        """The stems of each text and label."""
        return {
            name: frozenset(
                token.stem for token in content(tokens(f"{passage.label} . {passage.text}"))
            )
            for name, (_, passage) in self.by_key.items()
        }

    @cached_property
    def credits(self) -> dict[str, dict[str, float]]:
        """How far each stem in a passage's fields counts as held by it."""
        return {name: _credits(*found) for name, found in self.by_key.items()}

    @cached_property
    def forms(self) -> dict[str, tuple[dict[str, float], ...]]:
        """Each text and each way to ask for it, as stems with their weights."""
        weight = self.searcher.lexicon.weight
        return {
            name: tuple(
                {token.stem: weight(token) for token in self.cues.telling(tokens(form))}
                for form in (passage.text, *entry_of(document, passage).asks)
            )
            for name, (document, passage) in self.by_key.items()
        }


def _credits(document: Document, passage: Passage) -> dict[str, float]:
    entry = entry_of(document, passage)
    fields = (
        (_CREDIT_OF_CONTEXT, entry.context),
        (_CREDIT_OF_CITIZENS, entry.citizen),
        (_CREDIT_OF_FORMS, " . ".join((entry.plain, *entry.asks))),
        (1.0, f"{entry.title} . {passage.text}"),
    )
    return {token.stem: credit for credit, text in fields for token in content(tokens(text))}
