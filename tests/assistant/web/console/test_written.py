from __future__ import annotations

import pytest

from assistant.web.console.written import Written


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("L2.4, L1.1", ["L2.4", "L1.1"]),
        ("las líneas 2.4 y l1.1", ["L2.4", "L1.1"]),
        ("Pasaje oe1; mision", ["OE1", "MISION"]),
        ("", []),
    ],
)
def test_passages_are_named_as_people_say_them(written: str, names: list[str]) -> None:
    assert Written("", "", written, "").names == names
