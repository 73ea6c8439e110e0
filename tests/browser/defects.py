"""Defects put into a page on purpose: the script that does the harm, the check that has to see it.

The script runs in the page when it has loaded; `$` finds an element, `style` adds a rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import checks
import engines

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Check = Callable[[Page], list[str]]

HELPERS = """
  const $ = (selector) => document.querySelector(selector);
  const style = (rule) => document.head.append(
    Object.assign(document.createElement("style"), { textContent: rule }));
  const add = (html, where = $("main")) => where.insertAdjacentHTML("beforeend", html);
"""


def light(page: Page) -> list[str]:
    """Run axe in one look, which is enough for most defects."""
    return engines.axe(page, "1280 light")


def dark(page: Page) -> list[str]:
    """Run axe in the dark theme."""
    return engines.axe(page, "1280 dark")


OF_THE_RULES: dict[str, tuple[str, Check]] = {
    "field without label": ("$('label[for=pregunta]').remove()", light),
    "pale text": ("style('.lead { color: #b0b0b0 }')", light),
    "pale in the dark": (
        "style('@media (prefers-color-scheme: dark) { .lead { color: #555 } }')",
        dark,
    ),
    "less than AAA contrast": ("style('.lead { color: #767676 }')", engines.sniffed),
    "no language": ("document.documentElement.removeAttribute('lang')", light),
    "unknown language": ("document.documentElement.lang = 'español'", light),
    "same id twice": ("add('<p id=\"pista\">Otra pista</p>')", engines.sniffed),
    "no first heading": ("$('h1').outerHTML = '<p>Pregúntale al plan</p>'", light),
    "skipped heading": ("$('h2').outerHTML = '<h5>O empieza con un ejemplo</h5>'", light),
    "no main": ("$('main').outerHTML = `<div>${$('main').innerHTML}</div>`", light),
    "two mains": ("add('<main><p>Otro contenido</p></main>', document.body)", light),
    "drawing without name": ('add(\'<svg role="img" viewBox="0 0 1 1"></svg>\')', light),
    "image without words": ("add('<img src=\"/static/favicon.svg\">')", light),
    "positive tabindex": ("$('#pregunta').tabIndex = 3", light),
    "link without text": ("add('<a href=\"/plan\"></a>')", light),
    "button without text": ("add('<button type=\"button\"></button>')", light),
    "no title": ("document.title = ''", light),
    "unknown role": ("$('#conversacion').setAttribute('role', 'registro')", light),
    "pinch forbidden": (
        "$('meta[name=viewport]').content = 'width=device-width, user-scalable=no'",
        light,
    ),
    "description of nothing": (
        "$('#pregunta').setAttribute('aria-describedby', 'nada')",
        light,
    ),
    "hidden yet focusable": ("$('.panel').setAttribute('aria-hidden', 'true')", light),
    "broken list": ("add('<ul><p>uno</p></ul>')", light),
    "table without headers": (
        "add(`<table>${'<tr><td>a</td><td>b</td><td>c</td></tr>'.repeat(4)}</table>`)",
        light,
    ),
    "anchor to nowhere": ("add('<p><a href=\"#nada\">Ver el apartado</a></p>')", engines.sniffed),
}

OF_OUR_OWN: dict[str, tuple[str, Check]] = {
    "small target": (
        "style('button.option { min-height: 0; height: 20px; padding: 0 }')",
        checks.targets,
    ),
    "too wide at 320": ("style('h1 { width: 400px }')", checks.sideways),
    "too wide when spaced": ("style('dt { white-space: nowrap }')", checks.sideways),
    "box with its own sideways scroll": (
        "style('.lead { white-space: nowrap; overflow-x: auto }')",
        checks.sideways,
    ),
    "broken word": (
        "style('.site-name { width: 3em }')",
        lambda page: checks.enlarged(page, 320, 100),
    ),
    "letters in pixels": ("style('.lead { font-size: 16px }')", checks.growth),
    "height that cuts": ("style('.lead { height: 3.1em; overflow: hidden }')", checks.spacing),
    "height that overlaps": ("style('.lead { height: 3.1em }')", checks.spacing),
    "no focus ring": ("style(':focus-visible { outline: none }')", checks.rings),
    "pale focus ring": ("style(':focus-visible { outline-color: #ddd }')", checks.rings),
    "focus ring lost in forced colours": (
        "style('@media (forced-colors: active) { :focus-visible { outline: none } }')",
        checks.rings,
    ),
    "keyboard trap": (
        (
            "$('#pregunta').addEventListener('keydown',"
            " (event) => { if (event.key === 'Tab') event.preventDefault(); })"
        ),
        checks.walk,
    ),
    "trap of two": (
        "$('button.primary').onblur = () => setTimeout(() => $('#pregunta').focus())",
        checks.walk,
    ),
    "header over the focus": (
        (
            "style('.site-header { position: sticky; top: 0; height: 60vh; z-index: 2 }"
            " html { scroll-padding: 0 }')"
        ),
        lambda page: checks.walk(page, checks.WIDE),
    ),
    "footer over the focus": (
        "style('.site-footer { position: fixed; bottom: 0; height: 50vh; width: 100% }')",
        checks.walk,
    ),
    "div as button": ("add('<div onclick=\"\">Preguntar</div>')", checks.honest),
    "hand over a span": ("style('.lead { cursor: pointer }')", checks.honest),
    "open said of what is closed": (
        "$('#pregunta').setAttribute('aria-expanded', 'true')",
        checks.honest,
    ),
    "link to the wrong place": (
        "add('<nav><a href=\"#promesas\">Lo que guardamos</a></nav>')",
        checks.honest,
    ),
    "browser keeps the questions": ("$('#pregunta').autocomplete = 'on'", checks.private),
    "moves though asked not to": (
        "style('@keyframes x { to { opacity: 0.5 } } .lead { animation: x 2s infinite }')",
        checks.still,
    ),
    "slow change of colour": ("style('button { transition: background 0.4s }')", checks.still),
    "film that starts by itself": ("add('<video autoplay muted></video>')", checks.still),
    "focus taken by the answer": (
        (
            "document.addEventListener('turno', (event) => {"
            " event.target.tabIndex = -1; event.target.focus(); })"
        ),
        checks.announced,
    ),
    "answer announced twice": (
        (
            "document.addEventListener('turno',"
            " (event) => { $('#aviso').textContent = event.target.textContent; })"
        ),
        checks.announced,
    ),
    "answer announced letter by letter": (
        (
            "document.addEventListener('turno', (event) => { const text = event.target.textContent;"
            " event.target.textContent = ''; event.target.append('Respuesta:');"
            " event.target.insertAdjacentHTML('beforeend', '<blockquote></blockquote>');"
            " [...text].forEach((one) => event.target.lastChild.append(one)); })"
        ),
        checks.announced,
    ),
    "answer not announced": ("$('#conversacion').removeAttribute('role')", checks.announced),
}

DEFECTS = OF_THE_RULES | OF_OUR_OWN
