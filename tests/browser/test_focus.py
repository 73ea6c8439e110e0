"""By keyboard: everything is reached, nothing traps, and where one stands is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from checks import SMALLEST, WIDE, honest, private, rings, walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page


def test_focus_is_seen_everywhere_in_every_look(shown: Page) -> None:
    assert rings(shown) == []


def test_keyboard_goes_through_the_page_at_400_per_cent(shown: Page) -> None:
    assert walk(shown, SMALLEST) == []


@pytest.mark.parametrize("state", ["home", "conversation", "list", "plan"])
def test_keyboard_goes_through_a_wide_page(
    new_context: Callable[..., BrowserContext], reach: Callable[[Page, str], Page], state: str
) -> None:
    assert walk(reach(new_context().new_page(), state), WIDE) == []


def test_what_can_be_pressed_or_is_open_says_so(shown: Page) -> None:
    assert honest(shown) == []


def test_browser_is_asked_not_to_keep_what_is_written(shown: Page) -> None:
    assert private(shown) == []
