"""What is asked of the provider of the institute's accounts, by Authlib; imported if there is one.

Nothing is remembered of it: people come in a few times a day, and a change of its keys is seen
at once.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager
from dataclasses import dataclass
from threading import BoundedSemaphore
from typing import TYPE_CHECKING, Any

from authlib.common.errors import AuthlibBaseError
from authlib.common.security import is_secure_transport
from authlib.integrations.requests_client import OAuth2Session
from authlib.oidc.core import CodeIDToken
from authlib.oidc.discovery import get_well_known_url
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from joserfc.jws import JWSRegistry
from requests import RequestException

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.provider import Provider
    from assistant.web.console.returning import Trip

_log = logging.getLogger(__name__)

# To connect and for each piece to be read, in seconds: somebody is waiting.
_PATIENCE = (3, 5)
# While it does not answer, whoever tries must not take all threads from those who ask.
_few_at_once = BoundedSemaphore(2)
_FOR_A_TURN = 1
_SCOPE = "openid profile"
# Signed with a key that is the provider's alone: neither `none` nor what a shared secret signs.
_ALGORITHMS = [f"{kind}{bits}" for kind in ("RS", "PS", "ES") for bits in (256, 384, 512)]
# Of clocks that differ, in seconds.
_LEEWAY = 60
_LONGEST_CODE = 4096
_WANTED = ("authorization_endpoint", "token_endpoint", "jwks_uri")
_BASIC, _IN_FORM = "client_secret_basic", "client_secret_post"
# Codes of RFC 8176: one thing that is had counts beside one that is known.
_SEVERAL, _HAD, _KNOWN = "mfa", {"otp", "hwk"}, {"pwd", "pin"}
# What a program may stumble over in an answer that is not what it should be.
_WRONG = (JoseError, AttributeError, LookupError, TypeError, ValueError)


class UnavailableError(Exception):
    """The provider did not answer, or not as a provider does."""


class UnprovenError(Exception):
    """The provider did not prove who somebody is."""


@dataclass(frozen=True, slots=True)
class Account:
    """Whom the provider vouches for, and whether it asked for a second factor."""

    name: str
    twice: bool


def way_there(provider: Provider, trip: Trip, way_back: str) -> str:
    """Return the provider's address where somebody signs in; raises UnavailableError."""
    with _asking(provider, way_back) as client:
        there = _metadata(client, provider)["authorization_endpoint"]
        address, _ = client.create_authorization_url(
            there, state=trip.state, nonce=trip.nonce, code_verifier=trip.verifier
        )
    return str(address)


def account(provider: Provider, trip: Trip, way_back: str, code: str) -> Account:
    """Return whom a code is of; raises UnavailableError or UnprovenError."""
    if not 0 < len(code) <= _LONGEST_CODE:
        raise UnprovenError
    with _asking(provider, way_back) as client:
        metadata = _metadata(client, provider)
        client.token_endpoint_auth_method = _way_to_say_the_secret(metadata)
        token = client.fetch_token(
            metadata["token_endpoint"],
            grant_type="authorization_code",
            code=code,
            code_verifier=trip.verifier,
        )
        keys = _read(client, metadata["jwks_uri"])
    return _proven(provider, trip, token, keys)


@contextmanager
def _asking(provider: Provider, way_back: str) -> Iterator[Any]:
    """Hand out a client; what fails while it asks is noted for who looks after the server."""
    if not _few_at_once.acquire(timeout=_FOR_A_TURN):
        raise UnavailableError
    try:
        with OAuth2Session(
            provider.client_id,
            provider.client_secret,
            scope=_SCOPE,
            redirect_uri=way_back,
            code_challenge_method="S256",
            default_timeout=_PATIENCE,
        ) as client:
            # What the settings and the discovery name is asked, and nobody else.
            client.max_redirects = 0
            yield client
    except AuthlibBaseError as error:
        _log.warning("Las cuentas del Instituto no aceptaron la vuelta: %r", error.error)
        raise UnprovenError from error
    except (RequestException, *_WRONG) as error:
        _log.warning("Las cuentas del Instituto no respondieron bien: %r", error)
        raise UnavailableError from error
    finally:
        _few_at_once.release()


def _metadata(client: Any, provider: Provider) -> dict[str, Any]:  # noqa: ANN401  untyped library
    """Return what the provider says of itself (OpenID Connect Discovery 1.0, §4)."""
    said = _read(client, get_well_known_url(provider.issuer, external=True))
    if said["issuer"] != provider.issuer:
        msg = f"dice ser {said['issuer']!r}"
        raise ValueError(msg)
    if unsafe := [name for name in _WANTED if not is_secure_transport(said[name])]:
        msg = f"sin https: {unsafe}"
        raise ValueError(msg)
    return said


def _read(client: Any, address: str) -> dict[str, Any]:  # noqa: ANN401  untyped library
    answer = client.get(address, withhold_token=True, headers={"Accept": "application/json"})
    answer.raise_for_status()
    said: dict[str, Any] = answer.json()
    return said


def _way_to_say_the_secret(metadata: dict[str, Any]) -> str:
    # What it takes if it says nothing is the first.
    taken = metadata.get("token_endpoint_auth_methods_supported") or [_BASIC]
    return _IN_FORM if _IN_FORM in taken and _BASIC not in taken else _BASIC


def _proven(provider: Provider, trip: Trip, token: dict[str, Any], keys: dict[str, Any]) -> Account:
    """Return whom an ID token is of, once all of it was looked at (OpenID Connect Core, §3.1.3.7).

    `strict_check_header` would refuse what providers write into its header beyond the standard.
    """
    try:
        registry = JWSRegistry(algorithms=_ALGORITHMS, strict_check_header=False)
        read = jwt.decode(token["id_token"], KeySet.import_key_set(keys), registry=registry)  # type: ignore[arg-type]
        claims = CodeIDToken(
            read.claims,
            read.header,
            {
                "iss": {"essential": True, "value": provider.issuer},
                "aud": {"essential": True, "value": provider.client_id},
            },
            {
                "nonce": trip.nonce,
                "client_id": provider.client_id,
                "access_token": token.get("access_token"),
            },
        )
        claims.validate(leeway=_LEEWAY)
        return Account(str(claims.get(provider.claim, "")), _asked_twice(claims.get("amr")))
    except _WRONG as error:
        _log.warning("Las cuentas del Instituto no probaron de quién se trata: %r", error)
        raise UnprovenError from error


def _asked_twice(methods: list[str] | None) -> bool:
    used = set(methods or ())
    return _SEVERAL in used or bool(used & _HAD and used & _KNOWN)
