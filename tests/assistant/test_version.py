from __future__ import annotations

import tomllib
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.version import LICENCE, NAME, program_version

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))


@pytest.fixture(autouse=True)
def forget() -> Iterator[None]:
    program_version.cache_clear()
    yield
    program_version.cache_clear()


def test_name_and_licence_are_those_of_the_project() -> None:
    assert (PROJECT["project"]["name"], PROJECT["project"]["license"]) == (NAME, LICENCE)


def test_installed_version_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "version", lambda name: f"{name} 9.9")
    assert program_version() == f"{NAME} 9.9"


def test_checkout_tells_the_version_of_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing_installed(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", nothing_installed)
    assert program_version() == PROJECT["project"]["version"]
