"""Whoever comes back is the browser that left, within ten minutes, and once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from going import AGAIN, UNPROVEN, is_refused

from assistant.staff import audit

if TYPE_CHECKING:
    from going import Round


@pytest.mark.parametrize("query", ["", "?state=", "?state=á&code=x", "?code=x", "?error=x"])
def test_who_never_left_does_not_come_back(round_: Round, query: str) -> None:
    is_refused(round_.browser.get(f"/consola/oidc/vuelta{query}"), AGAIN)
    round_.begin()
    is_refused(round_.browser.get(f"/consola/oidc/vuelta{query}"), AGAIN)


def test_address_that_came_back_is_good_in_its_own_browser_alone(round_: Round) -> None:
    address = round_.consent()
    is_refused(round_.app.test_client().get(address), AGAIN)
    assert round_.browser.get(address).status_code == 200


@pytest.mark.parametrize(
    "held", ["x", "1" * 10, f"{'9' * 10}.{'x' * 43}", f"{'1' * 10}.{'x' * 43}", "á", "x" * 8192]
)
def test_cookie_that_is_none_of_ours_is_no_error(round_: Round, held: str) -> None:
    address = round_.consent()
    header = f"__Host-consola-vuelta={held}".encode().decode("latin-1")
    is_refused(round_.app.test_client().get(address, headers={"Cookie": header}), AGAIN)


def test_ten_minutes_later_it_is_too_late(round_: Round, monkeypatch: pytest.MonkeyPatch) -> None:
    address = round_.consent()
    held = round_.browser.get_cookie("__Host-consola-vuelta")
    assert held is not None
    begun = datetime.fromtimestamp(int(held.value.partition(".")[0]), UTC)
    for passed, status in ((-1, 422), (600, 422), (599, 200)):
        later = begun + timedelta(seconds=passed)
        with monkeypatch.context() as patch:
            patch.setattr(audit, "moment", lambda later=later: later)
            assert round_.browser.get(address).status_code == status


def test_way_back_is_good_once(round_: Round) -> None:
    """Even for who kept the cookie, with a provider that takes a code twice."""
    round_.provider.manners.careless = True
    address = round_.consent()
    held = round_.browser.get_cookie("__Host-consola-vuelta")
    assert held is not None
    assert round_.browser.get(address).status_code == 200
    is_refused(round_.browser.get(address), AGAIN)
    round_.browser.set_cookie("__Host-consola-vuelta", held.value)
    asked = len(round_.provider.asked)
    is_refused(round_.browser.get(address), AGAIN)
    assert len(round_.provider.asked) == asked


@pytest.mark.parametrize("careless", [True, False])
def test_code_of_somebody_else_is_worth_nothing(round_: Round, *, careless: bool) -> None:
    """By PKCE, and by the nonce where the provider does not look at that."""
    round_.provider.manners.careless = careless
    theirs, ours = (round_.consent() for _ in range(2))
    code = theirs.partition("code=")[2]
    swapped = f"{ours.partition('&code=')[0]}&code={code}"
    is_refused(round_.browser.get(swapped), UNPROVEN)


@pytest.mark.parametrize("change", ["iss", "long", "none"])
def test_address_that_was_changedis_refused(round_: Round, change: str) -> None:
    address = round_.consent()
    start, _, code = address.partition("&code=")
    changed = {
        "iss": f"{address.partition('&iss=')[0]}&iss=https://otra.mx&code={code}",
        "long": f"{start}&code={'x' * 5000}",
        "none": start,
    }
    is_refused(round_.browser.get(changed[change]), UNPROVEN)


def test_sixth_way_there_within_a_minute_is_not_begun(round_: Round) -> None:
    assert [round_.begin().status_code for _ in range(6)] == [200] * 5 + [429]
    assert "Espera" in round_.begin().text
