"""What docs/api says is so: its commands are typed, its client is used, its table is true."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from email.message import Message
from io import BytesIO
from pathlib import Path
from typing import get_args
from urllib.error import HTTPError

import cliente
import pytest
from cliente import ApiError, Client

from assistant.web.api.answer_shapes import Answer
from assistant.web.api.problems import CODES

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs/api/README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.+?)```", TEXT, re.DOTALL)
COMMANDS = [line for kind, block in BLOCKS if kind == "sh" for line in block.splitlines()]
QUESTION = "¿Qué dice la línea 2.4?"


@pytest.fixture
def client(address: str) -> Client:
    return Client(address)


@pytest.mark.parametrize("command", COMMANDS)
def test_command_returns_what_it_promises(address: str, command: str) -> None:
    typed = shlex.split(command.replace("SITIO", address))
    assert typed[0] == "curl"
    done = subprocess.run(
        [*typed, "--silent", "--show-error", "--fail-with-body"],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done
    told = json.loads(done.stdout)
    assert isinstance(told, dict)
    assert "error" not in told


def test_conversation_of_the_example_is_understood(client: Client) -> None:
    (asked,) = [json.loads(found) for found in re.findall(r"-d '(\{.+context.+\})'", TEXT)]
    assert [one["id"] for one in client.answer(**asked)["citations"]][:1] == ["OE4"]


def test_program_of_the_example_runs(
    address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (program,) = [block for kind, block in BLOCKS if kind == "python"]
    monkeypatch.syspath_prepend(str(ROOT / "docs/api"))
    exec(program.replace("SITIO", address), {})  # noqa: S102  our own document
    assert "Línea de acción 2.4" in capsys.readouterr().out


def test_client_reads_all_there_is(client: Client) -> None:
    (document,) = client.documents()["documents"]
    whole = client.document(document["id"])
    assert len(whole["passages"]) == document["passage_count"]
    assert client.passage("l2.4")["passage"]["id"] == "L2.4"
    assert client.search("participación", limit=1, kind="strength")["limit"] == 1
    assert client.suggestions("en")["language"] == "en"


def test_client_asks_with_what_was_asked_before(client: Client) -> None:
    assert client.answer(QUESTION)["status"] == "answered"
    assert client.answer("¿y la siguiente?", [QUESTION])["citations"][0]["id"] == "L2.5"
    assert client.answer("hello", language="en")["language"] == "en"


def test_client_tells_why_it_failed(client: Client) -> None:
    with pytest.raises(ApiError, match="palabras") as raised:
        client.answer("?")
    error = raised.value
    assert (error.status, error.code, error.field) == (422, "question_rejected", "question")
    assert error.retry_after is None
    with pytest.raises(ApiError) as raised:
        client.passage("../secreto?a=b#c")
    assert raised.value.status == 404


@pytest.mark.parametrize(("said", "seconds"), [("7", 7), ("", 60), ("Mon, 1 Jan", 60)])
def test_client_tells_how_long_to_wait(said: str, seconds: int) -> None:
    headers = Message()
    headers["Retry-After"] = said
    error = cliente._problem(HTTPError("", 429, "", headers, BytesIO(b"{}")))
    assert (error.status, error.retry_after) == (429, seconds)


def test_client_tells_of_errors_that_are_not_the_services(address: str) -> None:
    with pytest.raises(ApiError, match="respondió con un error") as raised:
        Client(f"{address}/plan").documents()
    assert (raised.value.status, raised.value.code) == (404, "")


def test_client_opens_nothing_but_the_web() -> None:
    with pytest.raises(ValueError, match="https://"):
        Client("file:///etc").documents()


def test_client_is_a_program_too(address: str) -> None:
    command = [sys.executable, str(ROOT / "docs/api/cliente.py"), address, QUESTION]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    assert "Línea de acción 2.4" in done.stdout


def test_client_is_one_short_file_of_the_standard_library() -> None:
    source = Path(cliente.__file__).read_text(encoding="utf-8")
    imported = {
        name.split(".")[0] for name in re.findall(r"^(?:from|import) (\S+)", source, re.MULTILINE)
    }
    assert imported <= sys.stdlib_module_names
    assert len(source.splitlines()) < 120


def test_client_is_typed() -> None:
    command = [sys.executable, "-m", "mypy", "--strict", str(ROOT / "docs/api/cliente.py")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stdout


def test_statuses_of_the_table_are_those_of_the_api() -> None:
    told = set(re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE)) - {"status"}
    # What is rejected is an error, and stands in no answer of its own.
    assert told == {*get_args(Answer.model_fields["status"].annotation)} - {"rejected"}


def test_error_statuses_of_the_table_are_those_of_the_api() -> None:
    told = {int(found) for found in re.findall(r"^\| (\d{3}) \|", TEXT, re.MULTILINE)}
    assert told == {failing.status for failing in CODES.values()}
