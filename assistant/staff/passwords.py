"""Passwords: kept by argon2id, and refused if they are easily guessed."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from functools import cache
from threading import Semaphore

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

# Of what people choose, length is what counts (NIST SP 800-63B-4, §3.1.1.2).
SHORTEST, LONGEST = 12, 200
# A temporary one is dictated: without letters that are taken for others.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS, _OF = 4, 4
_FEWEST_DIFFERENT = 5
_GUESSED_FIRST = ("contraseñ", "password", "asistente", "iecm", "qwerty", "12345", "abcde")
_hasher = PasswordHasher()
# Each takes 64 MiB: many who try at once wait for each other instead of filling the memory.
_few_at_once = Semaphore(2)


def kept(password: str) -> str:
    """Return a password as it is kept: nobody can read it back."""
    with _few_at_once:
        return _hasher.hash(password)


def is_right(kept_as: str | None, password: str) -> bool:
    """Whether this is the password; with None, no in the same time."""
    # The time that a wrong one takes must not tell who exists.
    compared = kept_as or _nobodys()
    try:
        with _few_at_once:
            matches = _hasher.verify(compared, password[: LONGEST + 1])
    except VerificationError:
        return False
    return matches and kept_as is not None


@cache
def _nobodys() -> str:
    return kept(secrets.token_urlsafe())


@dataclass(frozen=True, slots=True)
class Temporary:
    """A password to be dictated and changed when it is first used, and how it is kept."""

    password: str
    kept_as: str


def new_temporary() -> Temporary:
    """Make a temporary password (79 bits): outside of a session, for that takes long."""
    groups = ("".join(map(secrets.choice, [_LETTERS] * _OF)) for _ in range(_GROUPS))
    password = "-".join(groups)
    return Temporary(password, kept(password))


def fault(password: str, name: str) -> str | None:
    """Return why a password is too weak, in one sentence; None if it is not."""
    if len(password) < SHORTEST:
        return f"La contraseña debe tener al menos {SHORTEST} caracteres."
    if len(password) > LONGEST:
        return f"La contraseña puede tener hasta {LONGEST} caracteres."
    folded = password.casefold()
    if len(set(folded)) < _FEWEST_DIFFERENT:
        return "La contraseña repite casi siempre los mismos caracteres. Usa una frase tuya."
    left = folded
    for guessed in (*_GUESSED_FIRST, name.casefold()):
        left = left.replace(guessed, "")
    if len(left) < SHORTEST // 2:
        return "La contraseña es fácil de adivinar. Usa varias palabras que no vayan juntas."
    return None
