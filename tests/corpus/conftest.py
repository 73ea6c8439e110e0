"""A small plan in the shapes that real ones come in, written by hand, to be broken by tests."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from corpus import load
from corpus.definition import read_definition

if TYPE_CHECKING:
    from corpus import Corpus
    from corpus.definition import Definition

# In document.toml, @sha256@ stands for that of the text as a test left it.
FOLDER = Path(__file__).parent / "plan"
TEXT = (FOLDER / "plan.txt").read_text(encoding="utf-8")
DEFINITION = (FOLDER / "document.toml").read_text(encoding="utf-8")


@dataclass
class Plan:
    """A plan's folder that a test changes before it is read; every change must take hold."""

    root: Path
    text: str = TEXT
    definition: str = DEFINITION
    encoding: str = "utf-8"
    sha256: str | None = None

    @property
    def folder(self) -> Path:
        return self.root / "prueba"

    def change(self, old: str, new: str) -> None:
        assert self.text.count(old) == 1, old
        self.text = self.text.replace(old, new)

    def define(self, old: str, new: str) -> None:
        assert old in self.definition, old
        self.definition = self.definition.replace(old, new, 1)

    def write(self) -> Path:
        content = self.text.encode(self.encoding)
        seal = self.sha256 or hashlib.sha256(content).hexdigest()
        self.folder.mkdir(exist_ok=True)
        (self.folder / "plan.txt").write_bytes(content)
        definition = self.definition.replace("@sha256@", seal)
        (self.folder / "document.toml").write_text(definition, encoding="utf-8")
        return self.folder

    def load(self) -> Corpus:
        self.write()
        return load(self.root)


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return Plan(tmp_path)


@pytest.fixture(scope="session")
def definition(tmp_path_factory: pytest.TempPathFactory) -> Definition:
    """Return the definition of the small plan, unchanged."""
    return read_definition(Plan(tmp_path_factory.mktemp("plan")).write() / "document.toml")
