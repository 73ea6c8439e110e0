"""The server: tools and passages over standard input and output, with the official SDK."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import anyio
import mcp_types as types
from anyio.to_thread import run_sync
from mcp.server.lowlevel.server import Server
from mcp.server.stdio import stdio_server
from mcp.shared.exceptions import MCPError

from assistant.answers import Citation
from assistant.mcp.quoting import quote
from assistant.mcp.shapes import LONGEST_ID, WrongUseError
from assistant.mcp.tools import INSTRUCTIONS, TOOLS
from assistant.version import program_version
from corpus.identifiers import find_passage

if TYPE_CHECKING:
    from mcp.server.context import ServerRequestContext

    from assistant.mcp.tools import Made
    from assistant.services import Services

    Context = ServerRequestContext[Any]

_log = logging.getLogger(__name__)

PLACE: Final = "iecm://pasaje/"
_BY_NAME = {tool.name: tool for tool in TOOLS}
_LOOKS_ONLY = types.ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)


def serve(services: Services) -> None:
    """Serve until standard input ends."""
    anyio.run(_serve, services)


async def _serve(services: Services) -> None:
    server = made(services)
    async with stdio_server() as (reading, writing):
        await server.run(reading, writing, server.create_initialization_options())


def made(services: Services) -> Server[Any]:
    """Return the server over these services."""
    return Server(
        "asistente-ciudadano",
        title="Asistente Ciudadano",
        version=program_version(),
        instructions=INSTRUCTIONS,
        on_list_tools=_list_tools,
        on_call_tool=partial(_call_tool, services),
        on_list_resources=partial(_list_resources, services),
        on_read_resource=partial(_read_resource, services),
    )


async def _list_tools(
    _context: Context, _params: types.PaginatedRequestParams | None
) -> types.ListToolsResult:
    return types.ListToolsResult(
        tools=[
            types.Tool(
                name=tool.name,
                title=tool.title,
                description=tool.description,
                input_schema=tool.shape.model_json_schema(),
                annotations=_LOOKS_ONLY,
            )
            for tool in TOOLS
        ]
    )


async def _call_tool(
    services: Services, _context: Context, params: types.CallToolRequestParams
) -> types.CallToolResult:
    """Use a tool in a thread of its own; what goes wrong is told to the model."""
    try:
        made = await run_sync(_used, services, params.name, params.arguments or {})
    except WrongUseError as error:
        return _failed(str(error))
    except Exception as error:  # noqa: BLE001  a question must not end the server
        # Without its message, which may hold the question.
        _log.error("%s failed: %s", params.name[:LONGEST_ID], type(error).__name__)
        return _failed("Algo falló de nuestro lado; no lo respondas de otro modo.")
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=made.text)], structured_content=made.data
    )


def _used(services: Services, name: str, arguments: dict[str, Any]) -> Made:
    tool = _BY_NAME.get(name)
    if tool is None:
        msg = f"No hay esa herramienta. Hay: {', '.join(_BY_NAME)}."
        raise WrongUseError(msg)
    return tool.use(services, arguments)


def _failed(message: str) -> types.CallToolResult:
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=message)], is_error=True
    )


async def _list_resources(
    services: Services, _context: Context, _params: types.PaginatedRequestParams | None
) -> types.ListResourcesResult:
    return types.ListResourcesResult(
        resources=[
            types.Resource(
                uri=f"{PLACE}{passage.id}",
                name=passage.id,
                title=passage.label,
                mime_type="text/plain",
            )
            for passage in services.corpus.documents[0].passages
        ]
    )


async def _read_resource(
    services: Services, _context: Context, params: types.ReadResourceRequestParams
) -> types.ReadResourceResult:
    document = services.corpus.documents[0]
    asked = str(params.uri)
    passage = find_passage(document, asked.removeprefix(PLACE))
    if passage is None or not asked.startswith(PLACE):
        raise MCPError(types.INVALID_PARAMS, "El plan no tiene ese pasaje.")
    text = quote(Citation(passage, document))
    content = types.TextResourceContents(uri=params.uri, mime_type="text/plain", text=text)
    return types.ReadResourceResult(contents=[content])
