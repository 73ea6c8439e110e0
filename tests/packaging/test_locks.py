"""The lock files hold what pyproject.toml asks for, and nothing about where it came from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
RUNTIME = PROJECT["dependencies"]
TEST = PROJECT["optional-dependencies"]["test"]

PIN = re.compile(
    r"^([a-z0-9.-]+)==(\S+)(?: ; .+?)?((?: \\\n    --hash=sha256:[0-9a-f]{64})+)$", re.MULTILINE
)


def pins(name: str) -> dict[str, str]:
    found = PIN.findall(text(name))
    return {package: version for package, version, _hashes in found}


def text(name: str) -> str:
    return (ROOT / "requirements" / name).read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "requirement"),
    [("runtime.txt", line) for line in RUNTIME] + [("test.txt", line) for line in RUNTIME + TEST],
)
def test_requirement_is_locked(name: str, requirement: str) -> None:
    wanted = Requirement(requirement)
    assert wanted.specifier.contains(pins(name)[canonicalize_name(wanted.name)])


def test_tests_run_on_the_versions_served() -> None:
    assert pins("runtime.txt").items() <= pins("test.txt").items()


@pytest.mark.parametrize("name", ["runtime.txt", "test.txt"])
def test_lock_holds_pins_with_hashes_and_comments_alone(name: str) -> None:
    rest = PIN.sub("", text(name))
    assert [line for line in rest.splitlines() if line and not line.lstrip().startswith("#")] == []


@pytest.mark.parametrize("name", ["runtime.txt", "test.txt"])
def test_lock_names_no_place(name: str) -> None:
    assert re.search(r"://|file:|--(extra-)?index|--find-links", text(name)) is None
