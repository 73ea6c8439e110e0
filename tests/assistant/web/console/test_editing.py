from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from assistant.overlay import KINDS, as_in_files
from assistant.staff.edited import Named, find
from assistant.storage.edited import in_force

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient

    from assistant.storage import Recorder

    Enter = Callable[[str], FlaskClient]

PLAIN = "Hace las elecciones de todo el país."


def _page(browser: FlaskClient, slug: str, name: str = "") -> str:
    answer = browser.get(f"/consola/textos/{slug}", query_string={"nombre": name} if name else {})
    assert answer.status_code == 200
    return unescape(answer.text)


def _send(
    browser: FlaskClient, do: str, slug: str = "glosario", name: str = "ine", **fields: str
) -> tuple[int, str]:
    known = as_in_files(KINDS[slug]).get(name)
    page = _page(browser, slug, name if known or do != "guardar" else "")
    revision = re.search(r'name="revision"\s+value="(\d+)"', page)
    assert revision is not None
    shown = {} if do == "guardar" else _shown(page)
    own = {"nombre": name, "revision": revision[1], "hacer": do}
    data = {**(known or {}), **shown, **own, **fields}
    answer = browser.post(f"/consola/textos/{slug}", data=data)
    return answer.status_code, unescape(answer.text)


def _shown(page: str) -> dict[str, str]:
    """Return the fields of a form as a browser would send them back."""
    areas = re.findall(r'name="([^"]+)"[^>]*>([^<]*)</textarea>', page)
    inputs = re.findall(r'name="([^"]+)"\s+maxlength="\d+"\s+value="([^"]*)"', page)
    return dict([*areas, *inputs])


def _read(kept: Recorder) -> list[str]:
    return kept.look(lambda session: [one.fields["plain"] for _, one in in_force(session)])


@pytest.mark.parametrize("slug", KINDS)
def test_every_kind_lists_its_entries(enter: Enter, slug: str) -> None:
    page = unescape(enter("eva").get(f"/consola/textos?tipo={slug}").text)
    assert all(f">{name}</a>" in page for name in as_in_files(KINDS[slug]))


def test_entries_are_found_by_a_part_of_their_name(enter: Enter) -> None:
    page = enter("eva").get("/consola/textos?tipo=vocabulario&q=CULTURA democratica").text
    assert ">cultura democrática</a>" in page
    assert ">elecciones íntegras</a>" not in page
    page = enter("eva").get("/consola/textos?tipo=vocabulario&q=<i>").text
    assert "Ninguna entrada tiene «&lt;i&gt;» en su nombre ni" in page


def test_form_has_what_the_file_says_beside_the_words_of_the_plan(enter: Enter) -> None:
    page = _page(enter("eva"), "lenguaje-claro", "L2.4")
    known = as_in_files(KINDS["lenguaje-claro"])["L2.4"]
    assert all(line in page for text in known.values() for line in text.splitlines())
    assert "Lo que dice el plan. No se edita." in page
    assert "violencia política" in page


def test_two_people_put_it_in_force(enter: Enter, kept: Recorder) -> None:
    writer = enter("eva")
    assert _send(writer, "guardar", plain=PLAIN)[0] == 303
    page = _page(writer, "glosario", "ine")
    assert "de eva, espera que otra persona la apruebe" in page
    assert "Aprobar la última versión" not in page
    assert "Lo que dice el archivo" in page
    assert _read(kept) == []
    second = enter("ada")
    assert "Esperan a alguien" in second.get("/consola/textos").text
    assert _send(second, "aprobar")[0] == 303
    assert "En vigor." in _page(second, "glosario", "ine")
    assert "Esperan a alguien" not in second.get("/consola/textos").text
    assert _read(kept) == [PLAIN]


def test_writer_does_not_approve_it_by_hand_either(enter: Enter, kept: Recorder) -> None:
    writer = enter("eva")
    _send(writer, "guardar", plain=PLAIN)
    status, page = _send(writer, "aprobar")
    assert (status, "La aprueba otra persona" in page) == (422, True)
    assert _read(kept) == []


def test_what_the_second_person_changed_is_neither_approved_nor_lost(
    enter: Enter, kept: Recorder
) -> None:
    _send(enter("eva"), "guardar", plain=PLAIN)
    status, page = _send(enter("ada"), "aprobar", plain="Otra cosa que nadie leyó.")
    assert (status, "Cambiaste lo que se iba a aprobar" in page) == (422, True)
    assert "Otra cosa que nadie leyó." in page
    assert _read(kept) == []


def test_new_entry_takes_no_place_of_another(enter: Enter, kept: Recorder) -> None:
    name = "cultura democrática"
    sent = {**as_in_files(KINDS["vocabulario"])[name], "citizen": "lana", "nombre": name}
    sent |= {"nueva": "1", "revision": "0", "hacer": "guardar"}
    answer = enter("eva").post("/consola/textos/vocabulario", data=sent)
    assert answer.status_code == 422
    assert "Ya hay una entrada con ese nombre" in answer.text
    assert ">lana</textarea>" in answer.text
    assert 'id="nombre"' in answer.text
    assert kept.look(lambda session: find(session, Named("vocabulario", name))) is None


def test_taking_it_back_needs_a_reason(enter: Enter, kept: Recorder) -> None:
    _send(enter("eva"), "guardar", plain=PLAIN)
    second = enter("ada")
    _send(second, "aprobar")
    assert _send(second, "retirar")[0] == 422
    assert _send(second, "retirar", razon="Ya no es así.")[0] == 303
    assert "Retirada: se lee lo que dice el archivo." in _page(second, "glosario", "ine")
    assert _read(kept) == []


@pytest.mark.parametrize(
    ("slug", "name", "fields", "said"),
    [
        ("glosario", "ine", {"plain": ""}, "Falta «En palabras sencillas»."),
        ("glosario", "ine", {"plain": "a" * 1201}, "1200 caracteres o menos; tiene 1201"),
        ("glosario", "ine", {"forms": "unicornio"}, "no aparece en ningún pasaje"),
        ("glosario", "Acta Nueva", {}, "letras minúsculas sin acento"),
        ("glosario", "ine", {"plain": "Llama al 55 1234 5678."}, "Quita el teléfono"),
        ("glosario", "ine", {"razon": "Lo pidió ana@correo.mx"}, "Quita el correo"),
        ("lenguaje-claro", "L9.9", {"plain": "Hola.", "en.plain": "Hi."}, "no se agregan"),
        ("lenguaje-claro", "L2.4", {"plain": "Cuida a las mujeres."}, "Lo que cambias se usa"),
        ("vocabulario", "elecciones íntegras", {"expect": "L9.9"}, "no hay un pasaje L9.9"),
        ("contactos", "inetel", {"text": "CURP GOMC900101HDFRRR09"}, "Quita la CURP"),
    ],
)  # fmt: skip
def test_what_cannot_be_kept_is_said_and_nothing_is_lost(
    enter: Enter, slug: str, name: str, fields: dict[str, str], said: str
) -> None:
    status, page = _send(enter("eva"), "guardar", slug, name, **fields)
    assert (status, said in page) == (422, True), page
    assert all(text in page for text in fields.values())


def test_a_body_may_be_reached_by_telephone_and_mail(enter: Enter) -> None:
    fields = {"text": "INETEL: 800 433 2000, correo inetel@ine.mx"}
    assert _send(enter("eva"), "guardar", "contactos", "inetel", **fields)[0] == 303


def test_new_entry_is_written_and_found_again(enter: Enter) -> None:
    writer = enter("eva")
    fields = {"citizen": "lana\ndinero", "reason": "Así se dice.", "expect": ""}
    status, _ = _send(writer, "guardar", "vocabulario", "¿recursos? & más", **fields)
    assert status == 303
    assert "¿recursos? & más" in unescape(writer.get("/consola/textos?tipo=vocabulario").text)
    assert "lana\ndinero" in _page(writer, "vocabulario", "¿recursos? & más")


def test_second_of_two_who_edit_is_told_and_keeps_what_they_wrote(enter: Enter) -> None:
    first, second = enter("eva"), enter("ada")
    _send(first, "guardar", plain=PLAIN)
    data = {**as_in_files(KINDS["glosario"])["ine"], "nombre": "ine", "revision": "0"}
    mine = {**data, "plain": "Lo mío, que es otra cosa.", "hacer": "guardar"}
    answer = second.post("/consola/textos/glosario", data=mine)
    assert answer.status_code == 422
    assert "Alguien lo cambió mientras escribías" in answer.text
    assert "Lo mío, que es otra cosa." in answer.text


def test_older_version_is_used_again(enter: Enter) -> None:
    writer = enter("eva")
    for text in (PLAIN, "Cuida las elecciones."):
        _send(writer, "guardar", plain=text)
    page = _page(writer, "glosario", "ine")
    (link,) = re.findall(r'href="([^"]*)">Usar la versión 1<', page)
    assert f">{PLAIN}</textarea>" in unescape(writer.get(link).text)
