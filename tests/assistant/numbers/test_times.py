from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from assistant.numbers.counted import Counted
from assistant.numbers.times import times

DAY = date(2026, 11, 3)


def _counted(**labels: int) -> Counted:
    sums = Counter({("milliseconds", label): n for label, n in labels.items()})
    return Counted(DAY, DAY, sums, Counter(), Counter(), 0, DAY)


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        (
            {"<5": 50, "<10": 45, "<250": 5},
            (
                "Al menos la mitad de las respuestas tardó menos de 5 ms;"
                " al menos 95 de cada 100, menos de 10 ms."
            ),
        ),
        (
            {"<5": 49, "<10": 45, "<250": 6},
            (
                "Al menos la mitad de las respuestas tardó menos de 10 ms;"
                " al menos 95 de cada 100, menos de 250 ms."
            ),
        ),
        (
            {"<20": 9, "≥1000": 1},
            (
                "Al menos la mitad de las respuestas tardó menos de 20 ms;"
                " más de 5 de cada 100 tardaron 1,000 ms o más."
            ),
        ),
        (
            {"<20": 4, "≥1000": 5},
            "Más de la mitad de las respuestas tardó 1,000 ms o más.",
        ),
        ({}, "No hubo respuestas el 3 de noviembre de 2026."),
    ],
)
def test_reading_claims_no_more_than_the_buckets_tell(labels: dict[str, int], said: str) -> None:
    reading = times(_counted(**labels)).reading
    assert reading.replace("\N{NO-BREAK SPACE}", " ") == said


def test_every_bucket_has_a_row() -> None:
    rows = times(_counted(**{"<20": 3, "≥1000": 1})).rows
    assert rows[0] == ("Menos de 5 ms", 0, 0.0)
    assert rows[2] == ("De 10 a menos de 20 ms", 3, 75.0)
    assert rows[-1] == ("1,000 ms o más", 1, 25.0)


def test_bucket_of_an_earlier_version_is_kept() -> None:
    rows = {name: n for name, n, _ in times(_counted(**{"<30": 2, "<50": 1})).rows}
    assert (rows["De 20 a menos de 30 ms"], rows["De 30 a menos de 50 ms"]) == (2, 1)
