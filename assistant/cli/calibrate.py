"""asistente calibrate: the numbers of the doubt, fitted anew."""

from __future__ import annotations

import click

from assistant.cli.common import services
from assistant.cli.spanish import Command
from assistant.evaluation import calibrate as fitting
from assistant.evaluation.judged import QUESTIONS, read_judged


@click.command(cls=Command, help="Ajusta la duda (doubt.toml) con las preguntas de ajuste.")
def calibrate() -> None:
    """Print the doubt.toml that fits the development questions best."""
    opened = services()
    questions = read_judged([QUESTIONS / "dev.jsonl"], opened.corpus)
    found = fitting.rows(opened.answerer, questions)
    bias, weights = fitting.fit(found)
    click.echo(fitting.as_toml(bias, weights, len(found)), nl=False)
