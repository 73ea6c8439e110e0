"""Syllables as counted by hand, hyphen by hyphen."""

from __future__ import annotations

import pytest

from corpus.syllables import number_in_words, syllables

# Diphthongs, hiatus, an h in between, y as vowel and consonant, silent u and ü, and long words.
CUT_BY_HAND = """
    ciu-dad ciu-da-da-ní-a par-ti-ci-pa-ción ac-ción ins-ti-tu-ción e-lec-cio-nes cau-sa rei-na
    pei-ne cui-da-do cons-truir lim-piáis a-ve-ri-guáis viu-da cien-cia cuo-ta die-ci-séis hués-ped
    pa-ís ba-úl re-ír ra-íz ve-í-a o-í-do le-í-ais con-ti-nú-a ac-tú-a a-le-grí-a o-í-a huí-a
    po-e-ta a-é-re-o te-a-tro le-er co-o-pe-rar ca-os lí-ne-a i-dó-ne-o ta-re-a cre-ar
    a-ho-ra bú-ho al-co-hol ve-hí-cu-lo prohi-bir rehu-sar pro-hí-be co-he-te des-hie-lo ha-cha
    rey hoy muy y ma-yo-rí-a yo a-yu-da Pa-ra-guay le-yes pa-ra-noi-a
    que quien re-quie-re a-quí gue-rra guí-a si-guió pin-güi-no ver-güen-za a-gua quó-rum
    trans-pa-ren-cia pers-pec-ti-va dis-cri-mi-na-to-rias ple-bis-ci-to re-fe-rén-dum
    po-lí-ti-co-e-lec-to-ra-les chi-i-ta DES-A-RRO-LLO e
"""

INITIALS = {"INE": 2, "FODA": 2, "COPACO": 3, "ISO": 2, "IECM": 5, "PDF": 4, "CDMX": 6, "XXII": 3}

NUMBERS = {
    "0": "cero",
    "7": "siete",
    "22": "veintidós",
    "31": "treinta y uno",
    "40": "cuarenta",
    "100": "cien",
    "121": "ciento veintiuno",
    "505": "quinientos cinco",
    "1000": "mil",
    "2,000": "dos mil",
    "2025": "dos mil veinticinco",
    "2.4": "dos punto cuatro",
    "12:30": "doce treinta",
    "01/10/2025": "uno diez dos mil veinticinco",
    "12345": "uno dos tres cuatro cinco",
}


@pytest.mark.parametrize("cut", CUT_BY_HAND.split())
def test_syllables_are_those_cut_by_hand(cut: str) -> None:
    assert syllables(cut.replace("-", "")) == cut.count("-") + 1


def test_joined_words_have_the_syllables_of_both() -> None:
    assert syllables("político-electorales") == 4 + 5


@pytest.mark.parametrize(("initials", "count"), INITIALS.items())
def test_initials_are_said_or_spelt(initials: str, count: int) -> None:
    assert syllables(initials) == count


@pytest.mark.parametrize("word", ["h", "pst", "ñ", "漢字"])
def test_no_word_has_fewer_than_one(word: str) -> None:
    assert syllables(word) == 1


@pytest.mark.parametrize(("number", "said"), NUMBERS.items())
def test_number_is_said_as_it_is_read(number: str, said: str) -> None:
    assert " ".join(number_in_words(number)) == said
