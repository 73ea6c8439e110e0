"""Renew messages.po from the source: `python tests/guards/catalogue.py`.

What is new stands there without a translation, what is gone is dropped, the rest is kept.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
# The script runs from a checkout, where the packages are not installed.
sys.path.insert(0, str(ROOT))

from assistant.web.catalogue import FILE, parse  # noqa: E402 (needs the path above)

METHODS = [("**.py", "python"), ("**.html", "jinja2")]
OPTIONS = {"**.html": {"trimmed": "true", "newstyle_gettext": "true", "silent": "false"}}
# The file without internet stays Spanish, and so does the console: those who work there do so in
# Spanish, and what they look at has no page in English.
SPANISH_ONLY = {"console", "offline"}
FOLDERS = (ROOT / "assistant" / "web", ROOT / "templates")


def extracted() -> Catalog:
    """Return every sentence of the pages, Spanish as the source has it."""
    catalogue = Catalog(locale="en", domain="messages", charset="utf-8")
    for folder in FOLDERS:
        for name, _, message, _, _ in _found(folder):
            place = (Path(folder.name, name).as_posix(), 1)
            catalogue.add(message, locations=[place])
    return catalogue


def _found(folder: Path) -> Iterator[tuple[str, int, str | tuple[str, ...], list[str], str | None]]:
    return extract_from_dir(
        str(folder),
        METHODS,
        OPTIONS,
        directory_filter=lambda name: Path(name).name not in {*SPANISH_ONLY, "__pycache__"},
    )


def renewed(old: Catalog, new: Catalog) -> str:
    """Return the file with the sentences of `new` and the translations of `old`."""
    for message in new:
        if message.id and (known := old.get(message.id)) is not None:
            message.string = known.string
            message.user_comments = known.user_comments
    written = io.BytesIO()
    write_po(written, new, width=100, omit_header=True, include_lineno=False, sort_output=False)
    return HEADER + written.getvalue().decode()


HEADER = """\
# Las palabras de las páginas en inglés. «msgid» es el español de las plantillas y no se cambia
# aquí; «msgstr» es su inglés. Lo que va entre %( y )s se copia igual; un signo de porcentaje se
# escribe dos veces; lo que sigue en español va entre <span lang="es-MX"> y </span>.
# Cuando cambia el español: python tests/guards/catalogue.py, y se traduce lo que quede vacío.
msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=utf-8\\n"

"""


if __name__ == "__main__":
    FILE.write_text(renewed(parse(FILE), extracted()), encoding="utf-8")
    empty = [message for message in parse(FILE) if message.id and not message.string]
    sys.stdout.write(f"{FILE.relative_to(ROOT)}: {len(empty)} sin traducir\n")
