"""asistente evaluate: the judged questions against the answers of this version."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from assistant.cli.common import FILE, services
from assistant.cli.spanish import Command
from assistant.evaluation.judged import QUESTIONS, read_judged
from assistant.evaluation.run import Miss, Run, read_expected
from assistant.evaluation.run import evaluate as run_evaluation

if TYPE_CHECKING:
    from pathlib import Path


@click.command(cls=Command, help="Mide las respuestas con preguntas juzgadas.")
@click.option("--questions", type=FILE, metavar="ARCHIVO", help="Otro JSONL de preguntas juzgadas.")
@click.option("--json", "as_json", is_flag=True, help="Escribe las cifras en JSON.")
def evaluate(questions: Path | None, as_json: bool) -> int:  # noqa: FBT001  a flag of the command line
    """Print the share answered right by register and every miss; fail below expected.toml."""
    opened = services()
    paths = [questions] if questions else sorted(QUESTIONS.glob("*.jsonl"))
    run = run_evaluation(opened.answerer, read_judged(paths, opened.corpus))
    below = [] if questions else run.below(read_expected())
    if as_json:
        click.echo(json.dumps(_as_json(run, below), ensure_ascii=False, indent=2))
    else:
        _print(run, below)
    return 1 if below else 0


def _print(run: Run, below: list[str]) -> None:
    for miss in run.misses:
        click.echo(f"✗ {miss.judged.id} {miss.judged.question}\n    {_instead(miss)}")
    for score in run.scores:
        low, high = score.interval
        click.echo(
            f"{score.register:<12} {score.right:>4} de {score.total:<4}"
            f" {score.share:6.1%}  (95 %: {low:.1%} a {high:.1%})"
        )
    for sentence in below:
        click.echo(f"POR DEBAJO: {sentence}")


def _instead(miss: Miss) -> str:
    wanted = miss.judged.list or ", ".join(miss.judged.grades) or miss.judged.status.value
    citations = miss.answer.citations or miss.answer.related
    came = ", ".join(citation.passage.id for citation in citations[:3])
    return f"se esperaba {wanted}; vino {miss.answer.status.value}: {came or 'nada'}"


def _as_json(run: Run, below: list[str]) -> dict[str, object]:
    return {
        "scores": [
            {
                "register": score.register,
                "right": score.right,
                "total": score.total,
                "share": round(score.share, 4),
                "interval": [round(bound, 4) for bound in score.interval],
            }
            for score in run.scores
        ],
        "misses": [
            {"id": miss.judged.id, "question": miss.judged.question, "came": _instead(miss)}
            for miss in run.misses
        ],
        "below": below,
    }
