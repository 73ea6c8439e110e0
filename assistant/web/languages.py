"""Passages in sign language and indigenous languages: their files are there before anyone asks."""

from __future__ import annotations

import mimetypes
from typing import TYPE_CHECKING

from assistant.web.rendering import STATIC
from corpus import CorpusError

if TYPE_CHECKING:
    from flask import Flask

    from assistant.services import Services
    from corpus import Document

FOLDER = "lsm"


def register(app: Flask, services: Services) -> None:
    """Stop the start if a video's file is missing; let templates name the files."""
    for document in services.corpus.documents:
        check_files(document)
    # Not every machine knows captions by their ending.
    mimetypes.add_type("text/vtt", ".vtt")
    app.jinja_env.globals["video_folder"] = FOLDER


def check_files(document: Document) -> None:
    """Look for the files of each video that is shown; raises CorpusError with the line."""
    for other in document.other_languages.values():
        for video in other.videos:
            for name in video.files:
                if not (STATIC / FOLDER / name).is_file():
                    msg = f"{video.place}: no existe assistant/static/{FOLDER}/{name}."
                    raise CorpusError(msg)
