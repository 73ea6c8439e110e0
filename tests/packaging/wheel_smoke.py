"""What the installed wheel must do, away from the checkout; .ci/run calls it.

The standard library alone: the environment it runs in holds the service and nothing else.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import re
import socket
import subprocess
import sys
import time
import traceback
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

COMMAND = Path(sys.prefix, "bin", "asistente")
QUESTION = "¿qué hace el IECM para la participación ciudadana?"
PATIENCE_SECONDS = 60


def main() -> int:
    checks = [packages_come_from_the_wheel, corpus_is_sound, index_is_built, question_is_answered]
    results = [passes(check) for check in [*checks, site_answers_and_ends_well]]
    sys.stdout.write(f"{results.count(True)} passed, {results.count(False)} failed\n")
    return 0 if all(results) else 1


def passes(check: Callable[[], None]) -> bool:
    try:
        check()
    except Exception:  # noqa: BLE001 - whatever went wrong, the other checks still run
        traceback.print_exc()
        sys.stdout.write(f"FAILED {check.__name__}\n")
        return False
    return True


def packages_come_from_the_wheel() -> None:
    for name in ("assistant", "corpus", "index"):
        module = importlib.import_module(name)
        assert Path(module.__file__ or "").is_relative_to(sys.prefix), module.__file__


def corpus_is_sound() -> None:
    assert asistente("corpus", "check")


def index_is_built() -> None:
    asistente("index", "build")
    assert asistente("index", "status")


def question_is_answered() -> None:
    answer = json.loads(asistente("ask", QUESTION, "--json"))
    assert answer["status"] == "answered", answer
    cited = {citation["id"] for citation in answer["citations"]}
    assert {"OE1", "L1.1"} <= cited, cited


def asistente(*arguments: str) -> str:
    done = subprocess.run([COMMAND, *arguments], capture_output=True, check=False, timeout=300)
    assert done.returncode == 0, (arguments, done)
    return done.stdout.decode()


def site_answers_and_ends_well() -> None:
    with site() as port:
        answer_is_shown(port)
        plan_is_shown(port)
        passage_is_shown(port)
        stylesheet_is_served(port)
        curated_files_are_there(port)
        english_is_there(port)
        open_data_is_there(port)
        booklet_is_served(port)


@contextlib.contextmanager
def site() -> Iterator[int]:
    """Serve the site on a free port; end it and see that it ends well."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = subprocess.Popen([COMMAND, "serve", "--port", str(port)])
    try:
        wait_for(server, port)
        yield port
    finally:
        server.terminate()
        code = server.wait(PATIENCE_SECONDS)
    assert code == 0, f"asistente serve ended with {code}"


def wait_for(server: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        with contextlib.suppress(OSError, HTTPException):
            fetch(port, "/")
            return
        time.sleep(0.1)
    message = f"the site does not answer; asistente serve: {server.poll()}"
    raise AssertionError(message)


def answer_is_shown(port: int) -> None:
    page = fetch(port, "/", {"pregunta": QUESTION})
    assert 'href="/plan/OE1"' in page, page
    assert 'href="/plan/L1.1"' in page, page


def plan_is_shown(port: int) -> None:
    assert 'href="/plan/L5.6"' in fetch(port, "/plan")


def passage_is_shown(port: int) -> None:
    assert "<h1" in fetch(port, "/plan/L2.4")


def stylesheet_is_served(port: int) -> None:
    sheet = re.search(r'<link[^>]+href="([^"]+\.css[^"]*)"', fetch(port, "/"))
    assert sheet, "the page names no stylesheet"
    assert "{" in fetch(port, sheet[1])


def curated_files_are_there(port: int) -> None:
    assert fetch(port, "/explora").count('name="pregunta"') > 30
    assert "axe-core" in fetch(port, "/accesibilidad")
    assert "EUPL" in fetch(port, "/acerca")


def open_data_is_there(port: int) -> None:
    data = json.loads(fetch(port, "/datos/iecm-programa-de-trabajo-2025.json"))
    assert len(data["passages"]) == 63
    assert "<entry>" in fetch(port, "/datos/cambios.atom")


def booklet_is_served(port: int) -> None:
    with contextlib.closing(HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("GET", "/sin-internet/cuadernillo.pdf")
        assert connection.getresponse().read(5) == b"%PDF-"


def english_is_there(port: int) -> None:
    page = fetch(port, "/en/plan/L2.4")
    assert '<html lang="en">' in page, page
    assert "In plain words" in page, page


def fetch(port: int, path: str, form: dict[str, str] | None = None) -> str:
    # Not urllib: it would ask the environment's proxy for a page of this machine.
    with contextlib.closing(HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        if form is None:
            connection.request("GET", path)
        else:
            kind = {"Content-Type": "application/x-www-form-urlencoded"}
            connection.request("POST", path, urlencode(form), kind)
        response = connection.getresponse()
        body = response.read().decode()
    assert response.status == 200, (path, response.status, body)
    return body


if __name__ == "__main__":
    sys.exit(main())
