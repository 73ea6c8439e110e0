"""What is measured of the widget: rules of accessibility, what stays, what it weighs."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest
from checks import bring
from engines import AXE, AXE_RUNS, axe
from hosts import OURS, WWW
from using import LAUNCHER, ask, inside, opened

from assistant.web.loader import FOLDER, newest_version

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

# Of a frame of another site the browser may refuse all storage: then there is none.
STORED = """() => {
  try { return localStorage.length + sessionStorage.length + document.cookie.length; }
  catch { return 0; }
}"""
# What is closed is looked at once it is open, the frame by itself; axe cannot read a sheet that a
# script makes, and the loader's says nothing of how a device is held.
LATER = (
    "hidden-content: asistente-iecm,",
    "frame-tested: asistente-iecm,iframe",
    "css-orientation-lock: html",
)


def _wrong(page: Page) -> list[str]:
    return [one for one in axe(page) if not any(later in one for later in LATER)]


@pytest.mark.parametrize("path", ["/", "/integrada", "/izquierda"])
def test_axe_finds_nothing_in_host_or_frame(visit: Callable[..., Page], path: str) -> None:
    page = visit(f"{WWW}{path}")
    if page.locator(LAUNCHER).count():
        assert _wrong(page) == []
        opened(page)
    inside(page).locator("#pregunta").wait_for()
    assert _wrong(page) == []
    ask(inside(page), "¿Qué hace por las mujeres?")
    frame = next(frame for frame in page.frames if frame.url.startswith(OURS))
    bring(frame, AXE, "axe")
    told = frame.evaluate(AXE_RUNS)
    assert told["wrong"] == []
    assert told["passed"] > 20


def test_nothing_stays_and_nobody_else_is_asked(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/")
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.reload()
    ask(opened(page), "misión")
    assert [one for one in requested if not one.startswith((f"{WWW}/", f"{OURS}/"))] == []
    assert [one for one in requested if "misi" in one] == []
    assert page.context.cookies() == []
    for frame in page.frames:
        assert frame.evaluate(STORED) == 0
        assert frame.locator("script:not([src]), style, [style]").count() == 0


def test_loader_is_small_and_nothing_moves() -> None:
    script = (FOLDER / f"{newest_version()}.js").read_bytes()
    assert len(gzip.compress(script)) <= 5000
    assert b"animation" not in script
    assert b"orientation" not in script
    assert b"transition" not in script
