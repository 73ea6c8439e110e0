"""Trying an edited text before anybody meets it: what the site would answer with it."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

from flask import render_template
from markupsafe import Markup

from assistant.staff.reviewing import ReviewError
from assistant.telling import voice
from assistant.web.grouping import grouped
from assistant.web.showing import Shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from assistant.answers import Answer

_PROGRAM = "assistant.web.rehearsal"
_SECONDS = 120
_LEVEL = 4
_BUSY = "Alguien más está probando ahora. Espera unos segundos y prueba otra vez."
_FAILED = "No se pudo probar. Lo que escribiste sigue aquí: guárdalo, o prueba otra vez."
_one = threading.Lock()


def rehearse(texts: Mapping[Path, str], question: str, root: Path) -> Markup:
    """Return the answer to a question if these texts stood for those of their files.

    `root` is the folder of the site's indexes. One at a time; raises ReviewError.
    """
    if not _one.acquire(blocking=False):
        raise ReviewError(_BUSY)
    try:
        named = {str(path): text for path, text in texts.items()}
        sent = json.dumps({"texts": named, "question": question, "root": str(root.absolute())})
        done = subprocess.run(  # noqa: S603  this program; what people wrote is in its input
            [sys.executable, "-W", "ignore", "-m", _PROGRAM],
            input=sent.encode(),
            capture_output=True,
            timeout=_SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise ReviewError(_FAILED) from error
    finally:
        _one.release()
    return Markup(done.stdout.decode())  # noqa: S704  rendered by a template of ours


def rendered(answer: Answer) -> str:
    """Return an answer as on the page, as in the narrow widget and as told on the telephone."""
    previews = [Shown(answer, grouped(answer), _LEVEL, f"prueba-{number}-") for number in (1, 2)]
    return render_template("console/tried.html", previews=previews, voice=voice(answer))
