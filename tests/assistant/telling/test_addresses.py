from __future__ import annotations

import pytest

from assistant.telling.addresses import ADDRESS, address_pieces


def _said(address: str) -> str:
    return " ".join(said for _, said in address_pieces(address))


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("iecm.mx", "iecm punto eme equis"),
        ("https://www.iecm.mx", "triple doble u punto iecm punto eme equis"),
        ("x.org/datos-2025", "equis punto org diagonal datos guion dos mil veinticinco"),
        ("quejas@iecm.mx", "quejas arroba iecm punto eme equis"),
        ("iecm.mx/IECM-ACU-005.pdf", ("iecm punto eme equis diagonal iecm guion acu guion"
         " cero cero cinco punto pe de efe")),
    ],
)  # fmt: skip
def test_addresses_are_dictated_mark_by_mark(address: str, said: str) -> None:
    assert ADDRESS.fullmatch(address)
    assert _said(address) == said


def test_an_address_is_cut_before_each_slash_and_loses_nothing() -> None:
    address = "https://www.iecm.mx/www/taip/cg/acu/2025/IECM-ACU-CG-005-2025.pdf"
    written = [piece for piece, _ in address_pieces(address)]
    assert written[:2] == ["https://www.iecm.mx", "/www"]
    assert "".join(written) == address


@pytest.mark.parametrize("word", ["y/o", "Artículo", "2.4", "político-electorales", "incremento."])
def test_words_are_no_addresses(word: str) -> None:
    assert not ADDRESS.fullmatch(word)
