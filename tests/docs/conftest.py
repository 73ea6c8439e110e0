from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

# pytest imports by path: what stands elsewhere is found only if its folder is named.
sys.path.insert(0, str(Path(__file__).parents[2] / "docs/api"))
sys.path.insert(0, str(Path(__file__).parents[1] / "browser"))

from serving import serving

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def address(var: Path) -> Iterator[str]:
    """Serve the real site on a free port."""
    with serving(var) as address:
        yield address


@pytest.fixture(autouse=True)
def without_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask this machine itself, whatever the environment has for others."""
    monkeypatch.setenv("no_proxy", "*")
