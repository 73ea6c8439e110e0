"""asistente benchmark http."""

from __future__ import annotations

import json

import click

from assistant.cli.spanish import Command
from assistant.evaluation.benchmark.http import NOTHING, PAGE, REMEMBERED, WORKED_OUT, measure
from assistant.evaluation.benchmark.load import CONNECTIONS, BadResponse
from assistant.evaluation.benchmark.servers import WORKERS, NotServing

_NAMES = {
    NOTHING: "vista vacía",
    REMEMBERED: "API, respuesta recordada",
    WORKED_OUT: "API, respuesta elaborada",
    PAGE: "página, respuesta elaborada",
}
_HOW = (
    "Gunicorn con {workers} procesos cada sitio; {connections} conexiones que no se cierran;"
    " sin comprimir y sin límite de preguntas."
)


@click.command(cls=Command, help="Mide por HTTP cuántas respuestas por segundo da y cuánto tardan.")
@click.option(
    "--seconds",
    type=click.FloatRange(0.1, 60),
    default=4.0,
    metavar="S",
    help="Segundos de cada medición (4).",
)
@click.option(
    "--rounds", type=click.IntRange(1, 20), default=3, metavar="N", help="Vueltas, hasta 20 (3)."
)
@click.option("--json", "as_json", is_flag=True, help="Escribe las cifras en JSON.")
def http(seconds: float, rounds: int, as_json: bool) -> int:  # noqa: FBT001  a flag
    """Print what both sites do; fail if one does not start or answers wrong."""
    try:
        rows = measure(seconds, rounds)
    except (NotServing, BadResponse) as error:
        click.echo(f"asistente: {error}", err=True)
        return 1
    if as_json:
        click.echo(json.dumps([row.as_json() for row in rows], indent=2))
        return 0
    click.echo(_HOW.format(workers=WORKERS, connections=CONNECTIONS))
    click.echo(f"{'':<28}{'por segundo':>12}{'parte':>8}{'mínima':>8}{'p50 ms':>9}{'p99 ms':>9}")
    for row in rows:
        click.echo(
            f"{_NAMES[row.name]:<28}{row.per_second:>12.0f}{row.share:>8.0%}{row.least_share:>8.0%}"
            f"{row.median_wait:>9.2f}{row.longest_wait:>9.2f}"
        )
    return 0
