"""What is heard of the main states is what was read aloud and kept."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import pytest
from speaking import FOLDER, READ, heard, name_of, outlined

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

KEPT = sorted(FOLDER.glob("*.txt"))
# A screen reader says by itself what a thing is.
ROLE_IN_A_NAME = re.compile(
    r"(?:link|button|heading), .*\b(?:enlace|botón|encabezado)\b", re.IGNORECASE
)


@pytest.mark.parametrize("state", READ)
def test_what_is_heard_is_what_was_kept(
    new_context: Callable[..., BrowserContext], reach: Callable[[Page, str], Page], state: str
) -> None:
    page = reach(new_context().new_page(), state)
    kept = FOLDER / name_of(state)
    assert outlined(page, state) == kept.with_suffix(".yml").read_text(encoding="utf-8")
    assert heard(page, state) == kept.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_kept_text_is_of_a_state() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == {name_of(state) for state in READ}


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_nothing_is_said_twice_or_without_a_name(kept: Path) -> None:
    phrases = kept.read_text(encoding="utf-8").splitlines()
    assert [one for one, following in itertools.pairwise(phrases) if one == following] == []
    assert [one for one in phrases if one in ("link", "button", "heading", "region", "form")] == []
    assert [one for one in phrases if ROLE_IN_A_NAME.search(one)] == []
