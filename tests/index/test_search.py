from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import Entry, Hit, Searcher, searcher_of
from index.analysis import tokens
from index.bayes import learn, weigh
from index.lexicon import lexicon_of
from index.search import LIMIT, MAX_TERMS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.analysis import Token


class Recorder:
    """Keeps the terms that it is asked for, and finds nothing."""

    def __init__(self) -> None:
        self.asked: list[Token] = []

    def rank(self, terms: Iterable[Token], limit: int) -> list[tuple[str, float]]:
        self.asked = list(terms)
        return [("k", 1.0)][:limit]


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
def recording(recorder: Recorder) -> Searcher:
    return Searcher(
        recorder, lexicon_of([Entry("k", "voto")]), "prueba", learn(weigh([])), learn(weigh([]))
    )


def _ids(hits: tuple[Hit, ...]) -> list[str]:
    return [hit.key.split("#")[1] for hit in hits]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("violencia política contra las mujeres", "L2.4"),
        ("acoso laboral o sexual", "L3.3"),
        ("confunden al iecm con el ine", "D5"),
        ("datos en formatos abiertos y lenguaje claro", "L5.2"),
        ("deuda del sector publico", "A3"),
    ],
)
def test_best_hit_is_the_passage_asked_for(
    searcher: Searcher, question: str, expected: str
) -> None:
    assert _ids(searcher.search(question))[0] == expected


def test_participation_finds_its_objective_and_line(searcher: Searcher) -> None:
    found = _ids(searcher.search("¿qué hace el IECM para la participación ciudadana?"))
    assert {"OE1", "L1.1"} <= set(found[:5])


@pytest.mark.parametrize("form", ["participacion", "PARTICIPACIÓN", "participaciones"])
def test_forms_of_a_word_find_the_same(searcher: Searcher, form: str) -> None:
    assert set(_ids(searcher.search(form, 63))) == set(_ids(searcher.search("participación", 63)))


def test_mistake_finds_what_was_meant(searcher: Searcher) -> None:
    assert searcher.search("violensia") == searcher.search("violencia")


def test_year_is_not_another_word() -> None:
    rows = [Entry("año", "El año de la elección"), Entry("otro", "El ano y el recto")]
    assert [hit.key for hit in searcher_of(rows).search("año")] == ["año"]
    assert [hit.key for hit in searcher_of(rows).search("ano")] == ["otro"]


def test_missing_tilde_of_n_still_finds() -> None:
    small = searcher_of([Entry("año", "Un plan cada año"), Entry("otro", "Otra cosa")])
    assert [hit.key for hit in small.search("ano")] == ["año"]
    assert small.read("ano").pairs == (("ano", "año"),)


def test_stop_word_is_never_corrected() -> None:
    assert searcher_of([Entry("k", "uña")]).read("una").corrections == ()


def test_corrections_are_said_as_written_and_once(searcher: Searcher) -> None:
    wording = searcher.read("El Objetibo y el Objetibo de la violensia")
    assert wording.pairs == (("Objetibo", "objetivo"), ("violensia", "violencia"))


def test_corrected_word_keeps_its_place(searcher: Searcher) -> None:
    text = "¿Cuál es el objetibo 2?"
    (token,) = [token for token in searcher.read(text).tokens if token.word == "objetivo"]
    assert text[token.start : token.end] == "objetibo"
    assert token.stem == tokens("objetivo")[0].stem


@pytest.mark.parametrize("text", ["«objetibo»", '"objetibo"', "“objetibo”", "el «objetibo» es"])
def test_quoted_word_is_taken_as_written(searcher: Searcher, text: str) -> None:
    assert searcher.read(text).corrections == ()


@pytest.mark.parametrize("text", ["«objetibo", "objetibo»", 'objetibo"', "objetibo", "(objetibo)"])
def test_word_that_is_not_quoted_is_corrected(searcher: Searcher, text: str) -> None:
    assert searcher.read(text).pairs == (("objetibo", "objetivo"),)


def test_every_word_of_a_quotation_is_taken_as_written(searcher: Searcher) -> None:
    assert searcher.read("la frase «objetibo de la violensia política»").corrections == ()


def test_only_words_worth_searching_are_content(searcher: Searcher) -> None:
    wording = searcher.read("¿Qué es la misión sin el voto?")
    assert [token.word for token in wording.content] == ["mision", "sin", "voto"]


@pytest.mark.parametrize("text", ["", " ", "¿?", "\n\t", "de la que el", "🗳️"])
def test_nothing_to_search_finds_nothing(searcher: Searcher, text: str) -> None:
    assert searcher.search(text) == ()


def test_limit_is_what_is_asked(searcher: Searcher) -> None:
    found = searcher.search("procesos electorales")
    assert len(found) == LIMIT
    assert searcher.search("procesos electorales", 3) == found[:3]


def test_scores_fall(searcher: Searcher) -> None:
    scores = [hit.score for hit in searcher.search("procesos electorales", 63)]
    assert scores == sorted(scores, reverse=True)
    assert min(scores) > 0


def test_terms_have_a_limit(recording: Searcher, recorder: Recorder) -> None:
    recording.search(" ".join(f"palabra{n}" for n in range(MAX_TERMS + 30)))
    assert [token.word for token in recorder.asked] == [f"palabra{n}" for n in range(MAX_TERMS)]


def test_backend_is_given_terms_and_no_text(recording: Searcher, recorder: Recorder) -> None:
    assert recording.search("(voto OR año~9) AND key:[a TO z]", 5) == (Hit("k", 1.0),)
    assert [token.word for token in recorder.asked] == ["voto", "or", "año", "9", "and", "key",
                                                        "to", "z"]  # fmt: skip
