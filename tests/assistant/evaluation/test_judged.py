from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers import Status
from assistant.evaluation.judged import HELD_OUT, QUESTIONS, Judged, read_judged
from assistant.jsonl import InputError
from index.analysis import tokens

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from corpus import Corpus

ROW = {
    "id": "x1",
    "register": "clean",
    "question": "¿Misión?",
    "status": "answered",
    "grades": {"mision": 2, "OE1": 1},
}


@pytest.fixture
def read(tmp_path: Path, corpus: Corpus) -> Callable[[dict[str, Any]], Judged]:
    def write_and_read(row: dict[str, Any]) -> Judged:
        path = tmp_path / "q.jsonl"
        path.write_text(f"\n{json.dumps(row)}", encoding="utf-8")
        (judged,) = read_judged([path], corpus)
        return judged

    return write_and_read


@pytest.fixture(scope="module")
def everything(corpus: Corpus) -> list[Judged]:
    return read_judged(sorted(QUESTIONS.glob("*.jsonl")), corpus)


def test_judgement_is_read_whole(read: Callable[[dict[str, Any]], Judged]) -> None:
    expected = Judged(
        "x1", "clean", "¿Misión?", Status.ANSWERED, {"mision": 2, "OE1": 1}, None, ("antes",)
    )
    assert read({**ROW, "context": ["antes"]}) == expected


def test_list_is_read_too(read: Callable[[dict[str, Any]], Judged]) -> None:
    assert read({**ROW, "list": "lista.OE2"}).list == "lista.OE2"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"grades": {"L9.9": 2}}, r"q\.jsonl, línea 2: no existe L9\.9\."),
        ({"grades": {"OE1": 3}}, r"línea 2: cada valor de «grades» debe ser 1 o 2\."),
        ({"grades": {"OE1": "2"}}, r"línea 2: cada valor de «grades» debe ser 1 o 2\."),
        ({"list": "lista.metas"}, r"línea 2: no existe lista\.metas\."),
        ({"list": ""}, r"línea 2: no existe"),
        ({"list": ["lista.OE1"]}, r"línea 2: «list» no es un texto\."),
        ({"status": "contestada"}, r"línea 2: no existe contestada\."),
        ({"context": "antes"}, r"línea 2: «context» debe ser una lista de textos\."),
        ({"grades": None}, r"q\.jsonl, línea 2: falta «grades» o no es un objeto"),
        ({"status": None}, r"línea 2: falta «status»"),
        *(
            ({"parts": parts}, r"línea 2: «parts» debe ser una lista de objetos")
            for parts in ("x", [1], [{}], [{"status": "answered"}], [{"status": 3, "grades": {}}])
        ),
    ],
)
def test_wrong_judgements_are_refused(
    read: Callable[[dict[str, Any]], Judged], change: dict[str, Any], said: str
) -> None:
    with pytest.raises(InputError, match=said):
        read({**ROW, **change})


def test_every_passage_is_asked_for(everything: list[Judged], corpus: Corpus) -> None:
    right = {name for judged in everything for name, grade in judged.grades.items() if grade == 2}
    assert right == {passage.id for passage in corpus.documents[0].passages}


def test_every_list_is_asked_for(everything: list[Judged], corpus: Corpus) -> None:
    assert {judged.list for judged in everything} - {None} == {*corpus.documents[0].lists}


def test_no_judgement_stands_twice(everything: list[Judged]) -> None:
    assert Counter(judged.id for judged in everything).most_common(1)[0][1] == 1
    asked = Counter((judged.id[0], judged.question, judged.context) for judged in everything)
    assert asked.most_common(1)[0][1] == 1


def test_answers_have_grades_or_list(everything: list[Judged]) -> None:
    for judged in everything:
        judgement = bool(judged.list or 2 in judged.grades.values())
        if judged.status is Status.ANSWERED:
            assert judgement, judged.id
        elif judged.status is not Status.CLARIFICATION:
            assert not judgement, judged.id
        assert set(judged.grades.values()) <= {1, 2}


@pytest.mark.parametrize("name", HELD_OUT)
def test_nothing_is_learnt_from_held_out_questions(corpus: Corpus, name: str) -> None:
    def folded(text: str) -> str:
        return " ".join(token.word for token in tokens(text))

    learnt = {folded(question.text) for question in corpus.documents[0].questions}
    held_out = read_judged([QUESTIONS / f"{name}.jsonl"], corpus)
    assert not [one.id for one in held_out if folded(one.question) in learnt]
