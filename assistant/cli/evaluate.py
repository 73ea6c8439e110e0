"""asistente evaluate: the judged questions against the answers of this version."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from assistant.cli.common import FILE, services
from assistant.cli.spanish import Command
from assistant.evaluation.judged import HELD_OUT, QUESTIONS, read_judged
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
    expected = read_expected()
    below = []
    for path in paths:
        run = run_evaluation(opened.answerer, read_judged([path], opened.corpus))
        missed = [] if questions else run.below(expected.get(path.stem, {}))
        below += missed
        if as_json:
            click.echo(json.dumps(_as_json(path, run, missed), ensure_ascii=False))
        else:
            # Who improves the answers must not see what they will be measured by.
            _print(path, run, missed, misses=path.stem != HELD_OUT or questions is not None)
    return 1 if below else 0


def _print(path: Path, run: Run, below: list[str], *, misses: bool) -> None:
    click.echo(f"— {path.stem}")
    for miss in run.misses if misses else ():
        click.echo(f"✗ {miss.judged.id} {miss.judged.question}\n    {_instead(miss)}")
    for score in run.scores:
        low, high = score.interval
        click.echo(
            f"{score.register:<13} {score.right:>4} de {score.total:<4}"
            f" {score.share:6.1%}  (95 %: {low:.1%} a {high:.1%})"
        )
    for sentence in below:
        click.echo(f"POR DEBAJO: {sentence}")


def _instead(miss: Miss) -> str:
    wanted = miss.judged.list or ", ".join(miss.judged.grades) or miss.judged.status.value
    citations = miss.answer.citations or miss.answer.related
    came = ", ".join(citation.passage.id for citation in citations[:3])
    return f"se esperaba {wanted}; vino {miss.answer.status.value}: {came or 'nada'}"


def _as_json(path: Path, run: Run, below: list[str]) -> dict[str, object]:
    return {
        "questions": path.stem,
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
