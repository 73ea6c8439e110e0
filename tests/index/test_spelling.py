from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.lexicon import Lexicon
from index.spelling import Speller, sound

if TYPE_CHECKING:
    from index import Searcher

REAL_WORDS = """
    casa taxi costo jueces internet agua perro escuela hospital dinero bache predial metrobús
    alcaldía tortillas vacuna vacunas licencia multa trámite boleto gasolina partido quiero cuándo
    dónde misión visión mision vision ministro divisa provisión emisión comisión pensión curp ine
    INE COPACOS copaco IECM iecm organo órgano mesa pesos cuesta curso cursos copa niña niñas
"""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _speller(*words: str, spanish: tuple[str, ...] = ()) -> Speller:
    return Speller(
        Lexicon(1, dict.fromkeys(words, 1), dict.fromkeys(words, 1), dict.fromkeys(spanish, 40), {})
    )


def _slips(word: str) -> set[str]:
    """Return every slip of one key in `word` that leaves its first letter alone."""
    found = set()
    for at in range(1, len(word) + 1):
        head, tail = word[:at], word[at:]
        found |= {head + letter + tail for letter in LETTERS}
        found |= {head + letter + tail[1:] for letter in LETTERS if tail}
        found |= {head + tail[1:], head + tail[1:2] + tail[:1] + tail[2:]}
    return found - {word}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("objetibo", "objetivo"),
        ("violensia", "violencia"),
        ("Objetibo", "objetivo"),
        ("partisipasion", "participación"),
        ("trasnparencia", "transparencia"),
        ("elexiones", "elecciones"),
        ("presupesto", "presupuesto"),
        ("desarroyo", "desarrollo"),
        ("bision", "visión"),
    ],
)
def test_mistyped_word_is_corrected(searcher: Searcher, written: str, meant: str) -> None:
    assert searcher.read(written).pairs == ((written, meant),)


@pytest.mark.parametrize("word", REAL_WORDS.split())
def test_real_word_is_never_corrected(searcher: Searcher, word: str) -> None:
    assert searcher.read(word).corrections == ()


def test_no_word_of_spanish_becomes_another(searcher: Searcher) -> None:
    speller = Speller(searcher.lexicon)
    changed = {word: speller.correct(word) for word in searcher.lexicon.spanish}
    others = {word: better for word, better in changed.items() if better is not None}
    assert {better.replace("ñ", "n") for better in others.values()} == set(others)
    assert len(changed) > 50_000


def test_no_word_of_the_index_is_corrected(searcher: Searcher) -> None:
    speller = Speller(searcher.lexicon)
    assert {speller.correct(word) for word in searcher.lexicon.words} == {None}


@pytest.mark.parametrize(("word", "other"), [("mision", "vision"), ("vision", "mision")])
def test_mission_and_vision_never_become_each_other(
    searcher: Searcher, word: str, other: str
) -> None:
    speller = Speller(searcher.lexicon)
    corrected = {speller.correct(slip) for slip in _slips(word)}
    assert word in corrected
    assert other not in corrected


def test_known_word_of_spanish_is_not_moved_to_the_only_near_one() -> None:
    assert _speller("vision", spanish=("mision",)).correct("mision") is None
    assert _speller("vision").correct("mision") == "vision"


@pytest.mark.parametrize("word", ["2025", "0bjetivo", "objetiv0", "oe7", "l24", "objetibo2"])
def test_word_with_digits_is_never_corrected(searcher: Searcher, word: str) -> None:
    assert searcher.read(word).corrections == ()


@pytest.mark.parametrize("word", ["obj", "vto", "xyzw", "zzzzzzzz", "ornitorrincoide"])
def test_word_near_to_nothing_stays(searcher: Searcher, word: str) -> None:
    assert searcher.read(word).corrections == ()


def test_tilde_of_n_is_restored() -> None:
    speller = _speller("año", "campaña", spanish=("ano",))
    assert (speller.correct("ano"), speller.correct("campana")) == ("año", "campaña")


def test_known_word_keeps_its_n() -> None:
    assert _speller("año", "ano").correct("ano") is None


def test_same_sound_outweighs_a_slip_of_the_keyboard() -> None:
    assert _speller("vivienda", "bibienta").correct("bibienda") == "vivienda"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("votxnte", "votante"),
        ("vxtxnte", None),
        ("prxsupuxsto", "presupuesto"),
        ("prxsxpxsto", None),
    ],
)
def test_two_slips_need_a_long_word(written: str, meant: str | None) -> None:
    assert _speller("votante", "presupuesto").correct(written) == meant


def test_swapped_letters_are_one_slip() -> None:
    assert _speller("voto").correct("vtoo") == "voto"


def test_commoner_word_of_the_index_wins() -> None:
    def best(first: int, second: int) -> str | None:
        counts = {"forestal": first, "foristal": second}
        return Speller(Lexicon(9, counts, counts, {}, {})).correct("forastal")

    assert (best(5, 1), best(1, 5)) == ("forestal", "foristal")


def test_correction_does_not_depend_on_the_order_of_the_index(searcher: Searcher) -> None:
    known = searcher.lexicon
    turned = Lexicon(
        known.entries, dict([*known.words.items()][::-1]), known.stems, known.spanish, {}
    )
    typos = [slip for word in known.word_list[::40] for slip in sorted(_slips(word))[::60]]
    one, other = Speller(known), Speller(turned)
    assert [one.correct(typo) for typo in typos] == [other.correct(typo) for typo in typos]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("voto", "boto"),
        ("casilla", "kaziya"),
        ("hacer", "aser"),
        ("genero", "jenero"),
        ("exclusion", "esklusion"),
        ("queja", "keja"),
    ],
)
def test_spellings_of_one_sound_meet(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("mision", "vision"), ("gato", "jato"), ("cal", "sal")])
def test_other_sounds_stay_apart(one: str, other: str) -> None:
    assert sound(one) != sound(other)
