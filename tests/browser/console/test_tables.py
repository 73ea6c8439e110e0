"""Tables and lists of the console: each cell says its column, each list where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

UNNAMED = """() => [...document.querySelectorAll("tbody td:not([colspan])")].filter((cell) => {
  const heading = cell.closest("table").tHead.rows[0].cells[cell.cellIndex].textContent;
  return getComputedStyle(cell, "::before").content !== `"${heading}: "`;
}).map((cell) => cell.outerHTML)"""
CELLS = {"/huecos": 4, "/respuestas": 3, "/bitacora": 5}


@pytest.mark.parametrize(("path", "cells"), CELLS.items())
def test_every_cell_says_its_column(
    enter: Callable[[str], Page], console: str, path: str, cells: int
) -> None:
    page = enter("ada")
    # A window of 1280 pixels enlarged to 200 %.
    page.set_viewport_size({"width": 640, "height": 450})
    page.goto(console + path)
    assert page.locator("tbody td").count() >= cells
    assert page.evaluate(UNNAMED) == []


def test_where_one_is_among_the_lists_is_seen(enter: Callable[[str], Page], console: str) -> None:
    page = enter("ada")
    for path in ("/huecos", "/textos?tipo=glosario"):
        page.goto(console + path)
        here = page.locator("main nav [aria-current]")
        assert here.evaluate("(one) => getComputedStyle(one).fontWeight") == "700"
