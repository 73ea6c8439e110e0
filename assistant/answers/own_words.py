"""The assistant's own words by language: the same sentences in Spanish and in English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from assistant.answers import offers, offers_en, texts, texts_en
from assistant.answers.answer import ENGLISH, SPANISH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.model import Document, Passage
    from index.reading import Corrected


class Texts(Protocol):
    """What texts.py and texts_en.py both have."""

    EMPTY: str
    NOT_TEXT: str
    NOT_UNDERSTOOD: str
    NOTHING_FOUND: str
    NEAREST: str
    WHICH_PASSAGE: str
    NOT_OF_PASSAGE: str
    WHICH_LINE: str
    NO_SUCH_NUMBER: str
    NOTHING_BESIDE: str
    CURATED: str

    def referral(self, reason: str) -> str: ...
    def too_long(self, length: int, limit: int) -> str: ...
    def several(self, count: int, *, all_of_them: bool = True) -> str: ...
    def reference(self, count: int) -> str: ...
    def whole_lists(self, counts: dict[str, int]) -> str: ...
    def first(self, passages: Iterable[Passage]) -> str: ...
    def facts(self, document: Document, passage_ids: list[str]) -> str: ...
    def found(self, document: Document, passage_ids: list[str]) -> str: ...
    def no_objective(self, number: int, total: int) -> str: ...
    def no_line(self, objective: int, number: int, total: int) -> str: ...
    def no_line_without_objective(self, objective: int, number: int, total: int) -> str: ...
    def no_line_anywhere(self, number: int) -> str: ...
    def no_point(self, list_id: str, number: int, total: int) -> str: ...


class Offers(Protocol):
    """What offers.py and offers_en.py both have."""

    def see_list(self, list_id: str, count: int) -> tuple[str, str]: ...
    def see_objective(self, number: str) -> tuple[str, str]: ...
    def see_line(self, line: Passage) -> tuple[str, str] | tuple[str, str, str]: ...
    def see_passage(self, passage: Passage) -> tuple[str, str] | tuple[str, str, str]: ...
    def search_as_written(self, text: str, correction: Corrected) -> tuple[str, str]: ...


@dataclass(frozen=True)
class OwnWords:
    """What the assistant says in one language, and the questions that it offers."""

    language: str
    texts: Texts
    offers: Offers


IN_SPANISH = OwnWords(SPANISH, texts, offers)
IN_ENGLISH = OwnWords(ENGLISH, texts_en, offers_en)
