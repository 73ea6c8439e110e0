"""The second factor: codes of six digits that change every half minute (TOTP, RFC 6238)."""

from __future__ import annotations

import hmac
import re
from typing import TYPE_CHECKING

import pyotp

if TYPE_CHECKING:
    from datetime import datetime

_STEP = 30
_SECRET = re.compile(r"[A-Z2-7]{32}")
# A clock may be half a minute wrong (RFC 6238, §5.2).
_DRIFT = (-1, 0, 1)
_ISSUER = "Consola del Asistente Ciudadano"


def new_secret() -> str:
    """Return a secret of 160 bits, as programs for codes take it."""
    return pyotp.random_base32()


def is_secret(text: str) -> bool:
    """Whether this is a secret as we make them."""
    return _SECRET.fullmatch(text) is not None


def address(secret: str, name: str) -> str:
    """Return the address (otpauth://) by which a program for codes takes the secret."""
    return pyotp.TOTP(secret).provisioning_uri(name=name, issuer_name=_ISSUER)


def step_of(secret: str, code: str, moment: datetime, after: int) -> int | None:
    """Return the step of time that a code is of; None if it is wrong or was used (RFC 6238, §5.2).

    `moment` is in UTC; `after` is the last step that was used.
    """
    written = "".join(code.split())
    totp, now = pyotp.TOTP(secret), int(moment.timestamp()) // _STEP
    for step in (now + drift for drift in _DRIFT):
        right = totp.generate_otp(step)
        if hmac.compare_digest(right.encode(), written.encode()) and step > after:
            return step
    return None
