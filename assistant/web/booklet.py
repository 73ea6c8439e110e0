"""The plan as a booklet to print: a PDF made beforehand from /plan by `make booklet`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import assistant.offline

FILE = Path(assistant.offline.__file__).with_name("cuadernillo.pdf")

# Each page of a PDF is an object that says so; the tree they hang from is of type Pages.
_PAGE = re.compile(rb"/Type\s*/Page\b")


@dataclass(frozen=True, slots=True)
class Booklet:
    """How long and how heavy the file is."""

    pages: int
    kilobytes: int


@cache
def booklet() -> Booklet:
    """Read the figures of the booklet from its file."""
    content = FILE.read_bytes()
    return Booklet(len(_PAGE.findall(content)), round(len(content) / 1000))
