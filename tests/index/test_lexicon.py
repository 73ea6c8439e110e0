from __future__ import annotations

import math

import pytest

from index.analysis import tokens
from index.entry import Entry
from index.lexicon import Lexicon, lexicon_of

ENTRIES = (
    Entry("1", "El voto y el voto", "Casilla"),
    Entry("2", "Votos de mujeres", "Casilla"),
    Entry("3", "Nada", "Otra", "Contexto"),
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return lexicon_of(ENTRIES)


def test_words_are_counted_once_an_entry(lexicon: Lexicon) -> None:
    assert lexicon.entries == 3
    assert lexicon.words == {
        "voto": 1, "votos": 1, "casilla": 2, "mujeres": 1, "nada": 1, "otra": 1,
    }  # fmt: skip


def test_stems_join_the_forms_of_a_word(lexicon: Lexicon) -> None:
    (stem,) = {token.stem for token in tokens("voto votos")}
    assert lexicon.stems[stem] == 2


def test_stop_words_and_context_are_not_counted(lexicon: Lexicon) -> None:
    assert not {"el", "de", "contexto"} & lexicon.words.keys()


def test_lexicon_knows_words_and_their_other_forms(lexicon: Lexicon) -> None:
    assert lexicon.knows("voto")
    assert lexicon.knows("mujer")
    assert not lexicon.knows("hombre")


def test_words_of_plain_text_and_of_citizens_are_counted() -> None:
    entry = Entry("1", "Uno", plain="Dos", asks=("¿Tres?", "¿Cuatro tres?"), citizen="cinco")
    assert {"dos", "tres", "cuatro", "cinco"} <= lexicon_of([entry]).words.keys()
    assert lexicon_of([entry]).words["tres"] == 1


def test_word_of_the_index_or_of_the_language_is_spanish() -> None:
    lexicon = Lexicon(1, {"iecm": 1}, {"iecm": 1}, {"perro": 40}, {})
    found = [lexicon.is_spanish(word) for word in ("iecm", "perro", "iecms", "xyzw", "")]
    assert found == [True, True, False, False, False]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("voto", True), ("votos", True), ("perro", True), ("2025", True), ("xyzw", False)],
)
def test_known_words_and_numbers_are_meaningful(word: str, *, expected: bool) -> None:
    stems = {token.stem: 1 for token in tokens("voto")}
    lexicon = Lexicon(1, {"voto": 1}, stems, {"perro": 40}, {})
    (token,) = tokens(word)
    assert lexicon.meaningful(token) is expected


def test_word_is_shown_with_the_accents_it_is_written_with() -> None:
    lexicon = lexicon_of([Entry("1", "Acción", plain="Misión", citizen="año")])
    assert [lexicon.surface(word) for word in ("accion", "mision", "año", "nadie")] == [
        "acción", "misión", "año", "nadie",
    ]  # fmt: skip


def test_word_list_is_alphabetical(lexicon: Lexicon) -> None:
    assert lexicon.word_list == ["casilla", "mujeres", "nada", "otra", "voto", "votos"]


def test_rarer_stems_say_more() -> None:
    lexicon = Lexicon(4, {}, {"todas": 4, "una": 1}, {}, {})
    assert 0 < lexicon.idf("todas") < lexicon.idf("una") < lexicon.idf("ninguna")
    assert lexicon.idf("ninguna") == pytest.approx(math.log(5 / 0.5))


def test_common_words_of_spanish_weigh_less() -> None:
    lexicon = Lexicon(9, {}, {}, {"cosa": 65, "algo": 53, "plebiscito": 30}, {})
    cosa, algo, plebiscito, desconocida = (
        lexicon.weight(token) for token in tokens("cosa algo plebiscito desconocida")
    )
    assert 0 < cosa < algo < plebiscito == desconocida == lexicon.idf("x")


def test_words_keep_the_accents_they_are_written_with() -> None:
    lexicon = lexicon_of([Entry("1", "La MISIÓN y el voto"), Entry("2", "año")])
    assert [lexicon.surface(word) for word in ("mision", "voto", "año")] == [
        "misión",
        "voto",
        "año",
    ]


def test_lexicon_comes_back_as_it_was(lexicon: Lexicon) -> None:
    assert Lexicon.from_json(lexicon.as_json()) == lexicon


def test_same_words_give_the_same_bytes() -> None:
    one = Lexicon(1, {"a": 1, "ñ": 2}, {"b": 1, "a": 1}, {}, {})
    other = Lexicon(1, {"ñ": 2, "a": 1}, {"a": 1, "b": 1}, {}, {})
    assert one.as_json() == other.as_json()
