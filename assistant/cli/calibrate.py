"""asistente calibrate: the numbers of the doubt, fitted anew."""

from __future__ import annotations

import click

from assistant.answers.doubt import read_doubt
from assistant.cli.common import services
from assistant.cli.spanish import Command
from assistant.evaluation import calibrate as fitting


@click.command(cls=Command, help="Ajusta la duda (doubt.toml) con las preguntas del corpus.")
def calibrate() -> None:
    """Print the doubt.toml that fits the questions of the corpus best."""
    found = fitting.rows(services().corpus)
    click.echo(fitting.as_toml(fitting.fit(found), len(found), read_doubt()), nl=False)
