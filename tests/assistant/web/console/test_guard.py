"""Each role tries each address: only what is theirs opens."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from staffed import PEOPLE

from assistant.storage import StoreUnavailableError
from assistant.storage.people import Role
from assistant.web.console import access
from assistant.web.console.access import MAY, ROOMS, Way

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask
    from flask.testing import FlaskClient

    from assistant.storage import Recorder

    Enter = Callable[[str], FlaskClient]

GUIDE = Path(__file__).parents[4] / "docs" / "consola.md"
FULL = "La base de datos no se puede usar: el disco está lleno."
PARTS = {"kind": "glosario", "number": "1", "passage_id": "L2.4", "year": "2026"}


def _rules(site: Flask) -> list[tuple[str, str, str]]:
    """Return each address of the console: its method, its path, its endpoint."""
    rules = [rule for rule in site.url_map.iter_rules() if rule.endpoint.startswith("console.")]
    return sorted(
        (method, rule.rule, rule.endpoint.removeprefix("console."))
        for rule in rules
        for method in (rule.methods or set()) & {"GET", "POST"}
    )


def _path(rule: str) -> str:
    rule = rule.replace("<int(fixed_digits=2):number>", "46")
    return re.sub(r"<(?:[^:>]*:)?([a-z_]+)>", lambda found: PARTS[found[1]], rule)


def test_every_address_has_a_row(site: Flask) -> None:
    assert {endpoint for _, _, endpoint in _rules(site)} == MAY.keys()
    assert {endpoint for endpoint, _ in ROOMS} <= MAY.keys()


def test_whoever_has_not_come_in_sees_nothing(site: Flask) -> None:
    for method, rule, endpoint in _rules(site):
        answer = site.test_client().open(
            _path(rule), method=method, headers={"Sec-Fetch-Site": "same-origin"}
        )
        if MAY[endpoint] is not Way.ANYBODY:
            assert answer.location == "/consola/entrar", (method, rule)


@pytest.mark.parametrize("name", PEOPLE)
def test_each_role_opens_only_what_is_theirs(site: Flask, enter: Enter, name: str) -> None:
    browser = enter(name)
    for method, rule, endpoint in _rules(site):
        if isinstance(MAY[endpoint], Way):
            continue
        status = browser.open(_path(rule), method=method).status_code
        if access.may(PEOPLE[name], endpoint):
            # There is no gap number 1, and nothing was sent: but the door is open.
            assert status in {200, 400, 404}, (method, rule, status)
        else:
            assert status == 403, (method, rule, status)


@pytest.mark.parametrize("name", PEOPLE)
def test_navigation_has_what_opens_and_nothing_else(enter: Enter, name: str) -> None:
    page = enter(name).get("/consola/").text
    shown = {room for _, room in ROOMS if f">{room}</a>" in page}
    assert shown == {room for _, room in access.rooms(PEOPLE[name])}


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://ajeno.prueba"},
        {"Origin": "null"},
        {},
    ],
)
def test_what_no_page_of_ours_sent_changes_nothing(
    site: Flask, enter: Enter, headers: dict[str, str]
) -> None:
    held = enter("ada").get_cookie("__Host-consola")
    assert held is not None
    browser = site.test_client()
    browser.set_cookie("__Host-consola", held.value)
    sent = {"hacer": "alta", "nombre": "mala", "rol": "admin"}
    assert browser.post("/consola/personas", data=sent, headers=headers).status_code == 403
    assert "mala" not in browser.get("/consola/personas").text


def test_older_browser_says_where_a_form_is_from(site: Flask) -> None:
    answer = site.test_client().post(
        "/consola/entrar", data={}, headers={"Origin": "http://localhost"}
    )
    assert answer.status_code == 422


def test_store_that_fails_is_said_and_the_public_side_goes_on(
    enter: Enter, kept: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = enter("luz")

    def fail(*_: object) -> None:
        raise StoreUnavailableError(FULL)

    monkeypatch.setattr(kept, "look", fail)
    page = browser.get("/consola/")
    assert (page.status_code, "el disco está lleno" in page.text) == (503, True)
    assert browser.get("/").status_code == 200


def test_guide_has_the_table_of_who_opens_what(site: Flask) -> None:
    said = {role: str(role) for role in Role} | {way: way.value for way in Way}
    rows = [
        f"| `{method} {rule.replace('<', '‹').replace('>', '›')}` | {said[MAY[endpoint]]} |"
        for method, rule, endpoint in _rules(site)
    ]
    text = GUIDE.read_text(encoding="utf-8")
    assert [row for row in rows if row not in text] == []
    assert text.count("| `GET /consola") + text.count("| `POST /consola") == len(rows)
