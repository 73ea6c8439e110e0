"""messages.po: the words of the pages in English, read as they were written.

Nothing is compiled beforehand: a compiled copy would say something else than the file.
"""

from __future__ import annotations

import io
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.support import Translations

from corpus.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog, Message

FILE = Path(__file__).parents[1] / "translations" / "en" / "LC_MESSAGES" / "messages.po"

# Babel's reader passes over lines that it does not understand.
_LINE = re.compile(
    r'(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) )?"(?:[^"\\]|\\.)*"|)\s*'
)
_NAME = re.compile(r"%\((\w+)\)s")


@cache
def read_catalogue(path: Path) -> Translations:
    """Return the English words; raises CorpusError with the line of what is wrong."""
    catalogue = parse(path)
    for line, reason in problems(catalogue):
        raise _error(path, line, reason)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


def parse(path: Path) -> Catalog:
    """Read the file; raises CorpusError with the line that cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        msg = f"{path}: no se puede leer ({error.strerror})."
        raise CorpusError(msg) from error
    except UnicodeDecodeError as error:
        msg = f"{path.name}: no está escrito en UTF-8."
        raise CorpusError(msg) from error
    for number, line in enumerate(text.splitlines(), start=1):
        if not _LINE.fullmatch(line):
            raise _error(path, number, f"no se entiende «{line.strip()}»")
    try:
        return read_po(io.StringIO(text), locale="en", abort_invalid=True)
    except PoFileError as error:
        raise _error(path, error.lineno, f"no se entiende «{error.line.strip()}»") from error


def problems(catalogue: Catalog) -> Iterator[tuple[int, str]]:
    """Yield the line and the reason of everything that is wrong with a catalogue."""
    for message in catalogue:
        if message.id and (reason := _wrong(message)):
            yield message.lineno or 1, f"{reason} («{str(message.id)[:60]}»)"


def _wrong(message: Message) -> str | None:
    ours = _texts(message.string)
    if not all(ours):
        return "falta la traducción"
    if message.fuzzy:
        return "la traducción está marcada como dudosa («fuzzy»)"
    known = {name for text in _texts(message.id) for name in _NAME.findall(text)}
    if any(not known.issuperset(_NAME.findall(text)) or _has_lone(text) for text in ours):
        return "los nombres entre %( y )s no son los del español, o hay un % sin otro a su lado"
    return None


def _texts(one_or_more: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [one_or_more] if isinstance(one_or_more, str) else [*(one_or_more or [""])]


def _has_lone(text: str) -> bool:
    return "%" in _NAME.sub("", text).replace("%%", "")


def _error(path: Path, line: int, reason: str) -> CorpusError:
    return CorpusError(f"{path.name}, línea {line}: {reason}.")
