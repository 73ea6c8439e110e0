from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest

from assistant.web.branches import branches
from assistant.web.map import plan_map, tall, wide
from corpus.model import SWOT, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.web.branches import Branch
    from assistant.web.map import Drawing
    from corpus.load import Corpus
    from corpus.model import Document

    Draw = Callable[[Document], Drawing]

every_drawing = pytest.mark.parametrize("draw", [wide, tall])


@pytest.fixture
def document(corpus: Corpus) -> Document:
    return corpus.documents[0]


def _anchors(found: tuple[Branch, ...]) -> list[str]:
    return [name for one in found for name in (one.anchor, *_anchors(one.branches))]


@every_drawing
def test_every_objective_and_line_is_drawn_once(draw: Draw, document: Document) -> None:
    drawn = [node.anchor for node in draw(document).nodes if node.look in {"goal", "line"}]
    wanted = document.of_kind(Kind.OBJECTIVE, Kind.ACTION_LINE)
    assert sorted(drawn) == sorted(passage.id for passage in wanted)


@every_drawing
def test_quarters_count_what_there_is(draw: Draw, document: Document) -> None:
    counted = [
        int(one.rows[0].split()[-1]) for one in draw(document).nodes if one.look == "quarter"
    ]
    assert counted == [len(document.of_kind(kind)) for kind in SWOT] == [6, 5, 6, 5]


@every_drawing
def test_boxes_are_large_apart_and_inside(draw: Draw, document: Document) -> None:
    drawing = draw(document)
    for one in drawing.nodes:
        assert min(one.width, one.height) >= 44
        assert 0 <= one.x <= one.x + one.width <= drawing.width + 0.1
        assert 0 <= one.y <= one.y + one.height <= drawing.height
    for one, other in combinations(drawing.nodes, 2):
        beside = one.x + one.width <= other.x or other.x + other.width <= one.x
        assert beside or one.y + one.height <= other.y or other.y + other.height <= one.y


@every_drawing
def test_rows_stand_in_their_box(draw: Draw, document: Document) -> None:
    for node in draw(document).nodes:
        assert all(node.y < height < node.y + node.height for height, _ in node.baselines)
        assert max(len(row) for row in node.rows) * 7 <= node.width


@every_drawing
def test_map_follows_the_document(draw: Draw, document: Document) -> None:
    few = replace(document, passages=document.passages[:9], titles={})
    drawn = [node.anchor for node in draw(few).nodes if node.look in {"goal", "line"}]
    assert drawn == ["OE1", "L1.1", "L1.2", "OE2", "OE3", "OE4", "OE5"]


def test_list_says_the_same_as_the_drawings(document: Document) -> None:
    map_ = plan_map(document)
    assert {*_anchors(map_.branches)} == {node.anchor for node in map_.wide.nodes}
    assert {*_anchors(map_.branches)} == {node.anchor for node in map_.tall.nodes}
    objective = branches(document)[1]
    assert objective.name == "Objetivo estratégico 1: Participación ciudadana"
    assert objective.branches[0].name == "1.1 Participar de forma sencilla"


def test_drawings_are_for_the_eye_and_the_list_for_all(check: Callable[..., Any]) -> None:
    page = check("/plan")
    assert [one["aria-hidden"] for one in page.all("svg")] == ["true", "true"]
    drawn = [one for one in page.all("a") if one.get("tabindex") == "-1"]
    listed = [one for one in page.all("a") if one.get("tabindex") != "-1"]
    assert len(drawn) == 2 * (1 + 5 + 25 + 5)
    assert {one["href"] for one in drawn} <= {one["href"] for one in listed}
