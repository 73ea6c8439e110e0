from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from werkzeug.test import create_environ, run_wsgi_app

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient

PAGES = ("/", "/widget/?anfitrion=http://xn--a", "/widget/prueba", "/en/widget/prueba")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("host", ["xn--a", "a:99999", "[", "a b", "", 'x"><b>'])
def test_no_host_breaks_a_page_or_becomes_markup(app: Flask, path: str, host: str) -> None:
    # Not by a client of Werkzeug: that fails at the host itself.
    pieces, status, _ = run_wsgi_app(app, create_environ(path, headers={"Host": host}))
    assert status == "200 OK"
    assert b'"><b>' not in b"".join(pieces)


def test_name_of_the_site_is_said_as_policies_need_it(client: FlaskClient) -> None:
    said = client.get("/widget/prueba", base_url="https://xn--espaa-rta.mx").text
    assert "script-src https://xn--espaa-rta.mx; frame-src https://xn--espaa-rta.mx" in said
