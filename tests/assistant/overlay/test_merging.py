from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from assistant.overlay import KINDS, as_in_files, merged, print_of

if TYPE_CHECKING:
    from assistant.overlay import Fields, Kind

GLOSSARY, MATTERS, CONTACTS = KINDS["glosario"], KINDS["asuntos"], KINDS["contactos"]
VOCABULARY = KINDS["vocabulario"]


def _changed(kind: Kind, name: str, **fields: str) -> Fields:
    return {**as_in_files(kind)[name], **fields}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_entries_put_back_as_they_are_change_no_file(kind: Kind) -> None:
    entries = as_in_files(kind)
    assert len(entries) >= 3
    assert merged({(kind.slug, name): fields for name, fields in entries.items()}) == {}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_field_of_the_file_can_be_edited(kind: Kind) -> None:
    for file, english in ((kind.file, False), (kind.english, True)):
        if file is not None:
            written = tomllib.loads(file.read_text(encoding="utf-8"))[kind.table]
            fields = {field.name for field in kind.fields if field.english is english}
            assert {name for table in written for name in table} - {kind.key} <= fields


def test_only_the_line_that_is_edited_changes() -> None:
    texts = merged({("glosario", "ine"): _changed(GLOSSARY, "ine", plain="Hace las elecciones.")})
    (text,) = texts.values()
    before = GLOSSARY.file.read_text(encoding="utf-8").splitlines()
    pairs = zip(before, text.splitlines(), strict=True)
    (pair,) = [pair for pair in pairs if pair[0] != pair[1]]
    assert pair[1] == 'plain = "Hace las elecciones."'


def test_what_is_said_in_english_goes_into_its_own_file() -> None:
    change = _changed(GLOSSARY, "ine", **{"en.plain": "It runs elections."})
    (file,) = merged({("glosario", "ine"): change})
    assert file == GLOSSARY.english


def test_entry_that_is_new_stands_last_in_both_files() -> None:
    fields = {"term": "Acta", "forms": "acta\nactas", "plain": "Dice qué pasó."}
    texts = merged({("glosario", "acta"): {**fields, "en.plain": "It tells what happened."}})
    spanish, english = (tomllib.loads(texts[file])["entry"][-1] for file in sorted(texts)[::-1])
    assert spanish == {"id": "acta", **fields, "forms": ["acta", "actas"]}
    assert english == {"id": "acta", "plain": "It tells what happened."}


def test_contact_and_the_matter_that_names_it_come_into_one_file() -> None:
    contact = {"text": "Correo", "source": "Portal", "date": "2026"}
    english = {f"en.{name}": text for name, text in contact.items()}
    matter = _changed(MATTERS, "credencial", contact="nuevo")
    texts = merged(
        {("contactos", "nuevo"): {**contact, **english}, ("asuntos", "credencial"): matter}
    )
    data = tomllib.loads(texts[MATTERS.file])
    assert data["contact"][-1] == {"id": "nuevo", **contact}
    assert [one["contact"] for one in data["matter"] if one["id"] == "credencial"] == ["nuevo"]
    assert len(data["matter"]) == len(as_in_files(MATTERS))


@pytest.mark.parametrize("text", ['Con "comillas"', "C:\\ruta", "tres ''' y \"\"\"", "añ\u2028o"])
def test_any_text_comes_back_as_it_was_written(text: str) -> None:
    (merged_text,) = merged(
        {("vocabulario", "cultura democrática"): _changed(
            VOCABULARY, "cultura democrática", reason=text
        )}
    ).values()  # fmt: skip
    (term,) = [
        one
        for one in tomllib.loads(merged_text)["term"]
        if one["institution"] == "cultura democrática"
    ]
    assert term["reason"] == text


def test_list_that_is_emptied_is_an_empty_list() -> None:
    change = _changed(VOCABULARY, "cultura democrática", expect="")
    (text,) = merged({("vocabulario", "cultura democrática"): change}).values()
    assert "expect = []" in text


def test_print_tells_a_change_of_any_field() -> None:
    before = as_in_files(GLOSSARY)["ine"]
    prints = {print_of({**before, key: "otra cosa"}) for key in before}
    assert len(prints | {print_of(before), print_of(None)}) == len(before) + 2
    assert print_of(dict(reversed(before.items()))) == print_of(before)
