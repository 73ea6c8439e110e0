from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from corpus import CorpusError
from corpus.readers import read_txt

if TYPE_CHECKING:
    from pathlib import Path


def test_text_is_decoded_byte_for_byte(tmp_path: Path) -> None:
    content = " Línea\r\n\r\nAño ‣\n".encode()
    (tmp_path / "plan.txt").write_bytes(content)
    source = read_txt(tmp_path / "plan.txt")
    assert source.text == " Línea\r\n\r\nAño ‣\n"
    assert source.sha256 == hashlib.sha256(content).hexdigest()


def test_other_encoding_is_refused_with_its_byte(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_bytes("Año".encode("cp1252"))
    with pytest.raises(CorpusError, match=r"^plan\.txt: no está en UTF-8 \(byte 1\)\.$"):
        read_txt(tmp_path / "plan.txt")


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"^plan\.txt: no se puede leer"):
        read_txt(tmp_path / "plan.txt")
