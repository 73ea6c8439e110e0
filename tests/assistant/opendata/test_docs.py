"""What docs/datos.md says of columns and fields is what there is."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from assistant.opendata import data_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus import Document

PAGE = (Path(__file__).parents[3] / "docs/datos.md").read_text(encoding="utf-8")


def _named(heading: str) -> list[str]:
    """Return what the first column of the table under a heading names."""
    part = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    return re.findall(r"^\| `([^`]+)` \|", part, re.MULTILINE)


def _fields(value: Any, name: str = "") -> Iterator[str]:  # noqa: ANN401
    """Yield every field that holds no other, as the page writes it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _fields(inner, f"{name}.{key}".lstrip("."))
    elif isinstance(value, list):
        for inner in value:
            yield from _fields(inner, f"{name}[]")
    else:
        yield name


@pytest.fixture
def contents(document: Document) -> dict[str, str]:
    return {file.format: file.content.decode("utf-8-sig") for file in data_files(document)}


def test_every_column_is_documented_in_order(contents: dict[str, str]) -> None:
    header = contents["csv"].split("\r\n")[0]
    assert _named("Columnas del CSV") == re.findall(r'"([^"]+)"', header)


def test_every_field_is_documented_in_order(contents: dict[str, str]) -> None:
    assert _named("Campos del JSON") == _in_order(contents["json"])


def _in_order(content: str) -> list[str]:
    """Return the fields; those of mends, which few passages have, where they belong."""
    found = list(dict.fromkeys(_fields(json.loads(content))))
    mends = [name for name in found if ".mends[]." in name]
    others = [name for name in found if name not in mends]
    at = others.index("passages[].ours.quoted_text") + 1
    return others[:at] + mends + others[at:]


def test_every_file_is_documented_with_its_kind(document: Document) -> None:
    rows = re.findall(r"^\| `(/datos/[^`]+)` \| `([^`]+)` \|", PAGE, re.MULTILINE)
    named = {address.replace("<documento>", document.id): kind for address, kind in rows}
    assert named == {file.address: file.media_type for file in data_files(document)}
