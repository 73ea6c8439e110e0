"""Who vouches for the institute's own accounts (OpenID Connect), as the settings name them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.origins import read_origins

if TYPE_CHECKING:
    from collections.abc import Mapping

_ISSUER, _CLAIM = "ASISTENTE_OIDC_ISSUER", "ASISTENTE_OIDC_CLAIM"
_NEEDED = (_ISSUER, "ASISTENTE_OIDC_CLIENT_ID", "ASISTENTE_OIDC_CLIENT_SECRET")


@dataclass(frozen=True, slots=True)
class Provider:
    """The provider, what this console is called there, and what it calls a user name of ours."""

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    claim: str


def read_provider(values: Mapping[str, str]) -> Provider | None:
    """Return what the settings say of it, None if nothing; raises ValueError with a sentence."""
    issuer, client_id, secret = (values[name] for name in _NEEDED)
    missing = [name for name in _NEEDED if not values[name]]
    if len(missing) == len(_NEEDED):
        return None
    if missing:
        msg = f"Para entrar con la cuenta del Instituto falta {' y '.join(missing)}."
        raise ValueError(msg)
    try:
        _check(issuer)
    except ValueError as error:
        msg = f"La variable {_ISSUER} no sirve: {error}."
        raise ValueError(msg) from error
    return Provider(issuer, client_id, secret, values[_CLAIM])


def _check(issuer: str) -> None:
    if set(issuer) & set("?#, "):
        # OpenID Connect Discovery 1.0, §3.
        msg = f"«{issuer}» no debe llevar «?», «#», comas ni espacios"
        raise ValueError(msg)
    scheme, there, rest = issuer.partition("://")
    read_origins(f"{scheme}{there}{rest.partition('/')[0]}")
