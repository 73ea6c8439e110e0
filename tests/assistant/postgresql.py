"""A real PostgreSQL for the tests, on a socket of its own that ends with them."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
from psycopg import sql

if TYPE_CHECKING:
    from collections.abc import Iterator

# Where Debian puts what is not for everybody's path.
_PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
_PATIENCE_SECONDS = 30
_names = count()


@contextmanager
def running() -> Iterator[str]:
    """Start a server and yield the folder of its socket."""
    assert _PROGRAMS, "PostgreSQL is missing: `make test` installs it"
    programs = _PROGRAMS[-1].parent
    # Not under pytest's folder: the path of a socket has 107 characters at most.
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    # The server refuses to be root.
    user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
    if os.geteuid() == 0:
        shutil.chown(folder, user)
    made = ["-D", str(folder / "data"), "-U", "asistente", "-A", "trust", "-E", "UTF8"]
    subprocess.run(
        [programs / "initdb", *made, "--locale=C.UTF-8", "--no-sync"],
        user=user, group=user, extra_groups=[], check=True, capture_output=True, cwd=folder,
    )  # fmt: skip
    options = ["-D", str(folder / "data"), "-k", str(folder), "-h", "", "-F"]
    server = subprocess.Popen(
        [programs / "postgres", *options], user=user, group=user, extra_groups=[], cwd=folder,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait(folder)
        yield str(folder)
    finally:
        # Not waiting for clients that stay.
        server.send_signal(signal.SIGINT)
        server.wait(_PATIENCE_SECONDS)
        shutil.rmtree(folder, ignore_errors=True)


def _wait(folder: Path) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            psycopg.connect(host=str(folder), user="asistente", dbname="postgres").close()
        except psycopg.OperationalError:
            assert time.monotonic() < deadline, "PostgreSQL does not start"
            time.sleep(0.05)
        else:
            return


def new_database(folder: str) -> str:
    """Make an empty database and return its address."""
    name = f"prueba{next(_names)}"
    made = sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name))
    with psycopg.connect(
        host=folder, user="asistente", dbname="postgres", autocommit=True
    ) as connection:
        connection.execute(made)
    return f"postgresql://asistente@/{name}?host={folder}"
