"""How many answers a second the site gives over HTTP, beside an empty site, and how soon."""

from __future__ import annotations

import http.client
import json
import statistics
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from assistant.evaluation.benchmark.load import Load, request
from assistant.evaluation.benchmark.servers import EMPTY, OURS, serving

if TYPE_CHECKING:
    from assistant.evaluation.benchmark.load import Where

RATE = 50
QUESTIONS = 20
_OPENINGS = 15
_ANSWERS = "/api/v1/answers"
# Opens with the empty site: the others are a share of it.
NOTHING, REMEMBERED, WORKED_OUT, PAGE = "empty", "remembered", "worked_out", "page"


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured of one kind of request.

    `share` is of the empty site in the same round: the median and the least of the rounds. The
    waits, in milliseconds, are those of `RATE` requests a second.
    """

    name: str
    per_second: float
    share: float
    least_share: float
    median_wait: float
    longest_wait: float

    def as_json(self) -> dict[str, Any]:
        """Return the row as plain data."""
        return {
            "name": self.name,
            "requests_per_second": round(self.per_second, 1),
            "share_of_empty": round(self.share, 3),
            "least_share_of_empty": round(self.least_share, 3),
            "p50_ms": round(self.median_wait, 2),
            "p99_ms": round(self.longest_wait, 2),
        }


def measure(seconds: float, rounds: int) -> list[Row]:
    """Serve both sites and measure each kind of request for some seconds in every round.

    Raises NotServing or BadResponse.
    """
    with ExitStack() as stack:
        ours = stack.enter_context(serving(OURS, "/estado/listo"))
        empty = stack.enter_context(serving(EMPTY, "/"))
        loads = _loads(ours, empty)
        for load in loads.values():
            # Both processes have then answered each request, and remember what they may.
            load.per_second(seconds)
        rates = [_round(loads, seconds) for _ in range(rounds)]
        waits = {name: load.waits(RATE, seconds) for name, load in loads.items()}
    return [_row(name, rates, waits[name]) for name in loads]


def _round(loads: dict[str, Load], seconds: float) -> dict[str, float]:
    """Return how many of each kind are answered in a second, all kinds side by side.

    Connections are opened anew many times: how they fall on the two processes at one opening
    makes up to twice as many, or half.
    """
    slices = [
        {name: one.per_second(seconds / _OPENINGS) for name, one in loads.items()}
        for _ in range(_OPENINGS)
    ]
    return {name: statistics.mean(one[name] for one in slices) for name in loads}


def _loads(ours: Where, empty: Where) -> dict[str, Load]:
    ready = _ready_questions(ours)
    # As somebody in a hurry writes the same questions: nobody's are remembered but ours.
    written = [question.lower().strip("¿?") for question in ready]
    return {
        NOTHING: Load(empty, [request("GET", "/")]),
        REMEMBERED: Load(ours, [_asked(question) for question in ready]),
        WORKED_OUT: Load(ours, [_asked(question) for question in written]),
        PAGE: Load(ours, [_sent(question) for question in written]),
    }


def _ready_questions(ours: Where) -> list[str]:
    """Return some of the questions that the site itself suggests."""
    connection = http.client.HTTPConnection(*ours, timeout=5)
    connection.request("GET", "/sugerencias")
    found: list[str] = json.loads(connection.getresponse().read())
    connection.close()
    return found[:QUESTIONS]


def _asked(question: str) -> bytes:
    body = json.dumps({"question": question}).encode()
    return request("POST", _ANSWERS, body, "application/json")


def _sent(question: str) -> bytes:
    body = urlencode({"pregunta": question}).encode()
    return request("POST", "/", body, "application/x-www-form-urlencoded")


def _row(name: str, rates: list[dict[str, float]], waits: list[float]) -> Row:
    shares = [one[name] / one[NOTHING] for one in rates]
    milliseconds = sorted(wait * 1000 for wait in waits)
    return Row(
        name,
        statistics.median(one[name] for one in rates),
        statistics.median(shares),
        min(shares),
        statistics.median(milliseconds),
        milliseconds[-1 - len(milliseconds) // 100],
    )
