from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from booklet import FILE, RECORD, opened, printed

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext

    from corpus import Corpus

RENEW = "the booklet is not what /plan prints now: run `make booklet`"
EMPTY_A_QUOTE = "document.querySelector('blockquote').textContent = ''"


def test_booklet_is_what_the_plan_prints_now(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context().new_page()
    opened(page)
    assert json.loads(RECORD.read_text())["printed"] == printed(page), RENEW


def test_booklet_is_the_file_that_was_printed() -> None:
    recorded = json.loads(RECORD.read_text())["file"]
    assert hashlib.sha256(FILE.read_bytes()).hexdigest() == recorded, RENEW


def test_another_word_would_be_seen(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context().new_page()
    opened(page)
    before = printed(page)
    page.evaluate(EMPTY_A_QUOTE)
    assert printed(page) != before


def test_explanations_are_printed_although_they_are_folded(
    new_context: Callable[..., BrowserContext], corpus: Corpus
) -> None:
    page = new_context().new_page()
    opened(page)
    shown = " ".join(page.locator("main").inner_text().split())
    for plain in corpus.documents[0].plain.values():
        assert plain.text in shown
