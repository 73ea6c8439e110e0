"""One question on its way through the pipeline."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from assistant.answers.answer import ENGLISH, SPANISH, Answer, Correction, Option, Status
from assistant.answers.citation import Citation
from assistant.answers.clauses import asked_part
from assistant.answers.lead_in import lead_in
from assistant.answers.numbers import cardinal
from assistant.answers.own_words import IN_SPANISH, OwnWords
from corpus.model import LINES, OBJECTIVES
from index import BEYOND, key
from index.analysis import tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from assistant.answers.codes import Code
    from assistant.answers.curated import Curations
    from assistant.answers.tools import Tools
    from corpus import Passage
    from index import Hit, Wording
    from index.analysis import Token


# A question asks for a part if at most this much of its weight lies elsewhere.
ELSEWHERE = 0.35
_MOST_UNDONE = 3
# "¿Qué van a hacer en el objetivo 5?" asks for its lines.
_DOINGS = re.compile(
    r"\b(?:van a|piensan|planean|quieren|quiere|va a) hacer\b|\b(?:haran|hara)\b"
    r"|\blas (?:\w+ )?(?:del|que (?:trae|tiene) el) objetivo\b"
)


@dataclass
class Turn:
    """A question and what the steps have found out about it.

    `ask` answers another question; `previous` are those asked before it, oldest first; `own`
    has the assistant's words in the language of the page; `curations` are the answers that people
    wrote. `text` is the cleaned question,
    `english` whether it came in English, `wording` its words after correction (and
    translation), `untranslated` those of an English one before it; `leans_on` is the earlier
    question without which this one is not whole. `codes` are the numbered parts it names and
    `rest` the question without them; `terms` is what was searched. `found` has the score of
    what was found and `likelihood` how likely the question is for each passage, `hits` are
    ordered by both; `coverage` is how much of the question each hit holds and `confidence` how
    sure it is that the best one answers (0-1). `seconds` is how long each step took.
    """

    question: str
    tools: Tools
    ask: Callable[[str, Sequence[str]], Answer]
    previous: Sequence[str] = ()
    own: OwnWords = IN_SPANISH
    curations: Curations | None = None
    text: str = ""
    english: bool = False
    leans_on: str = ""
    wording: Wording | None = None
    untranslated: Wording | None = None
    codes: list[Code] = field(default_factory=list)
    rest: str = ""
    terms: list[Token] = field(default_factory=list)
    found: dict[str, float] = field(default_factory=dict)
    likelihood: dict[str, float] = field(default_factory=dict)
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
        return self.tools.cues.telling(tokens(asked_part(self.plain)))

    @property
    def sure(self) -> bool:
        """Whether the best hit may be presented as the answer."""
        return bool(self.hits) and self.confidence >= self.tools.doubt.sure

    @property
    def likeliest(self) -> tuple[str, float]:
        """What the question is likeliest about, if no passage is, and by how much."""
        ordered = sorted(self.likelihood, key=lambda label: -self.likelihood[label])
        if not ordered[1:] or not ordered[0].startswith(BEYOND):
            return "", 0.0
        best, following = (self.likelihood[label] for label in ordered[:2])
        return ordered[0].removeprefix(BEYOND), best - following

    @property
    def asks_for_lines(self) -> bool:
        """Whether objectives are named by number only to ask for their lines."""
        named = all(code.list == OBJECTIVES for code in self.codes)
        lines = LINES in self.nouns(self.plain) or _DOINGS.search(self.plain)
        return named and bool(self.codes) and bool(lines)

    def weights(self, words: Iterable[Token]) -> dict[str, float]:
        """Return how rare each stem of some words is."""
        return {word.stem: self.tools.searcher.lexicon.weight(word) for word in words}

    def nouns(self, text: str) -> set[str]:
        """Return the lists that the words of a folded text name."""
        nouns = self.tools.cues.nouns
        return {nouns[token.stem] for token in tokens(text) if token.stem in nouns}

    @property
    def names_structure(self) -> bool:
        """Whether parts of the plan are named and nothing else is asked for."""
        return bool(self.nouns(self.plain)) and not self.asked_beside_structure(self.plain)

    def telling(self, text: str) -> list[Token]:
        """Return the words of a folded text that mean something without an earlier question."""
        cues = self.tools.cues
        return [token for token in cues.telling(tokens(text)) if token.stem not in cues.pointing]

    def asked_beside_structure(self, text: str) -> bool:
        """Whether a folded text asks for more than parts of the plan and their numbers."""
        cues = self.tools.cues
        told = cues.telling(tokens(asked_part(text)))
        weights = self.weights(word for word in told if cardinal(word.word) is None)
        parts = cues.nouns.keys() | {stem for fact in cues.facts for stem in fact.words}
        beside = sum(value for stem, value in weights.items() if stem not in parts)
        return beside > ELSEWHERE * sum(weights.values())

    def reply(self, status: Status, message: str, **parts: Any) -> Answer:  # noqa: ANN401
        """Build an answer with this turn's corrections, each to be undone, and the version."""
        made = self.wording.corrections if self.wording else ()
        pairs = self.wording.pairs if self.wording else ()
        undo = tuple(
            Option(*self.own.offers.search_as_written(self.text, one))
            for one in made[:_MOST_UNDONE]
        )
        offered = (*parts.pop("options", ()), *undo)
        if self.english and self.own is IN_SPANISH:
            message, parts["language"] = lead_in(status, parts), ENGLISH
        return Answer(
            status=status,
            message=message,
            index_version=self.tools.searcher.version,
            corrections=tuple(Correction(*pair) for pair in pairs),
            options=offered,
            asked_in=self.asked_in,
            **{"language": self.own.language, **parts},
        )

    @property
    def asked_in(self) -> str:
        """The language of the question; on a page in English that of its words."""
        if self.own is IN_SPANISH:
            return ENGLISH if self.english else SPANISH
        return self.tools.language_of(self.question)

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
