"""asistente benchmark quality, speed, threads and http."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

import click

from assistant.cli.benchmark_http import http
from assistant.cli.common import FILE, services
from assistant.cli.spanish import Group
from assistant.evaluation.benchmark.quality import compare
from assistant.evaluation.benchmark.speed import different_under_threads, percentiles
from assistant.evaluation.judged import QUESTIONS, read_judged

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.services import Services


_AT_LEAST_ONE = click.IntRange(1)


@click.group(cls=Group, help="Mide la búsqueda y la rapidez de esta versión.")
def benchmark() -> None:
    """Hold the benchmarks."""


benchmark.add_command(http)


@benchmark.command(
    help="Compara la búsqueda con otros motores tal como vienen, sobre los mismos pasajes."
)
@click.option(
    "--data",
    type=FILE,
    required=True,
    metavar="CARPETA",
    help="passages.jsonl y preguntas *.jsonl.",
)
def quality(data: Path) -> None:
    """Print success@1 of each engine by form, and the median time."""
    rows = compare(data)
    forms = "".join(f"{row.form:>9}" for row in rows)
    click.echo(f"{'acierto en primer lugar':<24}{forms}{'ms':>9}")
    for engine in rows[0].success:
        shares = "".join(f"{row.success[engine]:>9.3f}" for row in rows)
        middle = statistics.median(row.milliseconds[engine] for row in rows)
        click.echo(f"{engine:<24}{shares}{middle:>9.2f}")


@benchmark.command(help="Mide cuánto tarda una respuesta dentro del proceso.")
@click.option(
    "--rounds",
    type=_AT_LEAST_ONE,
    default=20,
    metavar="N",
    help="Vueltas sobre las preguntas (20).",
)
def speed(rounds: int) -> None:
    """Print the median and the 99th percentile of an answer, and of opening the service."""
    began = time.perf_counter()
    opened = services()
    click.echo(f"abrir: {(time.perf_counter() - began) * 1000:.0f} ms")
    median, slowest = percentiles(opened.answerer, _questions(opened), rounds)
    click.echo(f"mediana: {median:.2f} ms   percentil 99: {slowest:.2f} ms")


@benchmark.command(help="Comprueba que con hilos cada respuesta es igual que con uno solo.")
@click.option(
    "--questions",
    "asked",
    type=_AT_LEAST_ONE,
    default=20_000,
    metavar="N",
    help="Preguntas (20 000).",
)
@click.option("--threads", type=_AT_LEAST_ONE, default=8, metavar="N", help="Hilos (8).")
def threads(asked: int, threads: int) -> int:
    """Fail if any answer under threads differs from the same question's under one."""
    opened = services()
    different = different_under_threads(opened.answerer, _questions(opened), asked, threads)
    click.echo(f"{asked} preguntas con {threads} hilos: {different} distintas")
    return 1 if different else 0


def _questions(opened: Services) -> list[str]:
    judged = read_judged(sorted(QUESTIONS.glob("*.jsonl")), opened.corpus)
    return [question.question for question in judged]
