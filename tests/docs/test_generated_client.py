"""A client that others make from the description alone can ask and read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

# What somebody who never saw our code would write with it.
PROGRAM = """
import json, sys
sys.path.insert(0, sys.argv[1])
from hecho import Client
from hecho.api.default import answer, passage
from hecho.models import Question
client = Client(base_url=sys.argv[2])
asked = Question(question="¿Qué dice la línea 2.4?", context=[])
told = answer.sync(client=client, body=asked)
read = passage.sync("L2.4", client=client)
refused = answer.sync(client=client, body=Question(question="?"))
print(json.dumps({
    "status": told.status,
    "text": told.citations[0].text,
    "same": read.passage.text,
    "code": refused.error.code,
}))
"""


@pytest.fixture(scope="module")
def told(address: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("cliente")
    _run("-m", "openapi_python_client", "generate", "--url", f"{address}/api/openapi.json",
         "--output-path", str(folder / "hecho"), "--meta", "none", "--fail-on-warning")  # fmt: skip
    program = folder / "pregunta.py"
    program.write_text(PROGRAM, encoding="utf-8")
    said = _run(str(program), str(folder), f"{address}/api/v1")
    found: dict[str, Any] = json.loads(said)
    return found


def _run(*arguments: str) -> str:
    command = [sys.executable, "-W", "ignore", *arguments]
    # It formats what it makes with ruff, which stands beside this Python.
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    environ = {**os.environ, "PATH": path}
    done = subprocess.run(command, capture_output=True, check=False, text=True, env=environ)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_generated_client_gets_an_answer_with_its_quote(told: dict[str, Any]) -> None:
    assert told["status"] == "answered"
    assert told["text"] == told["same"]


def test_generated_client_understands_an_error(told: dict[str, Any]) -> None:
    assert told["code"] == "question_rejected"
