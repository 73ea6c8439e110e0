"""asistente offline: the whole plan and its search in one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assistant.cli.common import FILE, edited
from assistant.cli.spanish import Command
from assistant.jsonl import write_pieces
from corpus import load

if TYPE_CHECKING:
    from pathlib import Path


@click.command(cls=Command, help="Hace un archivo con todo el plan y su buscador, sin internet.")
@click.option(
    "--out", type=FILE, required=True, metavar="ARCHIVO", help="Página HTML que se abre sola."
)
def offline(out: Path) -> None:
    """Write the file and say how large it is."""
    from assistant.web.offline_file import offline_file  # noqa: PLC0415  slow to import

    edited()
    page = offline_file(load().documents[0])
    write_pieces(out, [page])
    click.echo(f"{out}: {len(page.encode()) / 1000:.0f} kB. Se abre con un navegador.", err=True)
