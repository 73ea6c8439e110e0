"""Texts written to hurt a search engine are words like any others, and quick."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh.qparser import QueryParser

from index.search import LIMIT

if TYPE_CHECKING:
    from index import Searcher

HOSTILE = {
    "fuzzy": "credencal~9",
    "range": "[a TO z]",
    "operators": "NOT NOT voto",
    "open parentheses": "(" * 1000,
    "nested parentheses": "(" * 1000 + "voto" + ")" * 1000,
    "wildcards": "*:* ????* v*t* " * 50,
    "fields": "key:mision stems:^99 context:'",
    "one long word": "n" * 10_000,
    "one long word of ñ": "ñ" * 10_000,
    "many known words": "voto " * 2_000,
    "many words": " ".join(f"{a}{b}{c}qix" for a in "bcdfg" for b in "aeiou" for c in "bcdfghjklm"),
    "10,000 characters of mistakes": " ".join(f"elexion{n:b}".translate({48: "o", 49: "i"})
                                              for n in range(780))[:10_000],
    "marks": "\u0301" * 10_000,
    "ligatures": "ﷺ" * 10_000,
    "emoji": "🗳️" * 5_000,
    "control characters": "\x00\x1f\u202e\u200d voto" * 500,
    "punctuation": "\"'«»“”\\/+-!{}[]^~*?:&|" * 400,
}  # fmt: skip
# Of this thread: other work on the machine does not count.
TOO_SLOW_SECONDS = 0.25


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_quick(searcher: Searcher, name: str) -> None:
    def took() -> float:
        started = time.thread_time()
        searcher.search(HOSTILE[name])
        return time.thread_time() - started

    # A busy machine slows the processor too.
    assert min(took() for _ in range(3)) < TOO_SLOW_SECONDS


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_reaches_no_parser(
    searcher: Searcher, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(QueryParser, "parse", lambda *parts, **_: asked.append(parts))
    monkeypatch.setattr(QueryParser, "__init__", lambda *parts, **_: asked.append(parts))
    searcher.search(HOSTILE[name])
    assert not asked


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("NOT NOT voto", "voto not not"),
        ("voto~2 AND informado", "voto 2 and informado"),
        ("stems:voto^50", "stems voto 50"),
        ("(voto) OR [informado]", "voto or informado"),
        ("vo*", "vo"),
    ],
)
def test_operators_mean_nothing(searcher: Searcher, written: str, plain: str) -> None:
    assert searcher.search(written) == searcher.search(plain)


@given(st.text())
def test_no_text_makes_searching_fail(searcher: Searcher, text: str) -> None:
    assert len(searcher.search(text)) <= LIMIT
