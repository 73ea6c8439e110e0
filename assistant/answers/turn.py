"""One question on its way through the pipeline."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from assistant.answers import texts
from assistant.answers.answer import Answer, Correction, Option, Status
from assistant.answers.citation import Citation
from assistant.answers.numbers import cardinal
from index import key
from index.analysis import tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from assistant.answers.codes import Code
    from assistant.answers.tools import Tools
    from corpus import Passage
    from index import Hit, Wording
    from index.analysis import Token


# A question asks for a part if at most this much of its weight lies elsewhere.
ELSEWHERE = 0.35
_MOST_UNDONE = 3


@dataclass
class Turn:
    """A question and what the steps have found out about it.

    `text` is the cleaned question and `wording` its words after correction; `codes` are the
    numbered parts it names and `rest` the question without them; `terms` is what was
    searched, `hits` what was found, `coverage` how much of the question each hit holds and
    `confidence` how sure it is that the best one answers (0-1); `ask` answers another question.
    """

    question: str
    tools: Tools
    ask: Callable[[str, Sequence[str]], Answer]
    previous: Sequence[str] = ()
    text: str = ""
    english: bool = False
    wording: Wording | None = None
    codes: list[Code] = field(default_factory=list)
    rest: str = ""
    terms: list[Token] = field(default_factory=list)
    hits: tuple[Hit, ...] = ()
    coverage: dict[str, float] = field(default_factory=dict)
    confidence: float = 0.0
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def words(self) -> Wording:
        """The question's words; only after the clean step."""
        if self.wording is None:
            msg = "the clean step has not run"
            raise RuntimeError(msg)
        return self.wording

    @property
    def plain(self) -> str:
        """The question folded and corrected, words separated by one space."""
        return " ".join(token.word for token in self.words.tokens)

    @property
    def asked(self) -> list[Token]:
        """The words that say what is asked: neither stop words nor names of the plan itself."""
        return self.tools.cues.telling(self.words.tokens)

    @property
    def sure(self) -> bool:
        """Whether the best hit may be presented as the answer."""
        return bool(self.hits) and self.confidence >= self.tools.doubt.sure

    @property
    def asks_for_lines(self) -> bool:
        """Whether objectives are named by number only to ask for their lines."""
        named = all(code.list == "lista.objetivos" for code in self.codes)
        return named and bool(self.codes) and "lista.lineas" in self.nouns(self.plain)

    def nouns(self, text: str) -> set[str]:
        """Return the lists that the words of a folded text name."""
        nouns = self.tools.cues.nouns
        return {nouns[token.stem] for token in tokens(text) if token.stem in nouns}

    def asked_beside_structure(self, text: str) -> bool:
        """Whether a folded text asks for more than parts of the plan and their numbers."""
        cues, weight = self.tools.cues, self.tools.searcher.lexicon.weight
        weights = {
            token.stem: weight(token)
            for token in cues.telling(tokens(text))
            if cardinal(token.word) is None
        }
        beside = sum(value for stem, value in weights.items() if stem not in cues.nouns)
        return beside > ELSEWHERE * sum(weights.values())

    def reply(self, status: Status, message: str, **parts: Any) -> Answer:  # noqa: ANN401
        """Build an answer with this turn's corrections, each to be undone, and the version."""
        made = self.wording.corrections if self.wording else ()
        pairs = self.wording.pairs if self.wording else ()
        undo = tuple(
            Option(*texts.search_as_written(self.text, one)) for one in made[:_MOST_UNDONE]
        )
        offered = (*parts.pop("options", ()), *undo)
        return Answer(
            status=status,
            message=message,
            index_version=self.tools.searcher.version,
            corrections=tuple(Correction(*pair) for pair in pairs),
            options=offered,
            **parts,
        )

    def cite(
        self, passages: Iterable[Passage], stems: Collection[str] = ()
    ) -> tuple[Citation, ...]:
        """Cite passages of the main document, the words of these stems highlighted."""
        document = self.tools.document
        return tuple(
            Citation(passage, document, self.highlights(key(document, passage), stems))
            for passage in passages
        )

    def cite_hits(self, hits: Iterable[Hit]) -> tuple[Citation, ...]:
        """Cite what a search found, the searched words highlighted."""
        stems = {term.stem for term in self.terms}
        return tuple(
            Citation(passage, document, self.highlights(hit.key, stems))
            for hit in hits
            for document, passage in [self.tools.by_key[hit.key]]
        )

    def highlights(self, name: str, stems: Collection[str]) -> tuple[tuple[int, int], ...]:
        """Return where words with these stems stand in a passage."""
        if not stems:
            return ()
        return tuple(
            (token.start, token.end)
            for token in self.tools.passage_tokens[name]
            if token.stem in stems
        )
