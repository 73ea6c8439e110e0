"""asistente export: what was edited in the console, as the project's files."""

from __future__ import annotations

from pathlib import Path

import click

from assistant.cli.common import FILE, opened_store
from assistant.cli.spanish import Command
from assistant.jsonl import InputError, write_pieces
from assistant.overlay import changes, merged

_PROJECT = Path(__file__).parents[2]


@click.command(
    cls=Command, help="Escribe los archivos del proyecto con lo editado y aprobado en la consola."
)
@click.option(
    "--out", type=FILE, required=True, metavar="CARPETA", help="Donde quedan, cada uno en su lugar."
)
def export(out: Path) -> None:
    """Write the files that change, each in its place under the folder, and name them."""
    with opened_store() as store, store.reading() as session:
        texts = merged(changes(session))
    for file, text in texts.items():
        place = out / file.relative_to(_PROJECT)
        _make(place.parent)
        write_pieces(place, [text])
        click.echo(str(place))
    if not texts:
        click.echo("Nada de lo editado cambia los archivos.")


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        msg = f"{folder}: no se puede escribir ahí ({error.strerror})."
        raise InputError(msg) from error
