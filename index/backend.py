"""The engine behind the search, small enough to be replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.analysis import Token


class SearchBackend(Protocol):
    """Ranks keys for analysed terms; it is never given a person's text."""

    def rank(self, terms: Iterable[Token], limit: int) -> list[tuple[str, float]]:
        """Return up to `limit` keys with their scores, best first, ties in reading order."""
        ...
