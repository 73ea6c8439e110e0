"""Entries of the files as fields, and fields put back into the text of their files."""

from __future__ import annotations

import hashlib
import json
import tomllib
from typing import TYPE_CHECKING, Any

import tomlkit
from tomlkit.items import AoT

from assistant.overlay.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tomlkit import TOMLDocument

    from assistant.overlay.kinds import Field, Kind

# The fields of an entry by their keys; of one that holds many texts, one in each line.
Fields = dict[str, str]


def as_in_files(kind: Kind) -> dict[str, Fields]:
    """Return the entries of a kind as the project's files have them, by name."""
    spanish, english = _tables(kind.file, kind), _tables(kind.english, kind)
    return {
        name: {
            field.key: _joined((english.get(name, {}) if field.english else table).get(field.name))
            for field in kind.fields
        }
        for name, table in spanish.items()
    }


def print_of(fields: Fields | None) -> str:
    """Return the SHA-256 of an entry's fields, by which a change of the file is known; or ""."""
    if fields is None:
        return ""
    return hashlib.sha256(json.dumps(fields, sort_keys=True).encode()).hexdigest()


def merged(changes: Mapping[tuple[str, str], Fields]) -> dict[Path, str]:
    """Return the texts of the files that the changes alter, all else in them as it was."""
    opened: dict[Path, TOMLDocument] = {}
    for (slug, name), fields in changes.items():
        kind = KINDS[slug]
        for file, english in ((kind.file, False), (kind.english, True)):
            if file is None:
                continue
            if file not in opened:
                opened[file] = tomlkit.parse(_text(file))
            written = [one for one in kind.fields if one.english is english]
            _put(opened[file], kind, name, {one: fields.get(one.key, "") for one in written})
    texts = {file: tomlkit.dumps(document) for file, document in opened.items()}
    return {file: text for file, text in texts.items() if text != _text(file)}


def _tables(file: Path | None, kind: Kind) -> dict[str, dict[str, Any]]:
    if file is None:
        return {}
    return {one[kind.key]: one for one in tomllib.loads(_text(file)).get(kind.table, [])}


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _joined(value: object) -> str:
    return "\n".join(value) if isinstance(value, list) else str(value or "")


def _put(document: TOMLDocument, kind: Kind, name: str, fields: Mapping[Field, str]) -> None:
    tables = document.get(kind.table)
    if not isinstance(tables, AoT):
        tables = document[kind.table] = tomlkit.aot()
    table = next((one for one in tables if one[kind.key] == name), None)
    if table is None:
        table = tomlkit.table()
        table.add(kind.key, name)
        # An empty line before it, as the others have.
        table.trivia.indent = "\n"
        tables.append(table)
    for field, text in fields.items():
        if field.omitted and not text:
            table.pop(field.name, None)
        elif _joined(table.get(field.name)) != text or field.name not in table:
            table[field.name] = _lines(text) if field.many else text


def _lines(text: str) -> tomlkit.items.Array:
    lines = tomlkit.array()
    lines.extend(text.splitlines())
    return lines.multiline(multiline=len(lines) > 1)
