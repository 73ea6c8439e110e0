"""What was refused or done is where the keyboard goes next: nobody has to look for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

# 1280 × 1024 enlarged to 400 %.
ENLARGED = {"width": 320, "height": 256}
REFUSED = {
    "/huecos/2": "Cerrar",
    "/respuestas/2": "Guardar versión",
    "/textos/glosario": "Guardar versión",
    "/personas": "Dar de baja a ada",
    "/numeros": "Ver estos días",
}


@pytest.mark.parametrize(("path", "button"), REFUSED.items())
def test_what_was_refused_has_the_focus_and_is_in_sight(
    enter: Callable[[str], Page], console: str, path: str, button: str
) -> None:
    page = enter("ada")
    page.set_viewport_size(ENLARGED)  # type: ignore[arg-type]  a size is a dictionary
    page.goto(console + path)
    if path == "/personas":
        page.get_by_text("Cambiar a ada").click()
    if path == "/numeros":
        page.fill("#hasta", "2999-01-01")
    page.get_by_role("button", name=button).click()
    expect(page.locator("#error")).to_be_focused()
    expect(page.locator("#error")).to_be_in_viewport()


def test_temporary_password_has_the_focus(enter: Callable[[str], Page], console: str) -> None:
    page = enter("ada")
    page.goto(f"{console}/personas")
    page.fill("#nombre", "sol")
    page.get_by_role("button", name="Agregar").click()
    expect(page.get_by_role("status").filter(has_text="Contraseña temporal")).to_be_focused()


def test_each_wrong_field_of_a_text_says_so(enter: Callable[[str], Page], console: str) -> None:
    page = enter("ada")
    page.goto(f"{console}/textos/glosario")
    page.get_by_role("button", name="Guardar versión").click()
    for label in ("Cómo se muestra", "En palabras sencillas"):
        field = page.get_by_label(label)
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_have_accessible_description(page.inner_text("#error"))
    expect(page.get_by_label("Por qué")).not_to_have_attribute("aria-invalid", "true")
