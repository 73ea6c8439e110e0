"""asistente evaluate: the judged questions against the answers of this version."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from assistant.cli.common import FILE, services
from assistant.cli.spanish import Command
from assistant.evaluation.judged import HELD_OUT, QUESTIONS, read_judged
from assistant.evaluation.measure import SETS, measured
from assistant.evaluation.run import Asked, Run, read_expected
from assistant.evaluation.run import evaluate as run_evaluation
from assistant.figures import FILE as PUBLISHED
from assistant.figures import Figures

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.figures import Measured, Metric


@click.command(cls=Command, help="Mide las respuestas con preguntas juzgadas.")
@click.option("--questions", type=FILE, metavar="ARCHIVO", help="Otro JSONL de preguntas juzgadas.")
@click.option("--json", "as_json", is_flag=True, help="Escribe las cifras en JSON.")
@click.option("--publish", is_flag=True, help="Guarda las cifras que muestra la página /calidad.")
def evaluate(questions: Path | None, as_json: bool, publish: bool) -> int:  # noqa: FBT001  flags of the command line
    """Print the share answered right by register and every miss; fail below expected.toml."""
    if publish and questions is not None:
        msg = "--publish guarda las cifras de todas las preguntas; no va con --questions."
        raise click.UsageError(msg, click.get_current_context())
    opened = services()
    paths = [questions] if questions else sorted(QUESTIONS.glob("*.jsonl"), key=_order)
    expected = read_expected()
    below, found = [], []
    for path in paths:
        run = run_evaluation(opened.answerer, read_judged([path], opened.corpus))
        missed = [] if questions else run.below(expected.get(path.stem, {}))
        figures = measured(path.stem, SETS.get(path.stem, path.stem), run)
        below += missed
        found.append(figures)
        # Who improves the answers must not see what they will be measured by.
        hidden = path.stem in HELD_OUT and questions is None
        if as_json:
            click.echo(
                json.dumps(_as_json(figures, run, missed, hidden=hidden), ensure_ascii=False)
            )
        else:
            _print(figures, run, missed, hidden=hidden)
    if publish:
        text = Figures(opened.searcher.version, tuple(found)).as_json()
        PUBLISHED.write_text(text, encoding="utf-8")
    return 1 if below else 0


def _order(path: Path) -> int:
    return [*SETS, path.stem].index(path.stem)


def _print(figures: Measured, run: Run, below: list[str], *, hidden: bool) -> None:
    click.echo(f"— {figures.id}")
    for miss in () if hidden else run.misses:
        click.echo(f"✗ {miss.judged.id} {miss.judged.question}\n    {_instead(miss)}")
    for metric in (*figures.registers, *figures.metrics):
        click.echo(_line(metric))
    click.echo(f"{'Error de calibración (ECE)':<52} {figures.calibration_error:>12.3f}")
    for sentence in below:
        click.echo(f"POR DEBAJO: {sentence}")


def _line(metric: Metric) -> str:
    return (
        f"{metric.name:<52} {metric.count:>4} de {metric.total:<4} {metric.value:6.1%}"
        f"  (95 %: {metric.low:.1%} a {metric.high:.1%})"
    )


def _instead(miss: Asked) -> str:
    wanted = miss.judged.list or ", ".join(miss.judged.grades) or miss.judged.status.value
    citations = miss.answer.citations or miss.answer.related
    came = ", ".join(citation.passage.id for citation in citations[:3])
    return f"se esperaba {wanted}; vino {miss.answer.status.value}: {came or 'nada'}"


def _as_json(figures: Measured, run: Run, below: list[str], *, hidden: bool) -> dict[str, object]:
    return {
        **asdict(figures),
        "misses": [
            {"id": miss.judged.id, "question": miss.judged.question, "came": _instead(miss)}
            for miss in (() if hidden else run.misses)
        ],
        "below": below,
    }
