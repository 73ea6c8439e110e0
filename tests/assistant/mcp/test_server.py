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

QUESTION = "¿Qué hace el IECM para la participación ciudadana?"
QUESTIONS = (QUESTION, "objetibos del plan", "¿Quién ganó el mundial? ñandú 🗳️", "hola", "2.4")


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


def test_tools_answer_over_the_wire(talk: Callable[..., None]) -> None:
    async def conversation(session: ClientSession) -> None:
        wrong = await session.call_tool("ask", {"pregunta": "hola"})
        assert wrong.is_error
        found = await session.call_tool("search", {"query": "participación", "limit": 2})
        assert len(found.structured_content["matches"]) == 2
        again = await session.call_tool("search", {"query": "participación", "offset": 1})
        assert again.structured_content["matches"][0] == found.structured_content["matches"][1]
        only = await session.call_tool("search", {"query": "participación", "kind": "weakness"})
        assert {one["kind"] for one in only.structured_content["matches"]} == {"weakness"}
        passage = await session.call_tool("read_passage", {"id": "l2.4"})
        data = passage.structured_content
        assert (data["passage"]["id"], data["objective"]["id"]) == ("L2.4", "OE2")
        assert (data["previous"]["id"], data["next"]["id"]) == ("L2.3", "L2.5")

    talk(conversation)


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
