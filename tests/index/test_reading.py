from __future__ import annotations

import pytest

from index.analysis import STOP_WORDS, stem, tokens
from index.lexicon import Lexicon
from index.reading import Corrected, Reader

WRITTEN = {"participacion": "participación", "eleccion": "elección"}
WORDS = ("participacion", "eleccion", "voto", "salud", "informado")


def _reader(*words: str, spanish: tuple[str, ...] = ()) -> Reader:
    counted = dict.fromkeys(words, 1)
    stems = dict.fromkeys((stem(word) for word in words), 1)
    return Reader(Lexicon(1, counted, stems, dict.fromkeys(spanish, 40), WRITTEN))


@pytest.fixture(scope="module")
def reader() -> Reader:
    return _reader(*WORDS)


def _words(reader: Reader, text: str) -> list[str]:
    return [token.word for token in reader.read(text).tokens]


def test_known_words_are_read_as_they_are(reader: Reader) -> None:
    text = "¿El VOTO informado, la elección?"
    read = reader.read(text)
    assert read.tokens == tuple(tokens(text))
    assert read.corrections == ()


@pytest.mark.parametrize("text", ["", "¿?", " \n"])
def test_nothing_is_read_of_nothing(reader: Reader, text: str) -> None:
    read = reader.read(text)
    assert (read.tokens, read.corrections, read.pairs, read.content) == ((), (), (), [])


def test_correction_says_where_and_with_accents(reader: Reader) -> None:
    assert reader.read("la ELEXION es hoy").corrections == (
        Corrected(3, 10, "ELEXION", "elección"),
    )


def test_corrected_word_has_its_own_stem_and_the_written_place(reader: Reader) -> None:
    text = "el boto"
    (_, token) = reader.read(text).tokens
    assert (token.word, token.stem) == ("voto", stem("voto"))
    assert text[token.start : token.end] == "boto"


def test_words_run_together_share_their_place(reader: Reader) -> None:
    read = reader.read("el votoinformado")
    assert [(token.word, token.start, token.end) for token in read.tokens] == [
        ("el", 0, 2),
        ("voto", 3, 16),
        ("informado", 3, 16),
    ]
    assert [token.stem for token in read.tokens[1:]] == [stem("voto"), stem("informado")]
    assert read.corrections == (Corrected(3, 16, "votoinformado", "voto informado"),)


def test_joined_word_is_a_correction_though_nothing_else_changed(reader: Reader) -> None:
    read = reader.read("la elec ción")
    assert [(token.word, token.stem) for token in read.tokens[1:]] == [
        ("eleccion", stem("eleccion"))
    ]
    assert read.corrections == (Corrected(3, 12, "elec ción", "elección"),)


def test_words_on_both_sides_of_a_joined_one_stay(reader: Reader) -> None:
    assert _words(reader, "voto elec cion voto") == ["voto", "eleccion", "voto"]


@pytest.mark.parametrize("text", ["elec  cion", "elec, cion", "eleccion", "elec voto cion"])
def test_only_neighbours_are_joined(reader: Reader, text: str) -> None:
    assert all(" " not in one.written for one in reader.read(text).corrections)


def test_each_correction_is_told_once_in_order(reader: Reader) -> None:
    read = reader.read("elexion boto elexion")
    assert len(read.corrections) == 3
    assert read.pairs == (("elexion", "elección"), ("boto", "voto"))


@pytest.mark.parametrize(
    ("text", "corrected"),
    [
        ("«boto» elexion", ["elexion"]),
        ("“boto” y «elexion»", []),
        ('"boto" elexion "boto"', ["elexion"]),
        ('boto "elexion', ["boto", "elexion"]),
        ("«boto” elexion", ["boto", "elexion"]),
        ("«elexion «boto» elexion»", ["elexion", "elexion"]),
        ("«votoinformado» votoinformado", ["votoinformado"]),
    ],
)
def test_only_what_stands_outside_quotation_marks_is_corrected(
    reader: Reader, text: str, corrected: list[str]
) -> None:
    assert [one.written for one in reader.read(text).corrections] == corrected


def test_quoted_word_keeps_its_stem(reader: Reader) -> None:
    assert reader.read("«boto»").tokens == tuple(tokens("«boto»"))


def test_content_is_what_is_worth_searching_after_correction(reader: Reader) -> None:
    read = reader.read("que es la elexion votosalud")
    assert [token.word for token in read.content] == ["eleccion", "voto", "salud"]


def test_the_same_sound_comes_before_a_cut() -> None:
    assert _words(_reader("voto", "salud"), "botosalud") == ["botosalud"]
    assert _words(_reader("boto", "salud", "votosalud"), "botosalud") == ["votosalud"]


def test_a_cut_comes_before_another_sound() -> None:
    assert _words(_reader("votosalut"), "votosalud") == ["votosalut"]
    assert _words(_reader("voto", "salud", "votosalut"), "votosalud") == ["voto", "salud"]


@pytest.mark.parametrize(("word", "near"), [("una", "uña"), ("nosotros", "bosotros")])
def test_stop_word_stays_whatever_is_near(word: str, near: str) -> None:
    assert word in STOP_WORDS
    assert _reader(near).read(word).tokens == tuple(tokens(word))


@pytest.mark.parametrize("text", ["vi a Elexion", "vi, a Elexion", "vi a Votoinformado"])
def test_name_is_left_as_it_is(reader: Reader, text: str) -> None:
    assert reader.read(text).corrections == ()


@pytest.mark.parametrize(
    "text",
    [
        "Elexion",
        " ¿Elexion hoy?",
        "es hoy. Elexion",
        "vota: Elexion",
        "es hoy! (Elexion)",
        "vi la ELEXION",
        "vi la eLEXION",
        "es hoy\nElexion",
        "Votoinformado",
        "vi la votoinformado",
    ],
)
def test_capital_that_marks_no_name_is_corrected(reader: Reader, text: str) -> None:
    assert len(reader.read(text).corrections) == 1


def test_name_that_is_nearly_a_word_or_sounds_like_it_is_corrected(reader: Reader) -> None:
    written = ["Informadi", "Boto", "Partisipasion"]
    assert [pair[0] for pair in reader.read(f"vi {' y '.join(written)}").pairs] == written


def test_name_and_word_of_the_same_letters_are_told_apart(reader: Reader) -> None:
    places = [one.start for one in reader.read("vi elexion y Elexion y elexion").corrections]
    assert places == [3, 23]


def test_word_near_to_nothing_is_kept(reader: Reader) -> None:
    assert _words(reader, "xyzzyplugh 2025") == ["xyzzyplugh", "2025"]


@pytest.mark.parametrize("text", ["V.O.T.O.", "v.o.t.o", "el V.O.T.O. cuenta"])
def test_initials_with_stops_are_one_word(reader: Reader, text: str) -> None:
    assert "voto" in _words(reader, text)
    assert reader.read(text).corrections == ()


@pytest.mark.parametrize("text", ["voto. a salud", "1.2", "a. b"])
def test_stop_between_words_joins_nothing(reader: Reader, text: str) -> None:
    assert len(_words(reader, text)) >= 2


def test_little_word_is_known_by_its_sound_and_told_to_nobody() -> None:
    read = _reader("salud").read("qual es la salud")
    assert [token.word for token in read.tokens] == ["cual", "es", "la", "salud"]
    assert read.corrections == ()
