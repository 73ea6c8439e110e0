from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Answerer, Status
from assistant.web.suggestions import FILE, read_suggestions
from corpus import CorpusError

if TYPE_CHECKING:
    from pathlib import Path

    from flask.testing import FlaskClient

    from assistant.web.themes import Ready
    from corpus import Corpus
    from index import Searcher

SUGGESTED = read_suggestions()
SOUND = '[[question]]\ntext = "¿Cómo voto?"\nquotes = "L2.1"\n'


@pytest.fixture(scope="module")
def answerer(corpus: Corpus, searcher: Searcher) -> Answerer:
    return Answerer(corpus, searcher, 500)


@pytest.mark.parametrize("ready", SUGGESTED, ids=lambda ready: ready.text)
def test_every_suggestion_is_answered_with_what_it_says(answerer: Answerer, ready: Ready) -> None:
    answer = answerer.answer(ready.text)
    assert answer.status is Status.ANSWERED
    heads = {answer.citations[0].passage.id, answer.list.id if answer.list else ""}
    assert ready.quotes in heads
    assert not answer.corrections


def test_suggestions_lead_to_every_passage(corpus: Corpus) -> None:
    led_to = {ready.quotes for ready in SUGGESTED}
    assert {passage.id for passage in corpus.documents[0].passages} <= led_to


def test_page_hands_them_out_as_they_are(client: FlaskClient) -> None:
    assert client.get("/sugerencias").json == [ready.text for ready in SUGGESTED]


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('quotes = "L2.1"\n', "", 1, "falta el campo «quotes»"),
        ("¿Cómo voto?", "¿Qué campañas van a hacer?", 1, "la pregunta .* ya está"),
        ("[[question]]", "[[pregunta]]", 1, "la sección «pregunta» no se conoce"),
    ],
)
def test_wrong_file_comes_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, reason: str
) -> None:
    assert old in SOUND
    file = tmp_path / FILE.name
    file.write_text(SOUND.replace(old, new), encoding="utf-8")
    with pytest.raises(CorpusError, match=f"suggestions.toml, línea {line}: {reason}"):
        read_suggestions(file)
