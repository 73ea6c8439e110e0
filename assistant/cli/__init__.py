"""The command line. Exit codes: 0 done, 1 it failed and says why, 2 wrong use."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from assistant.cli.ask import ask
from assistant.cli.benchmark import benchmark
from assistant.cli.calibrate import calibrate
from assistant.cli.corpus import corpus
from assistant.cli.evaluate import evaluate
from assistant.cli.export import export
from assistant.cli.index import index
from assistant.cli.mcp import mcp
from assistant.cli.offline import offline
from assistant.cli.retrieve import retrieve
from assistant.cli.serve import serve
from assistant.cli.spanish import Group, explain
from assistant.cli.staff import staff
from assistant.cli.store import purge, store
from assistant.cli.tell import tell
from assistant.jsonl import InputError
from assistant.settings import SettingsError
from assistant.staff.accounts import AccountError
from assistant.storage import StoreUnavailableError
from assistant.storage.copies import CopyError
from assistant.web.listening import CannotListen
from corpus import CorpusError
from index import IndexUnusableError

if TYPE_CHECKING:
    from collections.abc import Sequence

_FAILED, _WRONG_USE, _INTERRUPTED = 1, 2, 130


@click.group(
    cls=Group,
    help="Responde preguntas con las palabras del programa de trabajo del IECM.",
    commands=[
        *(serve, ask, retrieve, index, corpus, offline, evaluate, calibrate, benchmark, mcp),
        *(store, export, purge, staff, tell),
    ],
)
def asistente() -> None:
    """Hold the commands."""


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; every error is one sentence in Spanish."""
    try:
        code = asistente.main([*arguments], prog_name="asistente", standalone_mode=False)
    except click.ClickException as error:
        return _say(explain(error), _WRONG_USE)
    except SettingsError as error:
        return _say(str(error), _WRONG_USE)
    except (
        AccountError,
        CorpusError,
        IndexUnusableError,
        InputError,
        CannotListen,
        CopyError,
        StoreUnavailableError,
    ) as error:
        return _say(str(error), _FAILED)
    except (click.Abort, KeyboardInterrupt):
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader (head, less) has seen enough; Python must not complain while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _FAILED
    return code if isinstance(code, int) else 0


def _say(message: str, code: int) -> int:
    click.echo(f"asistente: {message}", err=True)
    return code
