from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus import CorpusError, Question
from corpus.questions import read_questions

if TYPE_CHECKING:
    from pathlib import Path

    from tests.corpus.conftest import Plan

KNOWN = {"OE1", "OE2", "L1.1"}
SOUND = '{"question": "¿Cómo me informo?", "passages": ["OE2", "OE1"], "partly": ["L1.1"]}\n'
BEYOND = '{"question": "¿Dónde pago el agua?", "about": "alcaldía"}\n'
KEYS = "se esperaba un objeto con about, partly, passages, question"
LIST = "«passages» debe ser una lista de textos"
EITHER = "se esperaba una lista «passages» o un texto «about»"
TEXT = "«question» debe ser un texto"


def _read(folder: Path, content: str) -> tuple[Question, ...]:
    path = folder / "preguntas.jsonl"
    path.write_text(content, encoding="utf-8")
    return read_questions(path, KNOWN)


def test_questions_are_read_in_order(tmp_path: Path) -> None:
    assert _read(tmp_path, SOUND + BEYOND) == (
        Question("¿Cómo me informo?", ("OE2", "OE1"), ("L1.1",), ""),
        Question("¿Dónde pago el agua?", (), (), "alcaldía"),
    )


def test_document_may_have_no_questions(tmp_path: Path, plan: Plan) -> None:
    assert read_questions(tmp_path / "no-existe.jsonl", KNOWN) == ()
    assert _read(tmp_path, "\n \n") == ()
    assert plan.load().documents[0].questions == ()


def test_last_line_needs_no_end(tmp_path: Path) -> None:
    assert _read(tmp_path, SOUND.rstrip("\n")) == _read(tmp_path, SOUND)


def test_only_the_end_of_a_line_ends_it(tmp_path: Path) -> None:
    (question,) = _read(tmp_path, '{"question": "dos\u2028renglones", "about": "INE"}')
    assert question.text == "dos\u2028renglones"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('{"question": "¿Y?", "about": "INE"', "no es JSON válido"),
        ("¿Y?", "no es JSON válido"),
        ('["question", "about"]', KEYS),
        ('"question"', KEYS),
        ('{"question": "¿Y?", "about": "INE", "nota": ""}', KEYS),
        ('{"question": "", "about": "INE"}', TEXT),
        ('{"question": " ", "about": "INE"}', TEXT),
        ('{"question": ["¿Y?"], "about": "INE"}', TEXT),
        ('{"about": "INE"}', TEXT),
        ('{"question": "¿Y?"}', EITHER),
        ('{"question": "¿Y?", "partly": ["OE1"]}', EITHER),
        ('{"question": "¿Y?", "passages": [], "about": ""}', EITHER),
        ('{"question": "¿Y?", "passages": ["OE1"], "about": "INE"}', EITHER),
        ('{"question": "¿Y?", "passages": "OE1"}', LIST),
        ('{"question": "¿Y?", "passages": null, "about": "INE"}', LIST),
        ('{"question": "¿Y?", "about": 3}', EITHER),
        ('{"question": "¿Y?", "passages": ["OE1", "OE9", "oe2"]}', "no hay un pasaje OE9, oe2"),
        ('{"question": "¿Y?", "passages": [1]}', LIST),
        (
            '{"question": "¿Y?", "passages": ["OE1"], "partly": 5}',
            LIST.replace("passages", "partly"),
        ),
        ('{"question": "¿Y?", "passages": ["OE1"], "partly": ["OE1"]}', "un pasaje está dos veces"),
        ('{"question": "¿Y?", "passages": ["OE1", "OE1"]}', "un pasaje está dos veces"),
        ('{"question": "¿Y?", "about": " "}', EITHER),
        (
            '{"question": "¿Y?", "passages": ["OE1"], "partly": ["OE2", "F1"]}',
            "no hay un pasaje F1",
        ),
        ('{"question": "¿Cómo me informo?", "about": "INE"}', "la pregunta ya está en otra línea"),
    ],
)
def test_wrong_question_is_said_with_its_line(tmp_path: Path, row: str, reason: str) -> None:
    with pytest.raises(CorpusError) as raised:
        _read(tmp_path, f"{SOUND}\n{row}\n{BEYOND}")
    assert str(raised.value) == f"{tmp_path / 'preguntas.jsonl'}, línea 3: {reason}."


def test_document_has_its_questions(plan: Plan) -> None:
    before = plan.load().fingerprint
    (plan.write() / "preguntas.jsonl").write_text(SOUND, encoding="utf-8")
    corpus = plan.load()
    assert [question.text for question in corpus.documents[0].questions] == ["¿Cómo me informo?"]
    assert corpus.fingerprint != before


def test_questions_name_passages_of_their_own_document(plan: Plan) -> None:
    row = '{"question": "¿Y?", "passages": ["OE99"]}'
    (plan.write() / "preguntas.jsonl").write_text(row, encoding="utf-8")
    with pytest.raises(CorpusError, match="línea 1: no hay un pasaje OE99"):
        plan.load()
