"""A small provider of accounts (OpenID Connect) on this machine, which can be told to misbehave."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from flask import Flask, abort, jsonify, redirect, request
from joserfc import jwt
from joserfc.jwk import RSAKey
from werkzeug.serving import WSGIRequestHandler, make_server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkzeug.wrappers import Response

CLIENT, SECRET = "consola", "la clave de la consola, que nadie ve"
KEY, OTHER_KEY = (RSAKey.generate_key(2048, {"kid": "uno", "use": "sig"}) for _ in range(2))

_ASKING = """<!DOCTYPE html><html lang="es"><title>Cuentas</title><link rel="icon" href="data:,">
<form method="post"><button>Permitir</button></form></html>"""


@dataclass
class Manners:
    """Whose account it is, and what the provider does wrong."""

    person: str = "luz"
    # What the token says besides or instead; None takes it out.
    said: dict[str, Any] = field(default_factory=dict)
    # What it says of itself besides or instead.
    of_itself: dict[str, Any] = field(default_factory=dict)
    # Which of its addresses fail.
    broken: set[str] = field(default_factory=set)
    refuses: str = ""
    # Shows a page of its own first: what follows from there comes from another site.
    asks: bool = False
    alg: str = "RS256"
    key: RSAKey = field(default_factory=lambda: KEY)
    # Takes any code as often as it comes, whoever began.
    careless: bool = False
    # Says that its keys are where it then says that they are elsewhere.
    elsewhere: bool = False
    # What the token's answer has instead.
    answer: Any = None


class Quiet(WSGIRequestHandler):
    """Serves without a line for each request."""

    def log(self, type: str, message: str, *args: Any) -> None: ...  # noqa: A002, ANN401


class Accounts:
    """The provider: it knows without a password whom it is told."""

    def __init__(self) -> None:
        self.issuer, self.manners, self.asked = "", Manners(), list[str]()
        self._codes: dict[str, dict[str, str]] = {}
        self.app = Flask("proveedor")
        self.app.before_request(self._before)
        self.app.add_url_rule("/.well-known/openid-configuration", "discovery", self._discovery)
        both = ["GET", "POST"]
        self.app.add_url_rule("/authorize", "authorize", self._authorize, methods=both)
        self.app.add_url_rule("/token", "token", self._token, methods=["POST"])
        self.app.add_url_rule("/keys", "keys", self._keys)
        self.app.add_url_rule("/moved", "moved", lambda: redirect("/keys"))

    def _before(self) -> None:
        self.asked.append(request.endpoint or "")
        if request.endpoint in self.manners.broken:
            abort(500)

    def _discovery(self) -> Response:
        of_itself = {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/{'moved' if self.manners.elsewhere else 'keys'}",
            **self.manners.of_itself,
        }
        return jsonify(of_itself)

    def _authorize(self) -> Response | str:
        if self.manners.asks and request.method == "GET":
            return _ASKING
        sent = request.args.to_dict()
        assert (sent["response_type"], sent["client_id"]) == ("code", CLIENT)
        assert (sent["code_challenge_method"], sent["scope"]) == ("S256", "openid profile")
        back = {"state": sent["state"], "iss": self.issuer}
        if self.manners.refuses:
            said = {"error": self.manners.refuses, "error_description": "<b>secreto</b>"}
            return redirect(f"{sent['redirect_uri']}?{urlencode({**back, **said})}")
        code = secrets.token_urlsafe(16)
        self._codes[code] = sent
        return redirect(f"{sent['redirect_uri']}?{urlencode({**back, 'code': code})}")

    def _token(self) -> Response | tuple[Response, int]:
        if not self._knows_the_client():
            return jsonify(error="invalid_client"), 401
        sent, careless = request.form, self.manners.careless
        asked = self._codes.get(sent["code"]) if careless else self._codes.pop(sent["code"], None)
        if asked is None or not (careless or self._is_who_began(asked)):
            return jsonify(error="invalid_grant", error_description="secreto"), 400
        told = {"access_token": "x", "token_type": "Bearer", "id_token": self._id_token(asked)}
        return jsonify(told if self.manners.answer is None else self.manners.answer)

    def _knows_the_client(self) -> bool:
        taken = self.manners.of_itself.get("token_endpoint_auth_methods_supported")
        if taken == ["client_secret_post"]:
            form = request.form
            return (form.get("client_id"), form.get("client_secret")) == (CLIENT, SECRET)
        sent = request.authorization
        return sent is not None and (sent.username, sent.password) == (CLIENT, SECRET)

    def _is_who_began(self, asked: dict[str, str]) -> bool:
        digest = hashlib.sha256(request.form["code_verifier"].encode()).digest()
        challenge = _encoded(digest)
        same_place = asked["redirect_uri"] == request.form["redirect_uri"]
        return same_place and challenge == asked["code_challenge"]

    def _id_token(self, asked: dict[str, str]) -> str:
        now = int(time.time())
        claims = {
            "iss": self.issuer,
            "sub": "123",
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": asked["nonce"],
            "preferred_username": self.manners.person,
            **self.manners.said,
        }
        said = {name: value for name, value in claims.items() if value is not None}
        if self.manners.alg.startswith("RS"):
            header = {"alg": self.manners.alg, "kid": "uno"}
            return jwt.encode(header, said, self.manners.key)
        return _signed_by_hand(self.manners.alg, said)

    def _keys(self) -> Response:
        return jsonify(keys=[KEY.as_dict(private=False)])


def _signed_by_hand(alg: str, claims: dict[str, Any]) -> str:
    """Return what no library would sign: with `none`, or with what everybody can read."""
    header = {"alg": alg, "typ": "JWT", "kid": "uno"}
    body = ".".join(_encoded(json.dumps(part).encode()) for part in (header, claims))
    if alg == "none":
        return f"{body}."
    public = KEY.as_pem(private=False)
    return f"{body}.{_encoded(hmac.digest(public, body.encode(), 'sha256'))}"


def _encoded(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


@contextmanager
def vouching() -> Iterator[Accounts]:
    """Serve a provider on a free port; to a browser, `localhost` is another site than 127.0.0.1."""
    accounts = Accounts()
    server = make_server("127.0.0.1", 0, accounts.app, threaded=True, request_handler=Quiet)
    accounts.issuer = f"http://localhost:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield accounts
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
