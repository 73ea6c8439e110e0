"""asistente serve: the site, in this process."""

from __future__ import annotations

from dataclasses import replace

import click

from assistant.cli.common import settings
from assistant.cli.spanish import Command


@click.command(cls=Command, help="Sirve el sitio; construye el índice si hace falta.")
@click.option("--host", metavar="DIRECCIÓN", help="Dirección en la que escucha (127.0.0.1).")
@click.option(
    "--port",
    metavar="PUERTO",
    type=click.IntRange(1, 65535),
    help="Puerto en el que escucha (8000).",
)
def serve(host: str | None, port: int | None) -> None:
    """Serve the site until interrupted."""
    from assistant.web.server import serve as run_site  # noqa: PLC0415  slow to import

    given = settings()
    run_site(replace(given, host=host or given.host, port=port or given.port))
