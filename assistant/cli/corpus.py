"""asistente corpus check and show."""

from __future__ import annotations

import click

from assistant.cli.spanish import Group
from corpus import CorpusError, Kind, load
from corpus.load import Reading, read_all
from corpus.wording import LEAST, LONGEST, MEDIAN, Wording, wordings


@click.group(cls=Group, help="Revisa o muestra los documentos de los que se responde.")
def corpus() -> None:
    """Hold the commands about the corpus."""


@corpus.command(
    help="Cuenta cada carácter de cada documento, revisa que nada falte ni sobre"
    " y mide si los textos en lenguaje claro se leen con facilidad."
)
def check() -> int:
    """Print what was counted and measured of every document; fail if anything is wrong."""
    sound = [_is_sound(reading) for reading in read_all()]
    return 0 if all(sound) else 1


def _is_sound(reading: Reading) -> bool:
    _print_account(reading)
    measured = wordings(reading)
    for wording in measured:
        _print_wording(wording)
    problems = [*reading.problems, *(one for wording in measured for one in wording.problems)]
    for problem in problems:
        click.echo(f"  PROBLEMA: {problem}")
    click.echo("  Con problemas." if problems else "  Todo en orden.")
    return not problems


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


def _print_wording(wording: Wording) -> None:
    if not wording.measured:
        return
    measured, hardest, longest = wording.measured, wording.hardest, wording.longest
    length = measured[longest].words_per_sentence
    click.echo(f"  {wording.title}: {len(measured)} textos")
    click.echo(f"  {wording.median:>6.1f} INFLESZ de la mediana ({MEDIAN} o más)")
    click.echo(f"  {measured[hardest].inflesz:>6.1f} el más difícil, {hardest} ({LEAST} o más)")
    click.echo(f"  {length:>6.1f} palabras por oración, {longest} ({LONGEST} o menos)")
    click.echo(f"  {wording.unwelcome:>6} expresiones que no incluyen")


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
