from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Answerer, Status
from assistant.web.themes import IN_ENGLISH, Ready, Theme, read_themes
from corpus import CorpusError

if TYPE_CHECKING:
    from pathlib import Path

    from corpus import Corpus
    from index import Searcher

SOUND = """\
[[theme]]
id = "votar"
name = "Votar"

[[question]]
about = "votar"
text = "¿Cómo voto?"
quotes = "L2.1"

[[theme]]
id = "plan"
name = "El plan"

[[question]]
about = "plan"
text = "¿Cuál es la misión?"
quotes = "mision"
"""
READY = [question for theme in read_themes() for question in theme.questions]
ENGLISH = [question for theme in read_themes(IN_ENGLISH) for question in theme.questions]


@pytest.fixture(scope="module")
def answerer(corpus: Corpus, searcher: Searcher) -> Answerer:
    return Answerer(corpus, searcher, 500)


@pytest.mark.parametrize("ready", READY, ids=lambda ready: ready.text)
def test_every_ready_question_is_answered_with_what_it_says(
    answerer: Answerer, ready: Ready
) -> None:
    answer = answerer.answer(ready.text)
    assert answer.status is Status.ANSWERED
    heads = {answer.citations[0].passage.id, answer.list.id if answer.list else ""}
    assert ready.quotes in heads
    assert not answer.corrections


@pytest.mark.parametrize("ready", ENGLISH, ids=lambda ready: ready.text)
def test_every_ready_question_in_english_is_answered_with_what_it_says(
    answerer: Answerer, ready: Ready
) -> None:
    answer = answerer.answer(ready.text, language="en")
    assert (answer.status, answer.language, answer.asked_in) == (Status.ANSWERED, "en", "en")
    assert ready.quotes in {answer.citations[0].passage.id, answer.list.id if answer.list else ""}
    assert not answer.corrections


def test_themes_are_the_same_in_both_languages() -> None:
    spanish, english = read_themes(), read_themes(IN_ENGLISH)
    assert [theme.id for theme in english] == [theme.id for theme in spanish]
    assert {len(theme.questions) for theme in english} <= {4, 5, 6}
    assert len({ready.text for ready in ENGLISH}) == len(ENGLISH)
    assert not {theme.name for theme in english} & {theme.name for theme in spanish}


def test_themes_are_about_eight_of_four_to_six_questions() -> None:
    themes = read_themes()
    assert 7 <= len(themes) <= 9
    assert {len(theme.questions) for theme in themes} <= {4, 5, 6}
    assert len({ready.text for ready in READY}) == len(READY)


def test_themes_keep_the_order_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "themes.toml"
    file.write_text(SOUND, encoding="utf-8")
    assert read_themes(file) == (
        Theme("votar", "Votar", (Ready("¿Cómo voto?", "L2.1"),)),
        Theme("plan", "El plan", (Ready("¿Cuál es la misión?", "mision"),)),
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('about = "plan"', 'about = "otro"', 14, "no hay un tema «otro»"),
        ('about = "plan"', 'about = "votar"', 10, "el tema no tiene preguntas"),
        ('id = "plan"', 'id = "votar"', 10, "el tema «votar» está dos veces"),
        ('quotes = "mision"\n', "", 14, "falta el campo «quotes»"),
        ('text = "¿Cómo voto?"', 'text = ""', 5, "«text» está vacío"),
        ('name = "El plan"', "name = 1", 10, "«name» debe ser un texto"),
    ],
)
def test_wrong_themes_come_with_their_line(
    tmp_path: Path, old: str, new: str, line: int, reason: str
) -> None:
    assert old in SOUND
    file = tmp_path / "themes.toml"
    file.write_text(SOUND.replace(old, new), encoding="utf-8")
    with pytest.raises(CorpusError, match=f"themes.toml, línea {line}: {reason}"):
        read_themes(file)
