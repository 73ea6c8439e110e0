"""asistente store: the tables, a copy of them, and what may no longer be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assistant import days
from assistant.cli.common import FILE, opened_store
from assistant.cli.spanish import Command, Group
from assistant.storage.copies import backup as write_copy
from assistant.storage.copies import restore as put_back
from assistant.storage.gaps import open_gaps
from assistant.storage.opening import upgrade as renew
from assistant.storage.retention import purge as delete_old

if TYPE_CHECKING:
    from pathlib import Path


@click.group(
    cls=Group, help="Cuida la base de datos: preguntas sin respuesta, opiniones y cuentas."
)
def store() -> None:
    """Hold the commands about the store."""


@store.command(help="Dice si la base de datos se puede usar.")
def status() -> int:
    """Say what is wrong with the store, if anything; fail if so."""
    with opened_store() as store:
        trouble = store.trouble()
    click.echo(trouble or "La base de datos se puede usar.")
    return 1 if trouble else 0


@store.command(help="Lista las preguntas que no tuvieron respuesta, las más hechas primero.")
def gaps() -> None:
    """List the open gaps with how often each was asked, and how."""
    with opened_store() as store, store.reading() as session:
        for gap in open_gaps(session):
            click.echo(f"{gap.number:>5} {gap.times:>4}×  {gap.text}")


@store.command(help="Crea las tablas o las renueva; el sitio también lo hace antes de guardar.")
def upgrade() -> None:
    """Make or renew the tables."""
    with opened_store() as store:
        renew(store)
    click.echo("La base de datos está al día.")


@click.command(
    cls=Command, help="Borra ya lo que no debe guardarse más; el sitio lo hace cada día."
)
def purge() -> None:
    """Delete what is older than may be kept."""
    with opened_store() as store:
        done = delete_old(store, days.today())
    click.echo(f"Textos de preguntas borrados: {done.texts}. Opiniones: {done.opinions}.")


@store.command(help="Guarda una copia de todo en un archivo (.jsonl.gz).")
@click.argument("file", metavar="ARCHIVO", type=FILE)
def backup(file: Path) -> None:
    """Write a copy of everything."""
    with opened_store() as store:
        click.echo(f"Filas guardadas en {file}: {write_copy(store, file)}.")


@store.command(help="Pone una copia en una base de datos vacía, sea SQLite o PostgreSQL.")
@click.argument("file", metavar="ARCHIVO", type=FILE)
def restore(file: Path) -> None:
    """Put a copy into an empty store."""
    with opened_store() as store:
        click.echo(f"Filas puestas: {put_back(store, file)}.")
