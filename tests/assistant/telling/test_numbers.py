from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.telling import numbers
from corpus.syllables import number_in_words


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2.4", "dos punto cuatro"),
        ("121", "ciento veintiuno"),
        ("2025", "dos mil veinticinco"),
        ("1,000", "mil"),
        ("21,500", "veintiún mil quinientos"),
        ("1,000,000", "un millón"),
        ("31,001,100", "treinta y un millones mil cien"),
        ("14386", "uno cuatro tres ocho seis"),
        ("005", "cero cero cinco"),
        ("3.05", "tres punto cero cinco"),
        ("2,5", "dos coma cinco"),
        ("0", "cero"),
        ("22", "veintidós"),
    ],
)
def test_figures_are_said_as_people_say_them(written: str, said: str) -> None:
    assert numbers.figures(written) == said


@given(st.integers(min_value=0, max_value=9999))
def test_small_numbers_are_said_as_they_are_counted(number: int) -> None:
    assert numbers.whole(number).split() == number_in_words(str(number))


@pytest.mark.parametrize(
    ("said", "feminine", "before"),
    [
        ("veintiuno", False, "veintiún"),
        ("treinta y uno", False, "treinta y un"),
        ("veintiuno", True, "veintiuna"),
        ("doscientos uno", True, "doscientas una"),
        ("doce", True, "doce"),
    ],
)
def test_a_number_agrees_with_what_it_counts(said: str, before: str, *, feminine: bool) -> None:
    assert numbers.before_noun(said, feminine=feminine) == before


def test_places_are_ordinals_up_to_ten_and_numbers_after() -> None:
    assert numbers.ordinal(6, feminine=False) == "sexto"
    assert numbers.ordinal(10, feminine=True) == "décima"
    assert numbers.ordinal(22, feminine=True) == "veintidós"


def test_the_first_of_a_month_is_primero() -> None:
    assert numbers.date("01", "10", "2025") == "primero de octubre de dos mil veinticinco"
    assert numbers.date("31", "12", "2025") == "treinta y uno de diciembre de dos mil veinticinco"
    assert numbers.date("31", "13", "2025") is None


@pytest.mark.parametrize(
    ("written", "dictated"),
    [
        ("800 433 2000", "ochocientos, cuatro tres tres, dos mil"),
        ("55 2652 1175", "cincuenta y cinco, veintiséis, cincuenta y dos, once, setenta y cinco"),
        ("55 5483 3800", ("cincuenta y cinco, cincuenta y cuatro, ochenta y tres, treinta y ocho,"
         " cero cero")),
        ("55 0102 0300", "cincuenta y cinco, cero uno, cero dos, cero tres, cero cero"),
    ],
)  # fmt: skip
def test_a_telephone_is_dictated_in_pairs(written: str, dictated: str) -> None:
    assert numbers.telephone(written) == dictated
