"""Hostile requests: no failure of ours, nothing slow, every refusal in the one shape.

`python tests/fuzz/hostile.py --inputs 20000` asks the real site inside this process.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).parent
# The script runs from a checkout, where the packages are not installed.
sys.path[:0] = [str(HERE.parents[1]), str(HERE)]

from inputs import hostile  # noqa: E402 (needs the path above)
from werkzeug.test import run_wsgi_app  # noqa: E402

from assistant.services import open_services  # noqa: E402
from assistant.settings import load_settings  # noqa: E402
from assistant.web.api.errors import is_for_machines  # noqa: E402
from assistant.web.api.plan_shapes import Error  # noqa: E402
from assistant.web.app import create_app  # noqa: E402

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

    from inputs import Hostile

MOST_MS = 250.0
_TRIES = 3


@dataclass
class Outcome:
    """What came of the inputs: how many of each status, the slowest, and what was wrong."""

    statuses: dict[int, int] = field(default_factory=dict)
    slowest: float = 0.0  # in milliseconds
    slowest_input: str = ""
    wrong: list[str] = field(default_factory=list)


def site(var: Path) -> WSGIApplication:
    """Return the real site, without its limit of questions per minute."""
    environ = {"ASISTENTE_VAR": str(var), "ASISTENTE_QUESTIONS_PER_MINUTE": "0"}
    return create_app(open_services(load_settings(environ)))


def try_all(app: WSGIApplication, count: int, seed: int) -> Outcome:
    """Send so many inputs and see what comes of them."""
    outcome = Outcome()
    for one in hostile(count, seed):
        status, took, problem = _sent(app, one)
        for _ in range(_TRIES - 1):
            # A busy machine slows the processor too: the time alone is tried again.
            if took > MOST_MS:
                took = min(took, _sent(app, one)[1])
        outcome.statuses[status] = outcome.statuses.get(status, 0) + 1
        if took > outcome.slowest:
            outcome.slowest, outcome.slowest_input = took, one.name
        if problem or took > MOST_MS:
            outcome.wrong.append(f"{one.name}: {status}, {took:.0f} ms {problem}")
    return outcome


def _sent(app: WSGIApplication, one: Hostile) -> tuple[int, float, str]:
    """Return status, milliseconds and what is wrong with the response."""
    # Of this thread on the processor: nothing here waits but for what others do on the machine.
    started = time.thread_time()
    content, status, headers = run_wsgi_app(app, one.environ(), buffered=True)
    body = b"".join(content)
    took = (time.thread_time() - started) * 1000
    code = int(status.split()[0])
    problem = "" if code < 500 else "a failure"
    if code >= 400 and one.method != "HEAD" and is_for_machines(one.path):
        problem = problem or _misshapen(body, code, headers.get("Content-Encoding", ""))
    return code, took, problem


def _misshapen(body: bytes, code: int, encoding: str) -> str:
    """Say what keeps the body of an error from being the one shape; such a body is short."""
    if encoding:
        return "a long error"
    try:
        error = Error.model_validate_json(body)
    except ValueError as wrong:
        return f"not the shape: {wrong}"
    return "" if error.status == code else "another status in the body"


def main() -> int:
    """Send as many inputs as asked for and tell what came of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as var:
        outcome = try_all(site(Path(var)), asked.inputs, asked.seed)
    told = [
        f"{asked.inputs} inputs, by status: {dict(sorted(outcome.statuses.items()))}",
        f"slowest: {outcome.slowest:.1f} ms ({outcome.slowest_input})",
        *outcome.wrong[:20],
        f"{len(outcome.wrong)} wrong",
    ]
    sys.stdout.write("\n".join(told) + "\n")
    return int(bool(outcome.wrong))


if __name__ == "__main__":
    sys.exit(main())
