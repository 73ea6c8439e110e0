"""People of the console, and how they come in by hand."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pyotp

from assistant.staff import accounts, codes, passwords
from assistant.storage.people import Role

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from sqlalchemy.orm import Session

PHRASE = "tres ajolotes leen de noche"
SECRET = codes.new_secret()


def add_people(session: Session) -> None:
    """Add one person of each role."""

    for name, role in (("luz", Role.AGENT), ("eva", Role.CURATOR), ("ada", Role.ADMIN)):
        accounts.add(session, name, role, "ana")
        person = accounts.find(session, name)
        assert person is not None
        person.secret = SECRET if role is not Role.AGENT else None
        accounts.choose_password(session, person, passwords.kept(PHRASE))


def sign_in(page: Page, console: str, name: str) -> None:
    """Come in as somebody."""
    page.goto(console)
    page.fill("#nombre", name)
    page.fill("#clave", PHRASE)
    page.keyboard.press("Enter")
    if name != "luz":
        page.locator("#codigo").fill(pyotp.TOTP(SECRET).at(datetime.now(UTC)))
        page.keyboard.press("Enter")
    page.locator("#consulta").wait_for()
