from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers.steps.clean import clean

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer
    from assistant.answers.turn import Turn
    from corpus import Corpus


@pytest.fixture
def read(turn_of: Callable[[str], Turn]) -> Callable[[str], Turn]:
    """Return a question after the clean step."""

    def after(question: str) -> Turn:
        turn = turn_of(question)
        assert clean(turn) is None
        return turn

    return after


def test_words_need_the_clean_step(turn_of: Callable[[str], Turn]) -> None:
    with pytest.raises(RuntimeError, match="clean step"):
        _ = turn_of("hola").words


def test_plain_is_folded_and_corrected(read: Callable[[str], Turn]) -> None:
    assert read("¿La PARTISIPASION, Año 2?").plain == "la participacion año 2"


def test_asked_leaves_out_the_plans_names(read: Callable[[str], Turn]) -> None:
    turn = read("¿Qué dice el programa del Instituto sobre la violencia?")
    assert [token.word for token in turn.asked] == ["violencia"]


def test_nouns_name_lists(read: Callable[[str], Turn]) -> None:
    turn = read("las líneas y el foda")
    assert turn.nouns(turn.plain) == {"lista.lineas", "lista.foda"}


@pytest.mark.parametrize(
    ("text", "beside"),
    [("las lineas del objetivo dos", False), ("todas las lineas sobre violencia", True)],
)
def test_anything_beside_structure_is_seen(
    read: Callable[[str], Turn], text: str, *, beside: bool
) -> None:
    assert read(text).asked_beside_structure(text) is beside


def test_every_passage_has_a_key(turn_of: Callable[[str], Turn], corpus: Corpus) -> None:
    by_key = turn_of("").tools.by_key
    (document,) = corpus.documents
    assert [passage for _, passage in by_key.values()] == [*document.passages]


def test_undo_quotes_the_very_word(ask: Callable[[str], Answer]) -> None:
    labels = {option.question for option in ask("la elecion y las eleciones").options}
    assert "la «elecion» y las eleciones" in labels
    assert "la elecion y las «eleciones»" in labels
