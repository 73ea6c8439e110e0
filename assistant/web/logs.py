"""Logs that keep no address of a person, no question, and no line that a visitor wrote."""

from __future__ import annotations

from typing import Any

from gunicorn.glogging import Logger

_INVALID = "Invalid request"
_FAILED = "Error handling request"


class PlainLogger(Logger):  # type: ignore[misc]  # untyped base of gunicorn
    """gunicorn's logger, with paths escaped and the details of malformed requests left out."""

    def atoms(self, *args: Any, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401  as gunicorn passes them
        """Return what an access line may hold; a path cannot begin a new line."""
        found: dict[str, Any] = super().atoms(*args, **kwargs)
        return {
            name: escaped(value) if isinstance(value, str) else value
            for name, value in found.items()
        }

    def warning(self, msg: str, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        """Log a warning; of a malformed request only that there was one."""
        if msg.startswith(_INVALID):
            super().warning(f"{_INVALID}.")
        else:
            super().warning(msg, *args, **kwargs)

    def exception(self, msg: str, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        """Log what failed; not the address of the request, where words to be searched may be."""
        if msg.startswith(_FAILED):
            super().exception(f"{_FAILED}.", **kwargs)
        else:
            super().exception(msg, *args, **kwargs)


def escaped(text: str) -> str:
    """Return `text` with control characters written out."""
    return "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in text)
