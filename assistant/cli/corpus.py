"""asistente corpus check and show."""

from __future__ import annotations

import click

from assistant.cli.spanish import Group
from corpus import CorpusError, Kind, load
from corpus.load import Reading, read_all


@click.group(cls=Group, help="Revisa o muestra los documentos de los que se responde.")
def corpus() -> None:
    """Hold the commands about the corpus."""


@corpus.command(help="Cuenta cada carácter de cada documento y revisa que nada falte ni sobre.")
def check() -> int:
    """Print the account of every document; fail if anything is wrong."""
    readings = read_all()
    for reading in readings:
        _print_account(reading)
    return 1 if any(reading.problems for reading in readings) else 0


def _print_account(reading: Reading) -> None:
    account, passages = reading.account, reading.parsed.passages
    record = sum(passage.kind is Kind.RECORD for passage in passages)
    mends = sum(len(passage.mends) for passage in passages)
    click.echo(reading.definition.title)
    click.echo(f"  {len(passages) - record} pasajes del programa + {record} de la ficha")
    click.echo(f"  {mends} erratas de extracción aplicadas")
    click.echo(f"  {account.total:>6} caracteres en el texto publicado")
    click.echo(f"  {account.in_passages:>6} en pasajes")
    for name, count in account.furniture.items():
        click.echo(f"  {count:>6} de {name}")
    click.echo(f"  {account.unaccounted_characters:>6} sin cuenta")
    for problem in reading.problems:
        click.echo(f"  PROBLEMA: {problem}")
    click.echo("  Con problemas." if reading.problems else "  Todo en orden.")


@corpus.command(help="Muestra todos los pasajes, o uno por su identificador (L2.4, OE1, F3…).")
@click.argument("passage_id", metavar="[PASAJE]", required=False)
def show(passage_id: str | None) -> None:
    """Print passages with their place in the source and their mends."""
    found = [
        (document, passage)
        for document in load().documents
        for passage in document.passages
        if passage_id is None or passage.id.casefold() == passage_id.casefold()
    ]
    if not found:
        msg = f"No hay un pasaje «{passage_id}». La lista: asistente corpus show"
        raise CorpusError(msg)
    for document, passage in found:
        place = f"{document.id}, caracteres {passage.place.start}–{passage.place.end}"
        click.echo(f"{passage.id}  {passage.label}  ({place})\n    {passage.text}")
        for mend in passage.mends:
            click.echo(f"    Se publicó «{mend.published}»: {mend.reason}")
