"""Somebody who goes to the provider of accounts and comes back, step by step."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

import requests
from oidc_provider import SECRET
from staffed import OURS

if TYPE_CHECKING:
    from flask import Flask
    from oidc_provider import Accounts
    from werkzeug.test import TestResponse

    from assistant.storage import Recorder

# With which status somebody is refused, and what is said.
SILENT = (503, "no responden ahora")
AGAIN = (422, "Empieza otra vez.")
DECLINED = (422, "No se dio permiso")
UNPROVEN = (422, "No se pudo comprobar tu cuenta")
UNKNOWN = (422, "no abre esta consola")


class Round:
    """A browser on its way; the provider's own manners are changed before it goes."""

    def __init__(self, app: Flask, kept: Recorder, provider: Accounts) -> None:
        self.app, self.kept, self.provider = app, kept, provider
        self.browser = app.test_client()
        self.browser.environ_base["HTTP_SEC_FETCH_SITE"] = OURS["Sec-Fetch-Site"]

    def begin(self) -> TestResponse:
        """Press the button."""
        return self.browser.post("/consola/oidc")

    def consent(self) -> str:
        """Press the button, go to the provider, and return where it sends the browser to."""
        there = where(self.begin())
        sent = requests.get(there, allow_redirects=False, timeout=5).headers["Location"]
        assert sent.startswith("http://localhost/consola/oidc/vuelta?")
        return sent

    def go(self) -> TestResponse:
        """Go there and come back."""
        return self.browser.get(self.consent())

    def opens(self) -> str:
        """Go there and back, and return where that leads; that has to open."""
        back = self.go()
        assert back.status_code == 200, back.text
        next_ = where(back)
        assert self.browser.get(next_).status_code == 200
        return next_


def where(page: TestResponse) -> str:
    """Return where a page leads on to, by itself and by its link."""
    assert page.status_code == 200, page.text
    (itself,) = re.findall(r'http-equiv="refresh" content="0; url=([^"]+)"', page.text)
    assert f'<a class="primary" href="{itself}">' in page.text
    return unescape(itself)


def sent_along(address: str) -> dict[str, str]:
    """Return the parameters of an address."""
    return dict(parse_qsl(urlsplit(address).query, strict_parsing=True))


def is_refused(page: TestResponse, told: tuple[int, str]) -> None:
    """Look at a page that lets nobody in: one sentence, the way in, and no detail."""
    status, sentence = told
    assert (page.status_code, sentence in page.text) == (status, True), page.text
    assert page.text.count('role="alert"') == 1
    assert "<title>Error: Entrar a la consola" in page.text
    assert 'action="/consola/entrar"' in page.text
    for detail in (SECRET, "secreto", "/authorize", "invalid_", "Traceback", "nadie"):
        assert detail not in page.text
    assert not any(one.startswith("__Host-consola=") for one in page.headers.getlist("Set-Cookie"))
