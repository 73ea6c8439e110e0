from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize("missing", ["mcp", "mcp_types", "anyio"])
def test_without_the_extra_it_says_how_to_install_it(
    asistente: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    _forget(monkeypatch)
    for name in [name for name in sys.modules if name.partition(".")[0] == missing]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr("sys.meta_path", [_Without(missing), *sys.meta_path])
    ended = asistente("mcp")
    assert (ended.code, ended.out) == (1, "")
    assert "python -m pip install 'mcp>=2.3'" in ended.err


def test_other_missing_packages_are_not_mistaken_for_it(
    asistente: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    _forget(monkeypatch)
    monkeypatch.setattr("sys.meta_path", [_Without("assistant.mcp.tools"), *sys.meta_path])
    with pytest.raises(ModuleNotFoundError):
        asistente("mcp")


def _forget(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("assistant.mcp")]:
        monkeypatch.delitem(sys.modules, name)


class _Without:
    """An import system that has not got one package."""

    def __init__(self, name: str) -> None:
        self._name = name

    def find_spec(self, name: str, *_: object) -> None:
        if f"{name}.".startswith(f"{self._name}."):
            raise ModuleNotFoundError(name=name)
