"""Curated TOML files: read, checked against a schema, with line numbers in every message."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from corpus.edits import text_of
from corpus.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

_TYPE_NAMES: dict[type, str] = {str: "un texto", int: "un número entero", list: "una lista"}


class TableFile:
    """A TOML file whose tables are checked as they are read; raises CorpusError."""

    def __init__(
        self,
        path: Path,
        may_be_empty: Collection[str] = (),
        numbers: Collection[str] = (),
        optional: Collection[str] = (),
    ) -> None:
        self._name = path.name
        self._numbers = numbers
        self._optional = optional
        self._may_be_empty = may_be_empty
        try:
            self._text = text_of(path)
            self._data = tomllib.loads(self._text)
        except OSError as error:
            msg = f"{path}: no se puede leer ({error.strerror})."
            raise CorpusError(msg) from error
        except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            msg = f"{path.name}: no es un archivo TOML válido ({error})."
            raise CorpusError(msg) from error

    def only(self, *names: str) -> None:
        """Refuse top-level entries other than `names`."""
        for name in self._data:
            if name not in names:
                raise self.error(self.line(name), f"la sección «{name}» no se conoce")

    def table(self, name: str, schema: Mapping[str, type]) -> dict[str, Any]:
        """Return the table `[name]`, exactly the keys of `schema`, each of its type."""
        value = self._data.get(name)
        if not isinstance(value, dict):
            raise self.error(1, f"falta la sección [{name}]")
        self._check(value, schema, self.line(name))
        return value

    def mapping(self, name: str) -> dict[str, str]:
        """Return the table `[name]`, whatever its keys, all its values texts."""
        value = self._data.get(name)
        if not isinstance(value, dict):
            raise self.error(1, f"falta la sección [{name}]")
        for key, text in value.items():
            if not isinstance(text, str) or not text:
                raise self.error(self.line(name), f"«{key}» debe ser un texto")
        return value

    def tables(self, name: str, schema: Mapping[str, type]) -> list[tuple[int, dict[str, Any]]]:
        """Return every `[[name]]` with the line it starts at; exactly the keys of `schema`."""
        values = self._data.get(name, [])
        if not isinstance(values, list):
            raise self.error(self.line(name), f"«{name}» debe escribirse [[{name}]]")
        lines = self._lines(name)
        # What is written in one line, `name = [{…}, {…}]`, has no headers of its own.
        lines += [1] * (len(values) - len(lines))
        numbered = [*zip(lines, values, strict=False)]
        for line, value in numbered:
            self._check(value, schema, line)
        return numbered

    def line(self, name: str, nth: int = 0) -> int:
        """Return the line of the `nth` header or entry called `name`, or 1."""
        lines = self._lines(name)
        return lines[nth] if nth < len(lines) else 1

    def _lines(self, name: str) -> list[int]:
        """Return the lines of every header or entry called `name`."""
        word = re.escape(name)
        named = re.compile(rf"[ \t]*(?:\[+[ \t]*{word}[ \t]*\]|{word}[ \t]*=)")
        lines = self._text.split("\n")
        return [number for number, line in enumerate(lines, 1) if named.match(line)]

    def error(self, line: int, reason: str) -> CorpusError:
        """Build the one shape of message for this file."""
        return CorpusError(f"{self._name}, línea {line}: {reason}.")

    def _check(self, value: object, schema: Mapping[str, type], line: int) -> None:
        if not isinstance(value, dict):
            raise self.error(line, "se esperaba una sección con campos")
        for key in value:
            if key not in schema:
                raise self.error(line, f"el campo «{key}» no se conoce")
        for key in schema:
            if key not in value and key not in self._optional:
                raise self.error(line, f"falta el campo «{key}»")
        for key, kind in schema.items():
            if key in value:
                self._check_field(value, key, kind, line)

    def _check_field(self, value: dict[str, Any], key: str, kind: type, line: int) -> None:
        if not isinstance(value[key], kind) or isinstance(value[key], bool):
            raise self.error(line, f"«{key}» debe ser {_TYPE_NAMES[kind]}")
        if kind is list:
            wanted = int if key in self._numbers else str
            if not all(type(item) is wanted and item != "" for item in value[key]):
                what = "números" if wanted is int else "textos que no estén vacíos"
                raise self.error(line, f"«{key}» debe ser una lista de {what}")
        if kind is not int and not value[key] and key not in self._may_be_empty:
            raise self.error(line, f"«{key}» está vacío")
