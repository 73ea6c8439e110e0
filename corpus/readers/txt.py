"""Plain text in UTF-8, as the plan of 2025 came."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from corpus.readers.lines import Source

if TYPE_CHECKING:
    from pathlib import Path


def read_txt(path: Path) -> Source:
    """Read `path` byte for byte; raises CorpusError if it is missing or not UTF-8."""
    try:
        content = path.read_bytes()
    except OSError as error:
        msg = f"{path.name}: no se puede leer ({error.strerror})."
        raise CorpusError(msg) from error
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        msg = f"{path.name}: no está en UTF-8 (byte {error.start})."
        raise CorpusError(msg) from error
    return Source(text, hashlib.sha256(content).hexdigest())
