from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Status
from assistant.services import index_root as root_of
from assistant.services import open_services, prepare_index
from assistant.settings import Settings, load_settings
from corpus import Corpus, CorpusError
from index import IndexUnusableError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def settings(tmp_path: Path, index_root: Path) -> Settings:
    """Return settings whose folder already holds an index."""
    (tmp_path / "index").symlink_to(index_root)
    return load_settings({"ASISTENTE_VAR": str(tmp_path), "ASISTENTE_QUESTION_LIMIT": "100"})


def test_index_lies_in_its_folder(settings: Settings) -> None:
    assert root_of(settings) == settings.var / "index"


def test_services_answer_questions(settings: Settings) -> None:
    opened = open_services(settings)
    answer = opened.answerer.answer("línea 2.4")
    assert [quote.passage.id for quote in answer.citations] == ["L2.4"]
    assert answer.index_version == opened.searcher.version


def test_second_document_is_refused(
    settings: Settings, corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    two = Corpus(corpus.documents * 2)
    monkeypatch.setattr("assistant.services.load", lambda: two)
    with pytest.raises(CorpusError, match="más de un documento"):
        open_services(settings)


def test_the_limit_is_the_settings(settings: Settings) -> None:
    answerer = open_services(settings).answerer
    assert answerer.answer("a" * 100).status is not Status.REJECTED
    assert answerer.answer("a" * 101).status is Status.REJECTED


def test_sound_index_is_not_rebuilt(settings: Settings, index_root: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in index_root.rglob("*")}
    open_services(settings)
    assert {path: path.stat().st_mtime_ns for path in index_root.rglob("*")} == before


def test_missing_index_is_built(tmp_path: Path) -> None:
    settings = load_settings({"ASISTENTE_VAR": str(tmp_path / "nueva")})
    answer = open_services(settings).answerer.answer("violencia política")
    assert answer.citations[0].passage.id == "L2.4"
    assert (root_of(settings) / "CURRENT").is_file()


def test_preparing_builds_what_is_missing(tmp_path: Path) -> None:
    settings = load_settings({"ASISTENTE_VAR": str(tmp_path / "nueva")})
    said: list[bool] = []
    prepare_index(settings, lambda: said.append((root_of(settings) / "CURRENT").exists()))
    assert said == [False]
    assert (root_of(settings) / "CURRENT").is_file()


def test_preparing_leaves_a_sound_index(settings: Settings, index_root: Path) -> None:
    before = (index_root / "CURRENT").stat().st_mtime_ns
    prepare_index(settings, lambda: pytest.fail("nothing is to be built"))
    assert (index_root / "CURRENT").stat().st_mtime_ns == before


def test_unwritable_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "var").touch()
    settings = load_settings({"ASISTENTE_VAR": str(tmp_path / "var")})
    with pytest.raises(IndexUnusableError, match=r"No se puede escribir el índice en .*var/index"):
        open_services(settings)
