"""States that take more than a question: what a person does to get there, and what is then seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opinions import OPINIONS
from steps import LONG, QUESTION, TURNS, answered, ask, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page, Route


def _press(page: Page, button: str) -> None:
    page.locator("#conversacion").get_by_role("button", name=button).click()
    page.locator(TURNS).nth(1).wait_for()


def _open(page: Page, summary: str) -> None:
    page.locator("summary", has_text=summary).first.click()


def undone(page: Page) -> None:
    answered(page, "objetibo 1")
    _press(page, "tal como lo escribí")


def chosen(page: Page) -> None:
    answered(page, "tecnología")
    page.locator("#conversacion .options button").first.click()
    page.locator(TURNS).nth(1).wait_for()


def why(page: Page) -> None:
    answered(page)
    _open(page, "¿Por qué esta respuesta?")


def term(page: Page) -> None:
    answered(page, "¿Qué dice la línea 2.4?")
    _open(page, "Qué es «")


def plain_words(page: Page) -> None:
    answered(page, "líneas del objetivo 5")
    _open(page, "En palabras sencillas")


def request(page: Page) -> None:
    answered(page, "¿Cuánto costó la campaña de identidad?")
    _open(page, "Pedir esta información")


def waiting(page: Page) -> None:
    write(page, QUESTION)
    # An answer that never comes.
    page.evaluate("void (window.fetch = () => new Promise(() => {}))")
    page.press("#pregunta", "Enter")


def offline(page: Page) -> None:
    write(page, QUESTION)
    page.context.set_offline(offline=True)
    page.press("#pregunta", "Enter")
    page.locator("#aviso").get_by_text("No hay conexión").wait_for()
    page.context.set_offline(offline=False)


def _failing(status: int) -> Callable[[Page], None]:
    def fail(page: Page) -> None:
        def answer(route: Route) -> None:
            route.fulfill(status=status)

        write(page, QUESTION)
        page.route("**/", answer)
        page.press("#pregunta", "Enter")

    return fail


def too_much(page: Page) -> None:
    page.route("**/static/chat.js*", lambda route: route.fulfill(body=""))
    ask(page, "a" * 70_000)


def not_so(page: Page) -> None:
    page.goto("/")
    # A page of somebody else's, with a form that points to the wrong place.
    page.locator("form.ask").evaluate(
        "(form) => { form.action = '/plan'; form.noValidate = true; }"
    )
    page.route("**/static/chat.js*", lambda route: route.fulfill(body=""))
    page.locator("form.ask").evaluate("(form) => HTMLFormElement.prototype.submit.call(form)")


def settings(page: Page) -> None:
    page.goto("/")
    page.locator("#lectura summary").click()


def _reading(*choices: str) -> Callable[[Page], None]:
    def choose(page: Page) -> None:
        answered(page, "¿Qué dice la línea 2.4?")
        page.locator("#lectura summary").click()
        for choice in choices:
            page.get_by_label(choice, exact=True).check()

    return choose


def suggestions(page: Page) -> None:
    page.goto("/")
    with page.expect_response("**/sugerencias"):
        page.focus("#pregunta")
    page.type("#pregunta", "mujeres")


def copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-write"])
    answered(page, "debilidad 5")
    page.get_by_role("button", name="Copiar con su cita").click()


def theme(page: Page) -> None:
    page.goto("/explora")
    page.get_by_role("link", name="Dinero, datos y cuentas claras").click()


def anchor(page: Page) -> None:
    page.goto("/plan")
    page.locator(".outline").get_by_role("link", name="Debilidades").click()


def frame_refused(page: Page) -> None:
    page.goto("/widget/")
    page.route("**/widget/", lambda route: route.fulfill(status=429, headers={"Retry-After": "9"}))
    page.locator(".examples + ul button").first.click()


def _tried(site: str) -> Callable[[Page], None]:
    def trial(page: Page) -> None:
        page.goto("/widget/prueba")
        page.fill("#origen", site)
        page.fill("#politica", "default-src 'self'; script-src 'nonce-x' 'strict-dynamic'")
        # Only a page that is whole has the frame, if it has one.
        with page.expect_event("load"):
            page.get_by_role("button", name="Probar").click()
        # What it shows is somebody else's page under somebody else's policy.
        page.locator("iframe.trial").evaluate_all(
            "(frames) => frames.forEach((one) => one.remove())"
        )

    return trial


# How each is reached, and words that are seen there and not before.
WAYS: dict[str, tuple[Callable[[Page], None], str]] = {
    "correction undone": (undone, "quizá no responda tu pregunta"),
    "option chosen": (chosen, "El plan dice, palabra por palabra"),
    "why opened": (why, "Seguridad de que responde"),
    "term opened": (term, "Es atacar o frenar a una mujer"),
    "plain words of a list": (plain_words, "explicación del asistente, no del Instituto"),
    "request opened": (request, "Solicitud lista para copiar"),
    "weakness copied": (copied, "Copiado con su cita."),
    **OPINIONS,
    "another body": (lambda page: answered(page, "¿Cómo saco mi licencia?"), "Locatel"),
    "letters left": (lambda page: write(page, "a" * 450), "Letras que te quedan: 50"),
    "rejected in place": (lambda page: ask(page, LONG), "el máximo es 500"),
    "waiting": (waiting, "Buscando en el plan…"),
    "no network": (offline, "No hay conexión"),
    "too many": (_failing(429), "Van muchas preguntas seguidas"),
    "failure": (_failing(500), "Algo falló de nuestro lado"),
    "too large": (too_much, "Lo que enviaste es demasiado largo"),
    "wrong use": (not_so, "Esta página no se usa así"),
    "too many in the frame": (frame_refused, "Espera 9 segundos"),
    "policy tried": (_tried("https://www.iecm.mx"), "La directiva default-src lo impide."),
    "policy of no site": (_tried("www.iecm.mx"), "Escribe la dirección de tu sitio así"),
    "suggestions": (suggestions, "¿Qué hacen contra la violencia política hacia las mujeres?"),
    "settings": (settings, "Recordar estos ajustes"),
    "large and spaced": (_reading("Muy grande", "Amplio"), "violencia política"),
    "high contrast": (_reading("Alto", "Fácil de distinguir"), "violencia política"),
    "theme": (theme, "Dinero, datos y cuentas claras"),
    "place of the plan": (anchor, "Debilidades"),
}
