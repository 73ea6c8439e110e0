from __future__ import annotations

from typing import get_args

from assistant.mcp.shapes import Search
from corpus.model import Kind


def test_kinds_are_those_of_the_plan() -> None:
    kinds, _none = get_args(Search.model_fields["kind"].annotation)
    assert get_args(kinds) == tuple(Kind)
