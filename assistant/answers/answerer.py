"""The one object that answers: page, API, console, command line and evaluation all ask it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.answers.answer import ENGLISH, SPANISH
from assistant.answers.courtesies import read_courtesies
from assistant.answers.cues import read_cues
from assistant.answers.curated import Curations
from assistant.answers.doubt import read_doubt
from assistant.answers.english import read_english
from assistant.answers.features import features
from assistant.answers.in_english import read_in_english
from assistant.answers.own_words import IN_ENGLISH, IN_SPANISH
from assistant.answers.pipeline import run
from assistant.answers.ranking import rank
from assistant.answers.ready import offered_about
from assistant.answers.referrals import read_referrals
from assistant.answers.related import related
from assistant.answers.search import find
from assistant.answers.steps.clean import clean, visible
from assistant.answers.steps.curated import presented
from assistant.answers.steps.language import language
from assistant.answers.tools import Tools
from assistant.answers.turn import Turn

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from assistant.answers.answer import Answer
    from assistant.answers.curated import Curated
    from assistant.answers.search import Found
    from corpus import Corpus, Kind, Passage
    from index import Searcher

# How many of the previous questions count.
CONTEXT = 5
# All of our questions in both languages fit, and some with our questions before them.
_MOST_REMEMBERED = 1000
_OWN = {SPANISH: IN_SPANISH, ENGLISH: IN_ENGLISH}


class Answerer:
    """Answers questions over one corpus and one index; safe to share between threads.

    The same question and context over the same index, with the same curated answers, give the same
    answer, byte for byte. If
    there are `ready` questions, answers to these and to those that answers offer are remembered;
    what people write is not.
    """

    def __init__(
        self,
        corpus: Corpus,
        searcher: Searcher,
        question_limit: int,
        ready: Collection[str] = (),
    ) -> None:
        self._tools = Tools(
            corpus,
            searcher,
            read_cues(corpus.documents),
            read_courtesies(),
            read_referrals(),
            read_doubt(),
            read_english(),
            question_limit,
            read_in_english(),
        )
        self.curations = Curations(self._tools)
        self._ours = offered_about(corpus.documents[0]).union(ready) if ready else frozenset()
        # It goes with this answerer, and so with its index.
        self._remembered = lru_cache(_MOST_REMEMBERED)(self._with_text)
        # Read now what every search needs, so that nobody's first question waits for it.
        self.describe("misión")

    def publish(self, curated: Iterable[Curated]) -> None:
        """Answer with these from now on, and with no other curated ones."""
        self.curations = Curations(self._tools, curated)

    def previewed(self, curated: Curated, language: str = SPANISH) -> Answer:
        """Return what a question for a curated answer gets, published or not."""
        return presented(Turn("", self._tools, self.answer, own=_OWN[language]), curated)

    def describe(self, question: str) -> tuple[str, dict[str, float]] | None:
        """Return the best passage for a question and the features by which it is judged."""
        turn = Turn(question, self._tools, self.answer)
        if clean(turn) is not None:
            return None
        language(turn)
        rank(turn)
        if not turn.hits:
            return None
        best = turn.hits[0]
        return self._tools.by_key[best.key][1].id, features(turn, best)

    def language_of(self, question: str) -> str:
        """Return the language that a question is in."""
        return self._tools.language_of(visible(question))

    def search(
        self,
        words: str,
        kinds: Collection[Kind] = (),
        offset: int = 0,
        limit: int | None = None,
        language: str = SPANISH,
    ) -> Found:
        """Find the passages that hold some words: a search in the plan, not an answer."""
        turn = Turn(words, self._tools, self.answer, own=_OWN[language])
        return find(turn, kinds, offset, limit)

    def answer(self, question: str, context: Sequence[str] = (), language: str = SPANISH) -> Answer:
        """Answer one question; `context` holds the person's previous ones, oldest first.

        `language` is that of the page: in Spanish an English question gets an English lead-in,
        in English all words of the assistant's own are English.
        """
        before = self._before(context)
        if self._ours.issuperset((question, *before)):
            return self._remembered(question, before, language, self.curations)[0]
        return self._worked_out(question, before, language, self.curations)

    def answer_and_text(
        self, question: str, context: Sequence[str] = (), language: str = SPANISH
    ) -> tuple[Answer, str]:
        """Answer one question; return the answer and its JSON text, remembered with it."""
        before = self._before(context)
        if self._ours.issuperset((question, *before)):
            return self._remembered(question, before, language, self.curations)
        return self._with_text(question, before, language, self.curations)

    def _before(self, context: Sequence[str]) -> tuple[str, ...]:
        return tuple(one[: self._tools.question_limit] for one in context)[-CONTEXT:]

    def _with_text(
        self, question: str, before: tuple[str, ...], language: str, curations: Curations
    ) -> tuple[Answer, str]:
        answer = self._worked_out(question, before, language, curations)
        return answer, answer.as_text()

    def _worked_out(
        self, question: str, before: tuple[str, ...], language: str, curations: Curations
    ) -> Answer:
        """Take a question through the steps.

        Each question that a step asks on the way is answered once: a message of several that
        lean on each other would else be asked again and again.
        """
        known: dict[tuple[str, tuple[str, ...]], Answer] = {}

        def ask(text: str, before: Sequence[str]) -> Answer:
            asked = text, tuple(before)[-CONTEXT:]
            if asked not in known:
                known[asked] = run(
                    Turn(text, self._tools, ask, asked[1], _OWN[language], curations)
                )
            return known[asked]

        return ask(question, before)

    def related(self, passage: Passage) -> tuple[Passage, ...]:
        """Return the passages of elsewhere in the plan that share telling words with one."""
        return related(self._tools.searcher, self._tools.document, passage)
