"""What who looks at an edited text sees of it."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from assistant.overlay import KINDS, as_in_files, print_of
from assistant.staff import edited
from assistant.staff.audit import Edit
from assistant.staff.edited import Named
from assistant.web.console.fields import EditedFields

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient

    from assistant.storage import Recorder

    Enter = Callable[[str], FlaskClient]


def test_passages_are_found_by_what_they_say(enter: Enter) -> None:
    browser = enter("eva")
    page = unescape(browser.get("/consola/textos?tipo=lenguaje-claro&q=IGUALDAD").text)
    told = re.findall(r'>(\w[\w.]*)</a>\s*<span class="note">[^<]+<', page)
    assert told
    names = as_in_files(KINDS["lenguaje-claro"])
    assert [*told] == [name for name in names if name in told]
    assert len(told) < len(names)


@pytest.mark.parametrize("slug", KINDS)
def test_every_entry_can_be_kept_as_it_is(slug: str) -> None:
    kind = KINDS[slug]
    entries = [EditedFields(kind, name, fields) for name, fields in as_in_files(kind).items()]
    refused = []
    for one in entries:
        refused += [*one._of_fields(), *one._of_people()]
    assert entries
    assert refused == []


def test_who_approves_sees_which_lines_go_and_come(enter: Enter, kept: Recorder) -> None:
    kind, name = KINDS["vocabulario"], "cultura democrática"
    known = as_in_files(kind)[name]
    first, *rest = known["citizen"].splitlines()
    new = {**known, "citizen": "\n".join([*rest, "convivir votando"]), "expect": "mision"}
    named = Named(kind.slug, name, print_of(known))
    kept.now(lambda session: edited.save(session, named, Edit("eva", "", 0), new))
    page = unescape(enter("ada").get(f"/consola/textos/{kind.slug}?nombre={name}").text)
    told = page.partition("Lo que cambia la última versión")[2].partition("<form")[0]
    lists = [re.findall(r'"written">([^<]+)<', one) for one in told.split("<ul")[1:]]
    assert lists == [[first], ["convivir votando"], known["expect"].splitlines()[1:]]
    kept.now(lambda session: edited.approve(session, named, Edit("ada", "", 1)))
    page = unescape(enter("eva").get(f"/consola/textos/{kind.slug}?nombre={name}").text)
    assert "Lo que cambia" not in page
