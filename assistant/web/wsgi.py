"""What a WSGI server loads: `assistant.web.wsgi:application()`."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from assistant.services import open_services
from assistant.settings import SettingsError, load_settings
from assistant.web.app import create_app

if TYPE_CHECKING:
    from flask import Flask

# Gunicorn's code for an application that cannot load: it stops instead of trying for ever.
_CANNOT_LOAD = 4


def application() -> Flask:
    """Return the site as the environment's ASISTENTE_… settings ask for it."""
    try:
        settings = load_settings(os.environ)
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(_CANNOT_LOAD)
    return create_app(open_services(settings))
