from __future__ import annotations

import hashlib
from base64 import b64encode
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.web.loader import FOLDER, integrity, newest_version, versions

if TYPE_CHECKING:
    from flask.testing import FlaskClient

GUIDE = Path(__file__).parents[3] / "docs/widget.md"


@pytest.mark.parametrize("number", versions())
def test_version_never_changes(number: str) -> None:
    """The guide holds the hash of each version that was given out: sites rely on it."""
    assert f"`{number}` | `{integrity(number)}`" in GUIDE.read_text(encoding="utf-8")


@pytest.mark.parametrize("number", versions())
def test_version_is_kept_for_ever_and_may_be_checked(client: FlaskClient, number: str) -> None:
    response = client.get(f"/widget/{number}.js")
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    digest = b64encode(hashlib.sha384(response.data).digest()).decode()
    assert integrity(number) == f"sha384-{digest}"


def test_newest_is_given_without_a_number(client: FlaskClient) -> None:
    response = client.get("/widget.js")
    assert response.data == (FOLDER / f"{newest_version()}.js").read_bytes()
    assert response.headers["Cache-Control"] == "public, max-age=300"
    assert response.mimetype == "text/javascript"


@pytest.mark.parametrize("number", ["9.9.9", "1.0", "..%2f..%2fchat", "1.0.0.0", "١.0.0"])
def test_unknown_version_is_not_found(client: FlaskClient, number: str) -> None:
    assert client.get(f"/widget/{number}.js").status_code == 404
