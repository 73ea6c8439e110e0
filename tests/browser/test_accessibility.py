from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from engines import SIGNED, Signed, axe, errors, sniffed
from states import STATES
from ways import WAYS

from assistant.web.statement import read_check

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page


def test_axe_finds_nothing(shown: Page) -> None:
    assert axe(shown) == []


def test_second_engine_finds_nothing(shown: Page) -> None:
    assert sniffed(shown) == []


@pytest.mark.parametrize("signed", SIGNED, ids=lambda signed: signed.rule)
def test_signed_exception_is_still_needed(
    new_context: Callable[..., BrowserContext], reach: Callable[[Page, str], Page], signed: Signed
) -> None:
    page = reach(new_context().new_page(), signed.state)
    assert any(signed.is_of(found) for found in errors(page))
    assert signed.reason


def test_states_are_forty_at_least() -> None:
    assert len(STATES.keys() | WAYS.keys()) == len(STATES) + len(WAYS) >= 40


def test_statement_claims_no_more_states_than_these() -> None:
    assert len(STATES) + len(WAYS) > read_check().states
