"""asistente mcp: the plan for language models, over standard input and output."""

from __future__ import annotations

import click

from assistant.cli.common import answering
from assistant.cli.spanish import Command

_MISSING = (
    "asistente: falta el paquete «mcp», que es opcional."
    " Instálalo en el mismo Python: python -m pip install 'mcp>=2.3'"
)
# What the extra brings, whichever of it is looked for first.
_BROUGHT = frozenset({"anyio", "mcp", "mcp_types"})


@click.command(cls=Command, help="Ofrece el plan a modelos de lenguaje (MCP por entrada estándar).")
def mcp() -> int:
    """Serve until the client leaves."""
    try:
        from assistant.mcp.server import serve  # noqa: PLC0415  an optional extra, and slow
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _BROUGHT:
            raise
        click.echo(_MISSING, err=True)
        return 1
    serve(answering())
    return 0
