from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Status
from assistant.answers.steps.clean import clean
from assistant.answers.steps.retrieve import retrieve

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer
    from assistant.answers.turn import Turn

FLAGSHIP = "¿qué hace el IECM para la participación ciudadana?"


@pytest.fixture
def retrieved(turn_of: Callable[[str], Turn]) -> Callable[[str], Turn]:
    """Return a question after its search."""

    def after(question: str) -> Turn:
        turn = turn_of(question)
        clean(turn)
        retrieve(turn)
        return turn

    return after


@pytest.mark.parametrize(
    "question",
    [
        FLAGSHIP,
        "que hace el iecm para la participacion ciudadana",
        "QUE HACE EL INSTITUTO PARA LA PARTICIPACIÓN CIUDADANA",
        "que hace el iecm para la partisipasion siudadana",
    ],
)
def test_flagship_question_cites_both(cited: Callable[[str], list[str]], question: str) -> None:
    assert {"OE1", "L1.1"} <= set(cited(question))


@pytest.mark.parametrize(
    ("question", "passage_id"),
    [
        ("¿Qué hacen contra la violencia política hacia las mujeres?", "L2.4"),
        ("que asen contra la violensia politica", "L2.4"),
        ("¿Por qué la gente confunde al IECM con el INE?", "D5"),
        ("la deuda del sector público", "A3"),
        ("clima organizacional y desarrollo del personal", "L4.6"),
        ("campaña el Instituto del Pueblo", "L5.5"),
    ],
)
def test_the_right_passage_comes_first(
    cited: Callable[[str], list[str]], question: str, passage_id: str
) -> None:
    assert cited(question)[0] == passage_id


def test_order_changes_little(cited: Callable[[str], list[str]]) -> None:
    turned = cited("ciudadana participación")
    assert turned[0] == "L1.1"
    assert set(turned) == set(cited("participación ciudadana"))


@pytest.mark.parametrize("one", ["participacion ciudadana", "Participación Ciudadana"])
def test_accents_and_case_say_nothing(cited: Callable[[str], list[str]], one: str) -> None:
    assert cited(one) == cited("participación ciudadana")


def test_corrections_are_stated(ask: Callable[[str], Answer]) -> None:
    pairs = ask("partisipasion siudadana").as_json()["corrections"]
    assert [pair["from"] for pair in pairs] == ["partisipasion", "siudadana"]
    assert [pair["to"] for pair in pairs] == ["participación", "ciudadana"]


def test_right_words_are_not_corrected(ask: Callable[[str], Answer]) -> None:
    assert ask("receta de mole poblano").corrections == ()
    assert ask(FLAGSHIP).corrections == ()


def test_quoted_words_are_searched_as_written(ask: Callable[[str], Answer]) -> None:
    answer = ask("«partisipasion» «siudadana»")
    assert (answer.status, answer.corrections) == (Status.NOT_IN_PLAN, ())


def test_plans_come_before_self_assessment(cited: Callable[[str], list[str]]) -> None:
    found = cited("participación ciudadana")
    assert found[0] in {"L1.1", "L1.4"}
    assert "OE1" in found
    assert found.index("F2") == len(found) - 1


def test_named_self_assessment_comes_first(cited: Callable[[str], list[str]]) -> None:
    assert cited("fortaleza en participación ciudadana")[0] == "F2"
    assert cited("amenaza en participación ciudadana")[0] == "A4"


def test_coverage_is_of_rarer_words(retrieved: Callable[[str], Turn]) -> None:
    turn = retrieved("hostigamiento en el instituto")
    key = f"{turn.tools.document.id}#L3.3"
    assert turn.coverage.pop(key) == 1
    assert all(share < 1 for share in turn.coverage.values())


def test_coverage_counts_the_parent_less(retrieved: Callable[[str], Turn]) -> None:
    turn = retrieved("publicación de materiales y perspectiva de género")
    line = f"{turn.tools.document.id}#L3.4"
    own = [term.word for term in turn.terms if term.stem in turn.tools.text_stems[line]]
    assert own == ["publicacion", "materiales"]
    assert 0.7 <= turn.coverage[line] < 1


def test_coverage_counts_citizens_words(retrieved: Callable[[str], Turn]) -> None:
    turn = retrieved("violencia política contra las mujeres")
    line = f"{turn.tools.document.id}#L3.3"
    missing = {term.stem for term in turn.terms} - turn.tools.text_stems[line]
    assert missing
    assert 0.8 <= turn.coverage[line] < 1


def test_coverage_counts_the_label(retrieved: Callable[[str], Turn]) -> None:
    turn = retrieved("línea sobre hostigamiento")
    assert turn.coverage[f"{turn.tools.document.id}#L3.3"] == 1


def test_half_found_questions_cover_less(retrieved: Callable[[str], Turn]) -> None:
    turn = retrieved("hostigamiento en bicicleta")
    assert 0.2 < max(turn.coverage.values()) < 0.8


def test_hits_come_best_first(retrieved: Callable[[str], Turn]) -> None:
    scores = [hit.score for hit in retrieved(FLAGSHIP).hits]
    assert len(scores) == 10
    assert scores == sorted(scores, reverse=True)


def test_names_of_the_plan_are_searched_alone(retrieved: Callable[[str], Turn]) -> None:
    assert [term.word for term in retrieved("el instituto").terms] == ["instituto"]
    assert [term.word for term in retrieved("el instituto y la deuda").terms] == ["deuda"]
