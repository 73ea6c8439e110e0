"""What the site would answer with other texts: a process of its own, which answers once and ends.

Texts are read when a process starts, and an index takes seconds of a core: those who ask the site
meanwhile neither meet these texts nor wait.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

from assistant.services import open_apart
from assistant.web.app import create_app
from assistant.web.console.rehearsing import rendered
from corpus import edits


def main() -> None:
    """Write the answer to what standard input asks, with the texts that it gives."""
    os.nice(10)
    sent = json.load(sys.stdin.buffer)
    edits.put_in_force({Path(name): text for name, text in sent["texts"].items()})
    with tempfile.TemporaryDirectory() as folder:
        services = open_apart(Path(sent["root"]), Path(folder))
        answer = services.answerer.answer(sent["question"])
        with create_app(services).test_request_context("/"):
            sys.stdout.buffer.write(rendered(answer).encode())


if __name__ == "__main__":
    main()
