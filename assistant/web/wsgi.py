"""What a WSGI server loads: `assistant.web.wsgi:application()`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from assistant.settings import load_settings
from assistant.web.starting import open_site, stops_with_a_sentence

if TYPE_CHECKING:
    from flask import Flask


def application() -> Flask:
    """Return the site as the environment's ASISTENTE_… settings ask for it."""
    with stops_with_a_sentence():
        settings = load_settings(os.environ)
    return open_site(settings)
