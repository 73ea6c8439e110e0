from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from assistant.answers.referrals import Contact, Matter, Referral, read_contacts, read_referrals
from corpus import CorpusError

if TYPE_CHECKING:
    from pathlib import Path

SOUND = """\
[[contact]]
id = "centro"
text = "Centro: 55 0000 0000"
hours = "de 9 a 18 horas"
source = "Página del centro"
date = "2024"

[[matter]]
id = "baches"
body = "alcaldía"
reason = "Es de la alcaldía."
contact = "centro"
source = "Una ley"
checked_on = "2025-01-31"
phrases = ["bache calle", "baches"]

[[matter]]
id = "otras"
body = "otra autoridad"
reason = "No es de aquí."
contact = ""
source = "Otra ley"
checked_on = "2025-02-01"
phrases = ["pasaporte"]
alone = ["visa"]
"""


def _write(tmp_path: Path, content: str) -> Path:
    path = tmp_path / "referrals.toml"
    path.write_text(content, encoding="utf-8")
    return path


def test_contacts_bear_their_hours_their_source_and_its_date(tmp_path: Path) -> None:
    first, second = read_referrals(_write(tmp_path, SOUND))
    contact = "Centro: 55 0000 0000. Horario: de 9 a 18 horas (según Página del centro, 2024)"
    assert first.referral == Referral(
        "alcaldía", "Es de la alcaldía.", contact, "Una ley", "2025-01-31"
    )
    assert second.referral.contact == ""


def test_hours_are_said_only_if_they_are_known(tmp_path: Path) -> None:
    without = SOUND.replace('hours = "de 9 a 18 horas"\n', "")
    referral = read_referrals(_write(tmp_path, without))[0].referral
    assert referral.contact == "Centro: 55 0000 0000 (según Página del centro, 2024)"


def test_contacts_of_a_body_are_those_its_matters_name(tmp_path: Path) -> None:
    file = _write(tmp_path, SOUND)
    centre = Contact(
        "centro", "Centro: 55 0000 0000", "Página del centro", "2024", "de 9 a 18 horas"
    )
    assert read_contacts("alcaldía", file) == (centre,)
    assert read_contacts("otra autoridad", file) == ()


@pytest.mark.parametrize(
    ("asked", "weight"),
    [
        ({"bach": 2.0, "call": 1.0}, 3.0),
        ({"call": 1.0}, 0.0),
        ({"pint": 4.0, "bach": 2.0}, 2.0),
        ({}, 0.0),
    ],
)
def test_the_heaviest_whole_phrase_counts(asked: dict[str, float], weight: float) -> None:
    referral = Referral("", "", "", "", "")
    matter = Matter("m", referral, (frozenset({"bach", "call"}), frozenset({"bach"})))
    assert matter.weight_in(asked, 10.0) == weight


@pytest.mark.parametrize(("total", "weight"), [(4.0, 4.0), (6.0, 4.0), (7.0, 0.0)])
def test_a_phrase_of_many_matters_counts_if_little_else_is_said(
    total: float, weight: float
) -> None:
    matter = Matter("m", Referral("", "", "", "", ""), (), alone=(frozenset({"horari"}),))
    assert matter.weight_in({"horari": 4.0, "banc": total - 4.0}, total) == weight


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('contact = "centro"', 'contact = "otro"', 8, "no hay un contacto «otro»"),
        ('source = "Otra ley"\n', "", 17, "falta el campo «source»"),
        ('checked_on = "2025-01-31"\n', "", 8, "falta el campo «checked_on»"),
        ('checked_on = "2025-02-01"', "checked_on = 2025-02-01", 17, "«checked_on» debe ser un"),
        ('date = "2024"', "date = 2024", 1, "«date» debe ser un texto"),
        ('date = "2024"\n', "", 1, "falta el campo «date»"),
        ('body = "alcaldía"', 'body = ""', 8, "«body» está vacío"),
        ('phrases = ["pasaporte"]', 'phrases = "pasaporte"', 17, "«phrases» debe ser una lista"),
        ('phrases = ["pasaporte"]', "phrases = []", 17, "«phrases» está vacío"),
        ('reason = "No es', 'razon = "No es', 17, "el campo «razon» no se conoce"),
        ('hours = "de 9 a 18 horas"', "hours = 9", 1, "«hours» debe ser un texto"),
        ('hours = "de 9 a 18 horas"', 'hours = ""', 1, "«hours» está vacío"),
        ('alone = ["visa"]', 'alone = "visa"', 17, "«alone» debe ser una lista"),
        ('alone = ["visa"]', 'alone = ["bache"]', 17, "la frase «bache» suena igual que una de"),
        ('phrases = ["pasaporte"]', 'phrases = ["¿?"]', 17, "la frase «¿?» no tiene palabras"),
    ],
)
def test_wrong_referrals_come_with_their_line(
    tmp_path: Path, old: str, new: str, line: int, reason: str
) -> None:
    assert old in SOUND
    with pytest.raises(CorpusError, match=re.escape(f"referrals.toml, línea {line}: {reason}")):
        read_referrals(_write(tmp_path, SOUND.replace(old, new)))


def test_published_matters_are_distinct_and_complete() -> None:
    matters = read_referrals()
    assert len({matter.id for matter in matters}) == len(matters)
    assert {matter.referral.body for matter in matters} >= {
        "INE",
        "IECM",
        "IMSS",
        "Locatel",
        "alcaldía",
    }
    for matter in matters:
        assert all(matter.phrases)
        assert date.fromisoformat(matter.referral.checked_on)
        assert re.fullmatch(r"(.+ \(según .+, .+\))?", matter.referral.contact)


def test_bodies_whose_number_was_found_have_it() -> None:
    without = {one.referral.body for one in read_referrals() if not one.contact}
    assert without == {"otra autoridad", "TECDMX", "COPRED"}
