"""Which program this is: its version and its licence, as pyproject.toml has them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import metadata
from pathlib import Path

NAME = "asistente-ciudadano"
LICENCE = "EUPL-1.2"
_BESIDE_THE_PACKAGE = Path(__file__).parents[1] / "pyproject.toml"


@cache
def program_version(checkout: Path = _BESIDE_THE_PACKAGE) -> str:
    """Return the installed version or, where nothing is installed, the checkout's."""
    try:
        return metadata.version(NAME)
    except metadata.PackageNotFoundError:
        project = tomllib.loads(checkout.read_text(encoding="utf-8"))["project"]
        return str(project["version"])
