from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.web.catalogue import FILE, read_catalogue
from corpus import CorpusError

if TYPE_CHECKING:
    from pathlib import Path

SOUND = """\
# Comentario.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

#: pages/home.html
msgid "Hola"
msgstr "Hello"

msgid "De %(low)s a %(high)s %%"
msgstr ""
"From %(low)s "
"to %(high)s%%"
"""


def _read(tmp_path: Path, content: str) -> str:
    path = tmp_path / "messages.po"
    path.write_text(content, encoding="utf-8")
    return read_catalogue(path).gettext("Hola")


def test_words_are_read_from_the_file_itself(tmp_path: Path) -> None:
    assert _read(tmp_path, SOUND) == "Hello"


def test_no_compiled_copy_is_kept() -> None:
    assert not list(FILE.parent.glob("*.mo"))


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('msgstr "Hello"', 'msgstr "Hello', 8, 'no se entiende «msgstr "Hello»'),
        ('msgstr "Hello"', "msgstr Hello", 8, "no se entiende"),
        ('msgstr "Hello"', 'msgstr "a "b" c"', 8, "no se entiende"),
        ("# Comentario.", "Comentario.", 1, "no se entiende «Comentario.»"),
        ('msgstr "Hello"', 'msgstr ""', 7, "falta la traducción"),
        ("#: pages/home.html", "#, fuzzy", 7, "marcada como dudosa"),
        ('"From %(low)s "', '"From %(lowest)s "', 10, "los nombres entre"),
        ('"to %(high)s%%"', '"to %(high)s%"', 10, "los nombres entre"),
        ('"to %(high)s%%"', '"to %(high)%%"', 10, "los nombres entre"),
    ],
)
def test_what_is_wrong_stops_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, reason: str
) -> None:
    assert old in SOUND
    with pytest.raises(CorpusError, match=f"messages.po, línea {line}: .*{reason}"):
        _read(tmp_path, SOUND.replace(old, new))


def test_missing_file_and_other_encodings_are_said(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no se puede leer"):
        read_catalogue(tmp_path / "nada.po")
    (tmp_path / "otro.po").write_bytes(SOUND.replace("Hello", "Señas").encode("cp1252"))
    with pytest.raises(CorpusError, match="no está escrito en UTF-8"):
        read_catalogue(tmp_path / "otro.po")
