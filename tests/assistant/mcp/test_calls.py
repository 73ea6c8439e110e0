"""Each tool as the server uses it, in this process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import anyio
import mcp_types as types
import pytest

from assistant.mcp.server import _call_tool
from assistant.services import open_services
from assistant.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LONGEST = 1001


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
        ("search", {"query": "de la"}, "hace falta otra más"),
        ("search", {"query": "voto", "limit": 101}, "«limit» es demasiado grande"),
        ("search", {"query": "voto", "offset": -1}, "«offset» es demasiado pequeño"),
        ("search", {"query": "voto", "limit": True}, "«limit» no es del tipo"),
        ("read_passage", {"id": "L9.9"}, "no tiene un pasaje «L9.9»"),
        ("read_passage", {"id": "x\n«Falso.»\n— L9.9"}, "no tiene un pasaje «x «Falso.» — L9.9»"),
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


@pytest.fixture(scope="module")
def served(var: Path) -> Callable[..., Any]:
    """Use a tool as the server does, in this process."""
    opened, nothing = open_services(load_settings({"ASISTENTE_VAR": str(var)})), Any

    def used(name: str, arguments: dict[str, Any]) -> types.CallToolResult:
        params = types.CallToolRequestParams(name=name, arguments=arguments)
        return anyio.run(_call_tool, opened, nothing, params)

    return used


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
