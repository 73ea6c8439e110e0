"""otras-lenguas.toml: passages in sign language and in indigenous languages, once reviewed.

What nobody has reviewed is checked as well, and never returned.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from corpus.tables import TableFile

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

_REVIEW = dict.fromkeys(("author", "reviewer", "date", "state"), str)
_TEXT = {**dict.fromkeys(("passage", "language", "text"), str), **_REVIEW}
_VIDEO = {
    **dict.fromkeys(("passage", "language", "file", "captions", "poster", "transcript"), str),
    **dict.fromkeys(("width", "height"), int),
    **_REVIEW,
}
_DRAFT, _REVIEWED = "borrador", "revisado"
# A language tag (BCP 47) and a file's name without its folder.
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_FILES = {
    "file": re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.(?:mp4|webm)"),
    "captions": re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.vtt"),
    "poster": re.compile(r"(?:[A-Za-z0-9][A-Za-z0-9._-]*\.(?:jpg|png|webp))?"),
}


@dataclass(frozen=True, slots=True)
class Review:
    """Who made something, who reviewed it, and when."""

    author: str
    reviewer: str
    date: str


@dataclass(frozen=True, slots=True)
class Translation:
    """A passage in another language: an explanation of it, never a quote."""

    language: str
    name: str
    text: str
    review: Review


@dataclass(frozen=True, slots=True)
class Video:
    """A passage in a sign language; `place` is the line it is declared at, for messages."""

    language: str
    name: str
    file: str
    captions: str
    poster: str
    transcript: str
    width: int
    height: int
    review: Review
    place: str

    @property
    def files(self) -> tuple[str, ...]:
        """The names of all its files."""
        return tuple(filter(None, (self.file, self.captions, self.poster)))


@dataclass(frozen=True, slots=True)
class OtherLanguages:
    """What of one passage there is to show in other languages."""

    translations: tuple[Translation, ...] = ()
    videos: tuple[Video, ...] = ()


def read_other_languages(path: Path, known: Collection[str]) -> dict[str, OtherLanguages]:
    """Read what is reviewed, by passage; raises CorpusError with the line."""
    if not path.exists():
        return {}
    file = TableFile(path, may_be_empty=("reviewer", "poster"))
    file.only("names", "translation", "video")
    names = _names(file)
    texts, videos = file.tables("translation", _TEXT), file.tables("video", _VIDEO)
    for rows in (texts, videos):
        _check(file, rows, known, names)
    return {
        passage: OtherLanguages(
            tuple(_translation(row, names) for _, row in texts if _shown(row, passage)),
            tuple(
                _video(row, names, f"{path.name}, línea {line}")
                for line, row in videos
                if _shown(row, passage)
            ),
        )
        for passage in known
        if any(_shown(row, passage) for _, row in (*texts, *videos))
    }


def _names(file: TableFile) -> dict[str, str]:
    names = file.mapping("names")
    for tag in names:
        if not _TAG.fullmatch(tag):
            raise file.error(file.line(tag), f"«{tag}» no es una etiqueta de lengua (BCP 47)")
    return names


def _check(
    file: TableFile,
    rows: list[tuple[int, dict[str, Any]]],
    known: Collection[str],
    names: Collection[str],
) -> None:
    seen: set[tuple[str, str]] = set()
    for line, row in rows:
        which = row["passage"], row["language"]
        reason = _wrong(row, known, names) or _wrong_review(row)
        if which in seen:
            reason = f"«{which[0]}» ya está en la lengua «{which[1]}»"
        if reason is not None:
            raise file.error(line, reason)
        seen.add(which)


def _wrong(row: dict[str, Any], known: Collection[str], names: Collection[str]) -> str | None:
    if row["passage"] not in known:
        return f"«{row['passage']}» no es un pasaje"
    if row["language"] not in names:
        return f"la lengua «{row['language']}» no tiene nombre en [names]"
    for field, pattern in _FILES.items():
        if field in row and not pattern.fullmatch(row[field]):
            return f"«{field}» debe ser el nombre de un archivo, sin carpeta: {pattern.pattern}"
    if min(row.get("width", 1), row.get("height", 1)) < 1:
        return "«width» y «height» son el ancho y el alto del video en pixeles"
    return None


def _wrong_review(row: dict[str, Any]) -> str | None:
    if row["state"] not in {_DRAFT, _REVIEWED}:
        return f"«state» debe ser «{_DRAFT}» o «{_REVIEWED}»"
    if row["state"] == _REVIEWED and row["reviewer"] in {"", row["author"]}:
        return "para estar «revisado» falta «reviewer», que no puede ser quien lo hizo"
    try:
        date.fromisoformat(row["date"])
    except ValueError:
        return "«date» debe ser una fecha AAAA-MM-DD"
    return None


def _shown(row: dict[str, Any], passage: str) -> bool:
    return bool(row["passage"] == passage and row["state"] == _REVIEWED)


def _translation(row: dict[str, Any], names: dict[str, str]) -> Translation:
    return Translation(row["language"], names[row["language"]], row["text"], _review(row))


def _video(row: dict[str, Any], names: dict[str, str], place: str) -> Video:
    kept = {name: row[name] for name in _VIDEO.keys() - _REVIEW.keys() - {"passage"}}
    return Video(name=names[row["language"]], review=_review(row), place=place, **kept)


def _review(row: dict[str, Any]) -> Review:
    return Review(row["author"], row["reviewer"], row["date"])
