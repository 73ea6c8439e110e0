from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus import CorpusError
from corpus.other_languages import OtherLanguages, Review, read_other_languages

if TYPE_CHECKING:
    from pathlib import Path

    from corpus import Corpus

NAMES = '[names]\nmfs = "Lengua de Señas Mexicana"\nnah = "náhuatl"\n'
REVIEW = 'author = "Ana"\nreviewer = "Luz"\ndate = "2026-11-23"\nstate = "revisado"\n'
# Words of no language: nothing is translated here.
TEXT = f'[[translation]]\npassage = "OE1"\nlanguage = "nah"\ntext = "Lorem ipsum"\n{REVIEW}'
VIDEO = f"""[[video]]
passage = "OE1"
language = "mfs"
file = "OE1.mp4"
captions = "OE1.vtt"
poster = ""
transcript = "Lo que dice."
width = 1280
height = 720
{REVIEW}"""
KNOWN = ("OE1", "OE2")


def _read(folder: Path, content: str) -> dict[str, OtherLanguages]:
    path = folder / "otras-lenguas.toml"
    path.write_text(content, encoding="utf-8")
    return read_other_languages(path, KNOWN)


def test_reviewed_text_comes_with_who_answers_for_it(tmp_path: Path) -> None:
    found = _read(tmp_path, f"{NAMES}{TEXT}")
    ((translation,), videos) = found["OE1"].translations, found["OE1"].videos
    assert (translation.language, translation.name, translation.text) == (
        "nah",
        "náhuatl",
        "Lorem ipsum",
    )
    assert translation.review == Review("Ana", "Luz", "2026-11-23")
    assert (list(found), videos) == (["OE1"], ())


def test_reviewed_video_comes_with_all_its_files(tmp_path: Path) -> None:
    (video,) = _read(tmp_path, f"{NAMES}{VIDEO}")["OE1"].videos
    assert video.files == ("OE1.mp4", "OE1.vtt")
    assert (video.width, video.height, video.transcript) == (1280, 720, "Lo que dice.")
    assert video.place == "otras-lenguas.toml, línea 4"


@pytest.mark.parametrize("entry", [TEXT, VIDEO])
def test_draft_is_not_returned(tmp_path: Path, entry: str) -> None:
    draft = entry.replace('"revisado"', '"borrador"').replace('"Luz"', '""')
    assert _read(tmp_path, f"{NAMES}{draft}") == {}


def test_document_may_have_no_other_languages(tmp_path: Path) -> None:
    assert read_other_languages(tmp_path / "no-existe.toml", KNOWN) == {}


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('passage = "OE1"', 'passage = "OE9"', "línea 4: «OE9» no es un pasaje"),
        ('language = "nah"', 'language = "yua"', "línea 4: la lengua «yua» no tiene nombre"),
        ('state = "revisado"', 'state = "listo"', "línea 4: «state» debe ser «borrador»"),
        ('reviewer = "Luz"', 'reviewer = ""', "línea 4: para estar «revisado» falta"),
        ('reviewer = "Luz"', 'reviewer = "Ana"', "línea 4: .* no puede ser quien lo hizo"),
        ('author = "Ana"', 'author = ""', "línea 4: «author» está vacío"),
        ('"2026-11-23"', '"ayer"', "línea 4: «date» debe ser una fecha"),
        ('"Lorem ipsum"', '""', "línea 4: «text» está vacío"),
        ('text = "Lorem ipsum"\n', "", "línea 4: falta el campo «text»"),
        (
            "[[translation]]",
            'otra = "x"\n[[translation]]',
            "línea 4: «otra» no es una etiqueta de lengua",
        ),
        ("nah =", "náhuatl =", "no es un archivo TOML"),
        ("nah =", "Nahuatl =", "línea 3: «Nahuatl» no es una etiqueta de lengua"),
        (TEXT, TEXT * 2, "línea 12: «OE1» ya está en la lengua «nah»"),
    ],
)
def test_wrong_text_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, reason: str
) -> None:
    content = f"{NAMES}{TEXT}"
    assert old in content
    with pytest.raises(CorpusError, match=reason):
        _read(tmp_path, content.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"OE1.mp4"', '"../OE1.mp4"', "línea 4: «file» debe ser el nombre de un archivo"),
        ('"OE1.mp4"', '"OE1.exe"', "línea 4: «file» debe ser el nombre de un archivo"),
        ('"OE1.vtt"', '"OE1.srt"', "línea 4: «captions» debe ser"),
        ('captions = "OE1.vtt"', 'captions = ""', "línea 4: «captions» está vacío"),
        ('poster = ""', 'poster = "OE1.svg"', "línea 4: «poster» debe ser"),
        ('"Lo que dice."', '""', "línea 4: «transcript» está vacío"),
        ("width = 1280", "width = 0", "línea 4: «width» y «height»"),
        ("height = 720", 'height = "720"', "línea 4: «height» debe ser un número entero"),
    ],
)
def test_wrong_video_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, reason: str
) -> None:
    with pytest.raises(CorpusError, match=reason):
        _read(tmp_path, f"{NAMES}{VIDEO}".replace(old, new))


def test_published_plan_shows_only_what_a_named_person_reviewed(corpus: Corpus) -> None:
    for other in corpus.documents[0].other_languages.values():
        for one in (*other.translations, *other.videos):
            assert one.review.reviewer


def test_other_languages_change_no_answer(corpus: Corpus) -> None:
    assert "other_languages" not in repr(corpus.documents[0])
