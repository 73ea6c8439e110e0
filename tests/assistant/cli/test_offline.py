from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.web.offline_file import offline_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from corpus import Corpus


def test_file_is_written_whole(
    asistente: Callable[..., Any], tmp_path: Path, corpus: Corpus
) -> None:
    out = tmp_path / "plan.html"
    ended = asistente("offline", "--out", out)
    assert (ended.code, ended.out) == (0, "")
    assert ended.err.startswith(f"{out}: 2")
    assert ended.err.endswith(" kB. Se abre con un navegador.\n")
    assert out.read_text("utf-8") == offline_file(corpus.documents[0])


def test_file_that_is_there_is_replaced(asistente: Callable[..., Any], tmp_path: Path) -> None:
    out = tmp_path / "plan.html"
    out.write_text("antes", encoding="utf-8")
    assert asistente("offline", "--out", out).code == 0
    assert "antes" not in out.read_text("utf-8")[:15]
    assert [*tmp_path.glob("*.html")] == [out]


def test_place_that_cannot_be_written_is_said(
    asistente: Callable[..., Any], tmp_path: Path
) -> None:
    ended = asistente("offline", "--out", tmp_path / "no" / "plan.html")
    assert ended.code == 1
    assert "plan.html: no se puede escribir" in ended.err


def test_out_must_be_given(asistente: Callable[..., Any]) -> None:
    ended = asistente("offline")
    assert ended.code == 2
    assert "falta --out" in ended.err.replace("'", "")
