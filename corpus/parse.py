"""Lines of a plan become passages and named furniture; never fails, lists what is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.marks import Mark, Marker
from corpus.model import Edit, Passage, Place, is_link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.definition import Definition, Erratum
    from corpus.readers import Source

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Furniture:
    """Characters of the source that announce a passage and are no part of its text."""

    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was read of a source; `problems` are sentences in Spanish."""

    passages: tuple[Passage, ...]
    furniture: tuple[Furniture, ...]
    problems: tuple[str, ...]


def parse(source: Source, definition: Definition) -> Parsed:
    """Read every part of `source`. No text makes this raise."""
    passages: list[Passage] = []
    furniture: list[Furniture] = []
    for mark, start, end in _parts(source, definition):
        label_end = start + mark.length
        if mark.length:
            furniture.append(Furniture(mark.name, Place(start, label_end)))
        # The text may stand below its code.
        text_at = end - len(source.text[label_end:end].lstrip())
        if mark.kind is not None:
            passages.append(_passage(mark, source.text, text_at, end))
    mended, problems = _mend(passages, definition.errata)
    return Parsed(tuple(mended), tuple(furniture), tuple(problems))


def _parts(source: Source, definition: Definition) -> Iterator[tuple[Mark, int, int]]:
    """Yield each part with the start of its mark and the end of its last line."""
    marker = Marker(definition.blocks)
    mark, start, end = None, 0, 0
    for line in source.lines():
        found = marker.mark(line.text)
        # A heading holds no text: what follows it without a bullet is nobody's.
        heading_over = found is None and mark is not None and mark.kind is None
        if found is not None or heading_over:
            if mark is not None:
                yield mark, start, end
            mark, start = found, line.start
        end = line.end
    if mark is not None:
        yield mark, start, end


def _passage(mark: Mark, source: str, start: int, end: int) -> Passage:
    if mark.kind is None:
        raise ValueError(mark)
    text, joins = _join(source[start:end])
    place = Place(start, end)
    return Passage(mark.id, mark.kind, mark.label, text, place, joins, mark.parent)


def _join(raw: str) -> tuple[str, tuple[Edit, ...]]:
    """Join wrapped lines: one space for white space, none inside a link or after a hyphen."""
    link = is_link(raw)
    text, joins, at = "", [], 0
    for run in _SPACE.finditer(raw):
        text += raw[at : run.start()]
        at = run.end()
        broken_at_hyphen = text.endswith("-") and "\n" in run[0]
        joint = "" if link or broken_at_hyphen else " "
        if joint != run[0]:
            joins.append(Edit(len(text), joint, run[0]))
        text += joint
    return text + raw[at:], tuple(joins)


def _mend(passages: list[Passage], errata: tuple[Erratum, ...]) -> tuple[list[Passage], list[str]]:
    """Apply each erratum where it stands exactly once; every other case is a problem."""
    mended, problems = list(passages), []
    for erratum in errata:
        at = [i for i, passage in enumerate(mended) if passage.id == erratum.passage]
        found = [_apply(mended[i], erratum) for i in at]
        if len(found) == 1 and found[0] is not None:
            mended[at[0]] = found[0]
        else:
            problems.append(
                f"La errata «{erratum.published}» no aparece exactamente una vez"
                f" en el pasaje «{erratum.passage}»."
            )
    return mended, problems


def _apply(passage: Passage, erratum: Erratum) -> Passage | None:
    start = passage.text.find(erratum.published)
    end = start + len(erratum.published)
    if passage.text.count(erratum.published) != 1 or any(
        edit.start < end and start < edit.start + max(len(edit.text), 1) for edit in passage.edits
    ):
        return None
    mend = Edit(start, erratum.mended, erratum.published, erratum.reason)
    shift = len(erratum.mended) - len(erratum.published)
    edits = [
        replace(edit, start=edit.start + shift) if edit.start >= end else edit
        for edit in passage.edits
    ]
    ordered = tuple(sorted([*edits, mend], key=lambda edit: edit.start))
    return replace(
        passage,
        text=passage.text[:start] + erratum.mended + passage.text[end:],
        edits=ordered,
    )
