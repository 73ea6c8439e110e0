from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers import Answerer
from assistant.answers.curated import Curated
from assistant.cli.ask import _tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus import Corpus
    from index import Searcher

L24 = (
    "Generar acciones para prevenir la violencia política contra las mujeres en razón de"
    " género, discriminatorias y de desigualdad."
)


def test_answer_is_quoted_whole(asistente: Callable[..., Any]) -> None:
    out = asistente("ask", "línea 2.4").out
    assert f"«{L24}»" in " ".join(out.split())
    assert "actualizado el 31/12/2025." in out


def test_lines_fit_a_terminal(asistente: Callable[..., Any]) -> None:
    out = asistente("ask", "líneas del objetivo 5").out
    assert len(out.splitlines()) > 30
    assert max(map(len, out.splitlines())) <= 88


def test_links_are_never_broken(asistente: Callable[..., Any]) -> None:
    link = "/normatividad-y-transparencia/transparencia/articulo-121/articulo-121-fraccion-xxii/"
    assert f"https://www.iecm.mx{link}" in asistente("ask", "liga del portal").out


def test_corrections_and_options_are_shown(asistente: Callable[..., Any]) -> None:
    out = asistente("ask", "objetibo 3").out
    assert out.startswith("Busqué «objetivo» en lugar de «objetibo».\n")
    assert "  > ¿Cuáles son las líneas del objetivo 3?\n" in out


def test_related_passages_are_shown(asistente: Callable[..., Any]) -> None:
    ended = asistente("ask", "recetas de cocina con herramientas de plástico")
    assert ended.code == 0
    assert "corpus show L4.1" in ended.out


@pytest.mark.parametrize("question", ["", "¿?", "x" * 501])
def test_rejected_question_is_wrong_use(asistente: Callable[..., Any], question: str) -> None:
    ended = asistente("ask", question)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("asistente: ")


def test_undecodable_argument_is_read(asistente: Callable[..., Any]) -> None:
    assert "corpus show L2.4" in asistente("ask", "l\udcffínea 2.4").out


def test_json_is_the_whole_answer(asistente: Callable[..., Any]) -> None:
    out = asistente("ask", "línea 2.4", "--json").out
    assert out.startswith('{\n  "status": "answered",\n')
    assert json.loads(out)["citations"][0]["text"] == L24
    assert '"label": "Línea de acción 2.4"' in out


def test_json_of_rejected_questions_too(asistente: Callable[..., Any]) -> None:
    ended = asistente("ask", "", "--json")
    assert json.loads(ended.out)["status"] == "rejected"


def test_context_reaches_the_answerer(
    asistente: Callable[..., Any], heard: list[tuple[str, tuple[str, ...]]]
) -> None:
    asistente("ask", "¿y el 4?", "--context", "uno", "--context", "dos")
    assert heard == [("¿y el 4?", ("uno", "dos"))]


def test_explanation_of_the_institute_is_printed(
    corpus: Corpus, searcher: Searcher, capsys: pytest.CaptureFixture[str]
) -> None:
    curated = Curated(1, "Son gratuitos.", ("¿Cuestan?",), ("L2.4",), date(2030, 1, 31))
    _tell(Answerer(corpus, searcher, 500).previewed(curated))
    assert (
        "El Instituto explica: Son gratuitos. Vale hasta el 31/01/2030." in capsys.readouterr().out
    )
