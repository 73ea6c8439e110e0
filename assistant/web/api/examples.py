"""The example of each operation: how it is typed, and what it returns now."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from flask import Response

from assistant.web import context

if TYPE_CHECKING:
    from assistant.web.api.operations import Operation


def command(operation: Operation, address: str, base: str) -> str:
    """Return the example as it is typed in a terminal."""
    place = f"{base}{address.format(**operation.path)}"
    if operation.body is None:
        query = f"?{urlencode(operation.sent)}" if operation.sent else ""
        return f"curl {shlex.quote(place + query)}"
    body = shlex.quote(json.dumps(operation.sent, ensure_ascii=False))
    return f"curl -H 'Content-Type: application/json' -d {body} {shlex.quote(place)}"


def answered(operation: Operation) -> Any:  # noqa: ANN401  whatever JSON can hold
    """Return what the example of an operation gets now."""
    if operation.returned is not None:
        return operation.returned
    limit = context.services().settings.question_limit
    shape = operation.query if operation.body is None else operation.body(limit)
    made = operation.view(shape.model_validate(operation.sent), **operation.path)
    return made.get_json() if isinstance(made, Response) else made


def shortened(data: Any) -> Any:  # noqa: ANN401  whatever JSON can hold
    """Return data with the first of each list alone."""
    if isinstance(data, list):
        return [shortened(one) for one in data[:1]]
    if isinstance(data, dict):
        return {name: shortened(value) for name, value in data.items()}
    return data
