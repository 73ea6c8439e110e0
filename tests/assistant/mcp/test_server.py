"""The server as the official client finds it: a process, its input and its output."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import anyio
import pytest
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.shared.exceptions import MCPError

from assistant.cli import run
from assistant.mcp.tools import TOOLS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

QUESTION = "¿Qué hace el IECM para la participación ciudadana?"
QUESTIONS = (QUESTION, "objetibos del plan", "¿Quién ganó el mundial? ñandú 🗳️", "hola", "2.4")
LONGEST = 1001


@pytest.fixture
def environment(tmp_path: Path, index_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "index").symlink_to(index_root)
    monkeypatch.setenv("ASISTENTE_VAR", str(tmp_path))


@pytest.fixture
def talk(environment: None, pytestconfig: pytest.Config) -> Callable[..., None]:  # noqa: ARG001
    """Start the server and hold one conversation with it."""
    server = StdioServerParameters(
        command=sys.executable,
        args=["-W", "ignore", "-m", "assistant", "mcp"],
        cwd=pytestconfig.rootpath,
        env={"ASISTENTE_VAR": os.environ["ASISTENTE_VAR"]},
    )

    @asynccontextmanager
    async def opened() -> AsyncIterator[ClientSession]:
        async with stdio_client(server) as streams, ClientSession(*streams) as session:
            await session.initialize()
            yield session

    def held(conversation: Callable[[ClientSession], Awaitable[None]]) -> None:
        async def whole() -> None:
            with anyio.fail_after(120):
                async with opened() as session:
                    await conversation(session)

        anyio.run(whole)

    return held


def test_tools_and_passages_are_listed(talk: Callable[..., None]) -> None:
    async def conversation(session: ClientSession) -> None:
        tools = (await session.list_tools()).tools
        assert [tool.name for tool in tools] == ["ask", "search", "read_passage"]
        assert all(tool.description and tool.annotations for tool in tools)
        assert all(tool.input_schema["additionalProperties"] is False for tool in tools)
        resources = (await session.list_resources()).resources
        assert "iecm://pasaje/L2.4" in [resource.uri for resource in resources]
        read = await session.read_resource("iecm://pasaje/L2.4")
        assert read.contents[0].text.startswith("«")
        for wrong in ("iecm://pasaje/L9.9", "file:///etc/passwd", "L2.4"):
            with pytest.raises(MCPError):
                await session.read_resource(wrong)

    talk(conversation)


def test_answer_is_that_of_the_command_line(
    talk: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    told = {}
    for question in QUESTIONS:
        run(["ask", question, "--json"])
        told[question] = capsys.readouterr().out

    async def conversation(session: ClientSession) -> None:
        for question in QUESTIONS:
            made = await session.call_tool("ask", {"question": question})
            assert not made.is_error
            data = made.structured_content
            assert json.dumps(data, ensure_ascii=False, indent=2) + "\n" == told[question]

    talk(conversation)


def test_many_calls_one_after_another_and_at_once_agree(talk: Callable[..., None]) -> None:
    async def conversation(session: ClientSession) -> None:
        asked = [QUESTIONS[number % len(QUESTIONS)] for number in range(50)]
        first = [await session.call_tool("ask", {"question": question}) for question in asked]
        second: dict[int, Any] = {}

        async def one(number: int, question: str) -> None:
            second[number] = await session.call_tool("ask", {"question": question})

        async with anyio.create_task_group() as group:
            for number, question in enumerate(asked):
                group.start_soon(one, number, question)
        assert [second[number] for number in range(50)] == first

    talk(conversation)


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("ask", {}, "falta «question»"),
        ("ask", {"question": 5}, "«question» no es del tipo"),
        ("ask", {"question": ""}, "«question» está vacío"),
        ("ask", {"question": "¿?"}, ""),
        ("ask", {"question": "x" * LONGEST}, "«question» es demasiado largo"),
        ("ask", {"question": "a " * 400}, ""),
        ("ask", {"question": "x", "context": ["x"] * 6}, "«context» tiene demasiados"),
        ("ask", {"question": "x", "language": "fr"}, "«language» no es uno"),
        ("ask", {"question": "x", "otra": 1}, "no se conoce «otra»"),
        ("search", {"words": "de la"}, "hace falta otra más"),
        ("search", {"words": "voto", "limit": 51}, "«limit» es demasiado grande"),
        ("search", {"words": "voto", "offset": -1}, "«offset» es demasiado pequeño"),
        ("search", {"words": "voto", "limit": True}, "«limit» no es del tipo"),
        ("read_passage", {"id": "L9.9"}, "no tiene un pasaje «L9.9»"),
        ("borrar", {}, "No hay esa herramienta"),
    ],
)
def test_wrong_use_is_told_and_the_server_goes_on(
    served: Any,  # noqa: ANN401
    name: str,
    arguments: dict[str, Any],
    said: str,
) -> None:
    made = served(name, arguments)
    assert made.is_error
    (content,) = made.content
    assert said in content.text
    assert "Traceback" not in content.text
    assert not served("read_passage", {"id": "mision"}).is_error


@pytest.fixture
def served(environment: None) -> Callable[..., Any]:  # noqa: ARG001
    """Use a tool as the server does, in this process."""
    from assistant.cli.common import services  # noqa: PLC0415
    from assistant.mcp.server import _call_tool, types  # noqa: PLC0415

    opened, nothing = services(), Any

    def used(name: str, arguments: dict[str, Any]) -> types.CallToolResult:
        params = types.CallToolRequestParams(name=name, arguments=arguments)
        return anyio.run(_call_tool, opened, nothing, params)

    return used


def test_tools_answer_over_the_wire(talk: Callable[..., None]) -> None:
    async def conversation(session: ClientSession) -> None:
        wrong = await session.call_tool("ask", {"pregunta": "hola"})
        assert wrong.is_error
        found = await session.call_tool("search", {"words": "participación", "limit": 2})
        assert len(found.structured_content["passages"]) == 2
        again = await session.call_tool("search", {"words": "participación", "offset": 1})
        assert again.structured_content["passages"][0] == found.structured_content["passages"][1]
        only = await session.call_tool("search", {"words": "participación", "kind": "weakness"})
        assert {one["id"][0] for one in only.structured_content["passages"]} == {"D"}
        passage = await session.call_tool("read_passage", {"id": "l2.4"})
        data = passage.structured_content
        assert (data["passage"]["id"], data["parent"]["id"]) == ("L2.4", "OE2")
        assert (data["previous"]["id"], data["next"]["id"]) == ("L2.3", "L2.5")

    talk(conversation)


def test_failure_of_a_tool_is_told_without_the_question(
    served: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object, **__: object) -> None:
        msg = "secreto"
        raise RuntimeError(msg)

    monkeypatch.setattr("assistant.answers.Answerer.answer", fail)
    made = served("ask", {"question": "¿secreto?"})
    assert made.is_error
    assert "secreto" not in made.content[0].text + caplog.text


@pytest.mark.usefixtures("environment")
def test_broken_messages_leave_only_protocol_on_standard_output(
    pytestconfig: pytest.Config,
) -> None:
    lines = (
        '{"jsonrpc": "2.0"',
        "[" * 5000,
        '{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"ask","arguments":{"question":"\\ud800"}}}',
        '{"jsonrpc":"2.0","id":8,"method":"ping"}',
    )
    ended = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "assistant", "mcp"],
        input="\n".join(lines) + "\n",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=pytestconfig.rootpath,
    )
    assert ended.returncode == 0
    assert all(json.loads(line)["jsonrpc"] == "2.0" for line in ended.stdout.splitlines())
    assert "Traceback" not in ended.stdout


def test_every_tool_says_to_quote() -> None:
    assert all("textual" in tool.description or "sin cambios" in tool.description for tool in TOOLS)
