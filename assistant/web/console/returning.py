"""How the browser that comes back from the provider is known: one cookie, of ten minutes."""

from __future__ import annotations

import hmac
import re
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.staff import audit

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

# Apart from the session's: that one is Strict, and no browser sends it on the way back.
COOKIE = "__Host-consola-vuelta"
SECONDS = 600
_HELD = re.compile(r"([0-9]{10})\.[A-Za-z0-9_-]{43}")
_HOW: dict[str, Any] = {"secure": True, "httponly": True, "samesite": "Lax", "path": "/"}


@dataclass(frozen=True, slots=True)
class Trip:
    """One way to the provider and back.

    The browser holds a random key and when it was given; what is sent along is a hash of both
    (as OpenID Connect Core 1.0, §15.5.2, does with the nonce). So the server keeps nothing, any
    of its processes knows the way back, and the moment cannot be changed: all else would too.
    """

    held: str

    @classmethod
    def begin(cls) -> Trip:
        """Return a new one, which nobody could guess."""
        return cls(f"{_now()}.{secrets.token_urlsafe(32)}")

    @classmethod
    def of(cls, held: str) -> Trip | None:
        """Return that of a browser, None if it has none or is too late."""
        found = _HELD.fullmatch(held)
        return cls(held) if found and 0 <= _now() - int(found[1]) < SECONDS else None

    @property
    def state(self) -> str:
        """Return what has to come back by the address (RFC 6749, §10.12)."""
        return self._hash("state")

    @property
    def nonce(self) -> str:
        """Return what has to come back inside the token."""
        return self._hash("nonce")

    @property
    def verifier(self) -> str:
        """Return what proves that who asks for the token also began (PKCE, RFC 7636)."""
        return self._hash("verifier")

    def is_back(self, state: str) -> bool:
        """Whether this came back, and not an address that somebody else made."""
        return hmac.compare_digest(self.state.encode(), state.encode())

    def hold(self, response: Response) -> Response:
        """Give it to the browser."""
        response.set_cookie(COOKIE, self.held, max_age=SECONDS, **_HOW)
        return response

    def _hash(self, use: str) -> str:
        return hmac.new(self.held.encode(), use.encode(), "sha256").hexdigest()


def forget(response: Response) -> Response:
    """Take it away from the browser."""
    response.delete_cookie(COOKIE, **_HOW)
    return response


def _now() -> int:
    return int(audit.moment().timestamp())
