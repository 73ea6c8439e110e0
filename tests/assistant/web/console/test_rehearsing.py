from __future__ import annotations

import re
import subprocess
from html import unescape
from typing import TYPE_CHECKING

import pytest

from assistant.overlay import KINDS, as_in_files
from assistant.web.console import rehearsing

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask
    from flask.testing import FlaskClient

    Enter = Callable[[str], FlaskClient]

KIND = KINDS["asuntos"]
NAME = "alcaldia"
PAGE = f"/consola/textos/{KIND.slug}"


def _try(browser: FlaskClient, **fields: str) -> tuple[int, str]:
    data = {**as_in_files(KIND)[NAME], "nombre": NAME, "revision": "0", "hacer": "probar", **fields}
    answer = browser.post(PAGE, data=data)
    return answer.status_code, unescape(answer.text)


def test_text_is_seen_in_an_answer_before_anybody_meets_it(site: Flask, enter: Enter) -> None:
    browser, question = enter("eva"), "¿quién arregla los baches?"
    reason = "De los baches se encarga tu alcaldía."
    status, page = _try(browser, reason=reason, prueba=question)
    assert status == 200
    assert "<title>Probado: " in page
    tried = page.partition('id="probado"')[2]
    assert f"Así respondería: {question}" in tried
    assert tried.count(reason) >= 2
    assert "Por teléfono" in tried
    # What was written is still in the form; nothing was kept, and the site answers as before.
    assert reason in page.partition('id="probado"')[0]
    assert "Versiones" not in browser.get(f"{PAGE}?nombre={NAME}").text
    answered = site.test_client().post("/", data={"pregunta": question}).text
    assert "A quién le toca: alcaldía" in answered
    assert reason not in unescape(answered)


def test_what_is_in_the_index_too_is_tried_with_an_index_of_its_own(enter: Enter) -> None:
    kind, name = KINDS["lenguaje-claro"], "L2.4"
    known = as_in_files(kind)[name]
    plain = known["plain"] + " También cuida el carcamán."
    data = {**known, "nombre": name, "revision": "0", "hacer": "probar"}
    asked = {**data, "plain": plain, "prueba": "L2.4"}
    answer = enter("eva").post(f"/consola/textos/{kind.slug}", data=asked)
    assert answer.status_code == 200
    assert unescape(answer.text).partition('id="probado"')[2].count("carcamán") >= 2


def test_form_offers_a_question_of_the_entry(enter: Enter) -> None:
    page = unescape(enter("eva").get(f"{PAGE}?nombre={NAME}").text)
    offered = re.search(r'name="prueba"\s+value="([^"]+)"', page)
    assert offered is not None
    assert offered[1] == as_in_files(KIND)[NAME]["phrases"].splitlines()[0]


@pytest.mark.parametrize(
    ("fields", "said"),
    [({"prueba": " "}, "Escribe la pregunta"), ({"source": "", "prueba": "¿qué?"}, "Falta «")],
)
def test_what_cannot_be_tried_is_said(enter: Enter, fields: dict[str, str], said: str) -> None:
    status, page = _try(enter("eva"), **fields)
    assert (status, said in page) == (422, True)


def test_one_at_a_time_and_not_for_ever(enter: Enter, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = enter("eva")
    with rehearsing._one:
        status, page = _try(browser, prueba="¿qué?")
    assert (status, "Alguien más está probando" in page) == (422, True)

    def endless(*_given: object, **_options: object) -> None:
        raise subprocess.TimeoutExpired([], 60)

    monkeypatch.setattr(subprocess, "run", endless)
    # The second time too: the first one let the next one try.
    for _ in range(2):
        status, page = _try(browser, prueba="¿qué?")
        assert (status, "No se pudo probar." in page) == (422, True)
