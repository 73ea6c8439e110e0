"""Coming in with the institute's own account, from a site that is another to the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from checks import enlarged, sideways, targets
from coming_in import add_people
from engines import axe, sniffed
from oidc_provider import CLIENT, SECRET, vouching
from playwright.sync_api import expect
from serving import listening, site

from assistant.storage import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from oidc_provider import Accounts
    from playwright.sync_api import Browser, Page

BUTTON = "Entrar con la cuenta del Instituto"


@pytest.fixture
def provider(monkeypatch: pytest.MonkeyPatch) -> Iterator[Accounts]:
    monkeypatch.setenv("NO_PROXY", "localhost")
    with vouching() as accounts:
        yield accounts


@pytest.fixture
def console(var: Path, tmp_path: Path, provider: Accounts) -> Iterator[str]:
    (tmp_path / "index").symlink_to(var / "index")
    store = open_store(f"sqlite:///{tmp_path / 'asistente.sqlite3'}")
    with store.writing() as session:
        add_people(session)
    store.close()
    given = {"ISSUER": provider.issuer, "CLIENT_ID": CLIENT, "CLIENT_SECRET": SECRET}
    settings = {f"ASISTENTE_OIDC_{name}": value for name, value in given.items()}
    with listening(site(tmp_path, **settings)) as port:
        yield f"http://127.0.0.1:{port}/consola"


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="es-MX", java_script_enabled=request.param)
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def test_chromium_goes_there_and_comes_back_in(
    page: Page, console: str, provider: Accounts
) -> None:
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    provider.manners.refuses, provider.manners.asks = "access_denied", True
    page.goto(console)
    page.get_by_role("button", name=BUTTON).click()
    page.get_by_role("button", name="Permitir").click()
    # A press before the page has put the focus there is told in the browser's console.
    expect(page.get_by_role("alert")).to_be_focused()
    assert "No se dio permiso" in page.inner_text("main")
    provider.manners.refuses = ""
    # From the page that another site sent the browser to.
    page.get_by_role("button", name=BUTTON).click()
    page.get_by_role("button", name="Permitir").click()
    page.locator("#consulta").wait_for()
    assert page.url == f"{console}/"
    assert [one["name"] for one in page.context.cookies()] == ["__Host-consola"]
    page.get_by_role("button", name="Salir").click()
    page.get_by_role("button", name=BUTTON).wait_for()
    # What a page with status 422 is called, and nothing about a policy.
    assert [one for one in told if "422" not in one] == []


@pytest.mark.parametrize("stays", [True, False], ids=["between", "door"])
def test_pages_on_the_way_pass_the_checks(
    browser: Browser, console: str, provider: Accounts, *, stays: bool
) -> None:
    provider.manners.refuses = "access_denied"
    context = browser.new_context(locale="es-MX")
    page = context.new_page()
    if stays:
        # With an answer of no content a browser stays where it is.
        page.route("**/authorize?*", lambda route: route.fulfill(status=204))
    page.goto(f"{console}/entrar")
    page.get_by_role("button", name=BUTTON).click()
    (page.get_by_role("link", name="Seguir") if stays else page.get_by_role("alert")).wait_for()
    assert [*axe(page), *sniffed(page), *sideways(page), *targets(page)] == []
    assert enlarged(page, 390, 200) == []
    context.close()
