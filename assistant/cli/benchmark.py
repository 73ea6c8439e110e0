"""asistente benchmark quality, speed and threads."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

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


@benchmark.command(help="Compara la búsqueda con Whoosh tal como viene, sobre los mismos pasajes.")
@click.option(
    "--data",
    type=FILE,
    required=True,
    metavar="CARPETA",
    help="passages.jsonl y preguntas *.jsonl.",
)
def quality(data: Path) -> None:
    """Print success@1 and the median time of both."""
    click.echo(f"{'forma':<10}{'n':>6}{'asistente':>11}{'Whoosh':>9}{'ms':>7}{'ms':>7}")
    for row in compare(data):
        click.echo(
            f"{row.form:<10}{row.questions:>6}{row.ours:>11.3f}{row.stock:>9.3f}"
            f"{row.ours_ms:>7.2f}{row.stock_ms:>7.2f}"
        )


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
