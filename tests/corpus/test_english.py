from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from corpus import CorpusError
from corpus.english import English, Meaning, read_english

if TYPE_CHECKING:
    from pathlib import Path

    from corpus import Corpus

REVIEW = '[review]\nauthor = "Quien"\ndate = "2026-01-01"\nstate = "por revisar"\n\n'
PLAIN = f'{REVIEW}[[passage]]\nid = "OE1"\nplain = "It wants people to take part."\n'
GLOSSARY = (
    f'{REVIEW}[[entry]]\nid = "voto"\nterm_en = "Vote"\nplain = "To choose."\n\n'
    '[[entry]]\nid = "ine"\nplain = "Another body."\n'
)
TITLES = f'{REVIEW}[[passage]]\nid = "OE1"\ntitle = "Taking part"\n'
FILES = {
    "lenguaje-claro.en.toml": PLAIN,
    "glosario.en.toml": GLOSSARY,
    "titulos.en.toml": TITLES,
}


def _read(folder: Path, **changed: str) -> English:
    for name, content in FILES.items():
        (folder / name).write_text(changed.get(name.split(".")[0], content), encoding="utf-8")
    return read_english(folder, ["OE1"], ["voto", "ine"], ["OE1"])


def test_everything_comes_with_its_identifier(tmp_path: Path) -> None:
    found = _read(tmp_path)
    assert found.plain == {"OE1": "It wants people to take part."}
    assert found.glossary == {
        "voto": Meaning("Vote", "To choose."),
        "ine": Meaning("", "Another body."),
    }
    assert found.titles == {"OE1": "Taking part"}


def test_document_may_have_nothing_in_english(tmp_path: Path) -> None:
    assert read_english(tmp_path, ["OE1"], ["voto"], ["OE1"]) == English()


@pytest.mark.parametrize(
    ("file", "content", "reason"),
    [
        ("lenguaje-claro", PLAIN.replace("OE1", "OE9"), "línea 6: «OE9» no está en el archivo"),
        ("lenguaje-claro", PLAIN + PLAIN.removeprefix(REVIEW), "línea 9: «OE1»"),
        ("lenguaje-claro", REVIEW, "línea 1: falta en inglés .*: OE1"),
        ("lenguaje-claro", PLAIN.replace("plain", "words"), "línea 6: el campo «words»"),
        ("glosario", GLOSSARY.replace('"ine"', '"otra"'), "línea 11: «otra»"),
        ("glosario", GLOSSARY.replace('"Vote"', '""'), "línea 6: «term_en» está vacío"),
        ("glosario", GLOSSARY[: GLOSSARY.rindex("[[")], "línea 1: falta en inglés .*: ine"),
        ("titulos", TITLES.replace("OE1", "OE9"), "línea 6: «OE9» no es un pasaje"),
        ("titulos", TITLES.replace("Taking", "A b c Taking"), "línea 6: .* más de 4 palabras"),
        ("titulos", TITLES[len(REVIEW) :], r"falta la sección \[review\]"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    tmp_path: Path, file: str, content: str, reason: str
) -> None:
    with pytest.raises(CorpusError, match=rf"{file}.en.toml, línea|{reason}") as caught:
        _read(tmp_path, **{file: content})
    assert re.search(reason, str(caught.value))


def test_whole_plan_is_explained_in_english(corpus: Corpus) -> None:
    (document,) = corpus.documents
    assert document.english.plain.keys() == document.plain.keys()
    assert document.english.glossary.keys() == {entry.id for entry in document.glossary}
    assert document.english.titles.keys() == document.titles.keys()


def test_words_between_quotation_marks_are_those_of_the_plan(corpus: Corpus) -> None:
    (document,) = corpus.documents
    texts = [document.plain[name].text for name in document.plain]
    texts += [f"{passage.text} {passage.label}" for passage in document.passages]
    spanish = " ".join(texts).casefold()
    english = [*document.english.plain.values()]
    english += [meaning.plain for meaning in document.english.glossary.values()]
    quoted = re.findall("“([^”]*)”", " ".join(english))
    assert quoted
    assert not [piece for piece in quoted if piece.casefold() not in spanish]


def test_english_texts_change_no_answer(corpus: Corpus) -> None:
    assert "The Institute wants" in " ".join(corpus.documents[0].english.plain.values())
    assert "The Institute wants" not in repr(corpus.documents)
