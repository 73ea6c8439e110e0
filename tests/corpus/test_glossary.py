from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus import CorpusError
from corpus.glossary import GlossaryEntry, read_glossary, terms_in

if TYPE_CHECKING:
    from pathlib import Path

    from tests.corpus.conftest import Plan

CONTENT = """\
[review]
author = "Quien"
date = "2026-01-01"
state = "por revisar"

[[entry]]
id = "puertas"
term = "Abrir las puertas"
forms = ["abrir las puertas", "puertas"]
plain = "Dejar pasar."

[[entry]]
id = "claro"
term = "Lenguaje claro"
forms = ["lenguaje claro"]
plain = "Que se entiende."
"""
TEXTS = ("Abrir las puertas.", "Atender con LENGUAJE CLARO y con respeto.")
DOORS = GlossaryEntry(
    "puertas", "Abrir las puertas", ("abrir las puertas", "puertas"), "Dejar pasar."
)
CLEAR = GlossaryEntry("claro", "Lenguaje claro", ("lenguaje claro",), "Que se entiende.")

VOTE = GlossaryEntry("voto", "Voto", ("voto", "votos"), "v")
INFORMED = GlossaryEntry("informado", "Voto informado", ("voto informado",), "i")
CROSSING = GlossaryEntry("cruce", "Cruce", ("informado y libre siempre",), "c")
MISSION = GlossaryEntry("mision", "Misión", ("misión",), "m")
GLOSSARY = (VOTE, INFORMED, MISSION)


def _read(folder: Path, content: str) -> tuple[GlossaryEntry, ...]:
    path = folder / "glosario.toml"
    path.write_text(content, encoding="utf-8")
    return read_glossary(path, TEXTS)


def _marked(text: str, *glossary: GlossaryEntry) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.entry.id) for one in terms_in(text, glossary)]


def test_entries_are_read_in_order(tmp_path: Path) -> None:
    assert _read(tmp_path, CONTENT) == (DOORS, CLEAR)


def test_document_may_have_no_glossary(tmp_path: Path, plan: Plan) -> None:
    assert read_glossary(tmp_path / "no-existe.toml", TEXTS) == ()
    assert plan.load().documents[0].glossary == ()


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('id = "claro"', 'id = "puertas"', "línea 12: «puertas» (Lenguaje claro) ya está en"),
        (
            '"Lenguaje claro"',
            '"ABRIR las puertas"',
            "línea 12: «claro» (ABRIR las puertas) ya está",
        ),
        ('["lenguaje claro"]', '["Puertas"]', "línea 12: la forma «puertas» está dos veces"),
        (
            'las puertas", "puertas"',
            'las puertas", "Abrir las puertas"',
            "línea 6: la forma «abrir",
        ),
        ('["lenguaje claro"]', '["claro y"]\nnota = 1', "línea 12: el campo «nota» no se conoce"),
        ('["lenguaje claro"]', '["len"]', "línea 12: la forma «len» no aparece en ningún pasaje"),
        ('["lenguaje claro"]', '["puertas. Atender"]', "«puertas. atender» no aparece"),
        ('["lenguaje claro"]', "[]", "línea 12: «forms» está vacío"),
        ('["lenguaje claro"]', '"lenguaje claro"', "línea 12: «forms» debe ser una lista"),
        ('plain = "Dejar pasar."\n', "", "línea 6: falta el campo «plain»"),
        ("Dejar pasar.", "va " * 41, "línea 6: «plain» tiene más de 40 palabras"),
        ('state = "por revisar"\n', "", "línea 1: falta el campo «state»"),
        ("[review]", "[revisión]", "no es un archivo TOML válido"),
    ],
)
def test_wrong_entry_is_said_with_its_line(tmp_path: Path, old: str, new: str, reason: str) -> None:
    assert old in CONTENT
    with pytest.raises(CorpusError) as raised:
        _read(tmp_path, CONTENT.replace(old, new))
    assert str(raised.value).startswith("glosario.toml")
    assert reason in str(raised.value)


def test_forty_words_are_few_enough(tmp_path: Path) -> None:
    (entry, _) = _read(tmp_path, CONTENT.replace("Dejar pasar.", "va " * 40))
    assert entry.plain.count("va") == 40


def test_form_may_stand_in_a_plain_text_only(plan: Plan) -> None:
    folder = plan.write()
    (folder / "glosario.toml").write_text(CONTENT.replace('"puertas"', '"zaguán"'), "utf-8")
    with pytest.raises(CorpusError, match="línea 6: la forma «zaguan» no aparece"):
        plan.load()
    review = CONTENT[: CONTENT.index("[[")]
    passage = '[[passage]]\nid = "OE1"\nplain = "Un zaguán."\nasks = []\nwords = []\n'
    (folder / "lenguaje-claro.toml").write_text(review + passage, encoding="utf-8")
    assert plan.load().documents[0].glossary[0].forms == ("abrir las puertas", "zaguán")


def test_document_has_its_glossary_and_the_same_fingerprint(plan: Plan) -> None:
    before = plan.load().fingerprint
    (plan.write() / "glosario.toml").write_text(CONTENT, encoding="utf-8")
    corpus = plan.load()
    assert corpus.documents[0].glossary == (DOORS, CLEAR)
    # It changes no answer: no index need be built again.
    assert corpus.fingerprint == before


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El voto cuenta.", [("voto", "voto")]),
        ("El voto informado cuenta.", [("voto informado", "informado")]),
        ("Un voto y un voto informado.", [("voto", "voto"), ("voto informado", "informado")]),
        ("Votos y más votos, y un voto.", [("Votos", "voto")]),
        ("MISION: el VOTO INFORMADO.", [("MISION", "mision"), ("VOTO INFORMADO", "informado")]),
        ("Misiones, devotos y votó2.", []),
        ("Votó.", [("Votó", "voto")]),
        ("", []),
    ],
)
def test_terms_are_marked_as_the_text_writes_them(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert _marked(text, *GLOSSARY) == expected


def test_longest_form_wins_where_two_cross() -> None:
    text = "el voto informado y libre siempre"
    assert _marked(text, VOTE, INFORMED, CROSSING) == [
        ("voto", "voto"),
        ("informado y libre siempre", "cruce"),
    ]


def test_order_of_the_glossary_changes_nothing() -> None:
    text = "Misión: un voto informado, un voto."
    assert terms_in(text, GLOSSARY) == terms_in(text, GLOSSARY[::-1])
