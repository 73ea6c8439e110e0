from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.telling.acronyms import CAPITALS
from assistant.telling.saying import pieces

if TYPE_CHECKING:
    from corpus import Document


def _said(text: str) -> str:
    return " ".join(piece.said for piece in pieces(text) if piece.said)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Artículo 121, fracción XXII", "Artículo ciento veintiuno, fracción veintidós"),
        ("fracción IV y capítulo VI", "fracción cuarta y capítulo sexto"),
        ("Artículo 121 – Fracción XXII", "Artículo ciento veintiuno, Fracción veintidós"),
        ("b) Los Programas", "inciso be, Los Programas"),
        ("acoso y/o violencia", "acoso y o violencia"),
        ("al IECM del INE, lo que", ("al Instituto Electoral de la Ciudad de México del Instituto"
         " Nacional Electoral, lo que")),
        ("Instituto Nacional Electoral (INE), no", "Instituto Nacional Electoral, el Ine, no"),
        ("El IECM es el IECM.", "El Instituto Electoral de la Ciudad de México es el i e ce eme."),
        ("alcance (el Instituto del Pueblo) para", "alcance, el Instituto del Pueblo, para"),
        ("un incremento. de los flujos", "un incremento de los flujos"),
        ("«Hipervínculo» y “nota”.", "Hipervínculo y nota."),
        ("las ciudadanas/os", "las ciudadanas/os"),
        ("ciudadanos/as y los/las", "ciudadanos y ciudadanas y los y las"),
        ("funcionarios(as).", "funcionarios y funcionarias."),
        ("el 5 %, o 12.5%", "el cinco por ciento, o doce punto cinco por ciento"),
        ("cuesta $1,500", "cuesta mil quinientos pesos"),
        ("son 21 objetivos y 21 líneas", "son veintiún objetivos y veintiuna líneas"),
        ("la línea 21 dice", "la línea veintiuno dice"),
        ("art. 5 y art. 6.", "artículo cinco y artículo seis."),
        ("no es arte.", "no es arte."),
        ("del 1 de octubre", "del primero de octubre"),
        ("el 1.º de mayo, el 3.º lugar y la 2ª línea", ("el primero de mayo, el tercer lugar y la"
         " segunda línea")),
        ("del 01/10/2025 al 2025-12-31", ("del primero de octubre de dos mil veinticinco al"
         " treinta y uno de diciembre de dos mil veinticinco")),
        ("L2.4, OE5 y F1", "línea dos punto cuatro, objetivo estratégico cinco y fortaleza uno"),
        ("(55 2652 1175).", ("cincuenta y cinco, veintiséis, cincuenta y dos, once,"
         " setenta y cinco.")),
        ("Acuerdo INE/CG210/2022", ("Acuerdo Ine diagonal ce ge doscientos diez diagonal dos mil"
         " veintidós")),
        ("ver iecm.mx.", "ver iecm punto eme equis."),
        ("ATENCIÓN a todas", "Atención a todas"),
    ],
)  # fmt: skip
def test_what_is_written_is_said_as_people_say_it(written: str, said: str) -> None:
    assert _said(written) == said


def test_every_text_of_the_plan_keeps_each_of_its_characters(document: Document) -> None:
    texts = [passage.text for passage in document.passages]
    texts += [plain.text for plain in document.plain.values()]
    assert len(texts) == 126
    for text in texts:
        assert "".join(piece.written for piece in pieces(text)) == text


@given(st.text())
def test_any_text_keeps_each_of_its_characters(text: str) -> None:
    assert "".join(piece.written for piece in pieces(text)) == text


def test_words_that_need_no_speaking_out_are_said_as_they_are(document: Document) -> None:
    for passage in document.passages:
        for piece in pieces(passage.text):
            if piece.written.strip(" ,.;:()").isalpha() and not piece.written.isupper():
                kept = piece.written.strip(" ,.;:()")
                spoken_out = kept.casefold() == "iecm" or kept in ("COPACOS", "ISO")
                spoken_out |= bool(CAPITALS.fullmatch(kept)) or len(kept) == 1
                assert spoken_out or piece.said.strip(",.;:") == kept


def test_nothing_is_left_that_a_voice_cannot_say(document: Document) -> None:
    for passage in document.passages:
        said = _said(passage.text)
        assert not CAPITALS.search(said)
        assert not set(said) & set("0123456789/()[]«»“”%$@&_")
