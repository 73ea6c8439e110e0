from __future__ import annotations

import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from corpus import Corpus, load
from index import (
    Entry,
    Generations,
    IndexUnusableError,
    build,
    open_searcher,
    searcher_of,
    version_of,
)
from index.entry import entries

if TYPE_CHECKING:
    from index import Searcher

# `index.build` is the function; the module of that name stands behind it.
MODULE = sys.modules[build.__module__]
# These keep an index or search in it: another content of theirs changes no file of it.
KEEPING_AND_SEARCHING = {"__init__.py", "backend.py", "generations.py", "seal.py", "search.py"}
QUESTION = "violencia contra las mujeres"


@pytest.fixture
def root(index_root: Path, tmp_path: Path) -> Path:
    return shutil.copytree(index_root, tmp_path / "index")


def _changed(corpus: Corpus, **changes: str) -> Corpus:
    (document,) = corpus.documents
    first, *rest = document.passages
    passages = (replace(first, **changes), *rest)
    return Corpus((replace(document, passages=passages),))


def _in_another_thread(searcher: Searcher) -> object:
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(searcher.search, QUESTION).result()


def test_same_corpus_has_the_same_version(corpus: Corpus) -> None:
    again = Corpus(tuple(replace(document) for document in corpus.documents))
    assert version_of(corpus) == version_of(again)
    assert version_of(load()) == version_of(load())


@pytest.mark.parametrize("changes", [{"text": "Otro."}, {"id": "otro"}, {"label": "Otro"}])
def test_version_changes_with_what_is_indexed(corpus: Corpus, changes: dict[str, str]) -> None:
    assert version_of(_changed(corpus, **changes)) != version_of(corpus)


def test_every_file_is_format_or_known_not_to_be() -> None:
    folder = Path(str(MODULE.__file__)).parent
    files = {path.name for path in folder.iterdir() if path.suffix in {".py", ".txt"}}
    assert files == {*MODULE._FORMAT} | KEEPING_AND_SEARCHING
    assert not {*MODULE._FORMAT} & KEEPING_AND_SEARCHING


@pytest.mark.parametrize("library", ["pyspellchecker", "pystemmer", "simplemma", "whoosh"])
def test_version_changes_with_the_libraries(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    before = version_of(corpus)
    installed = metadata.version
    monkeypatch.setattr(metadata, "version", lambda n: "9.9" if n == library else installed(n))
    assert version_of(corpus) != before


@pytest.mark.parametrize("name", MODULE._FORMAT)
def test_version_changes_with_the_format(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    package = shutil.copytree(Path(str(MODULE.__file__)).parent, tmp_path / "index")
    monkeypatch.setattr(MODULE, "__file__", str(package / "build.py"))
    before = version_of(corpus)
    with (package / name).open("a", encoding="utf-8") as file:
        file.write("# otro formato\n")
    assert version_of(corpus) != before


def test_generation_bears_the_version_and_the_corpus(corpus: Corpus, root: Path) -> None:
    built = build(corpus, root)
    assert built.name == f"{version_of(corpus)}-2"
    assert corpus.fingerprint in (root / built.name / "manifest.json").read_text("utf-8")


def test_generation_holds_no_lock_of_whoosh(corpus: Corpus, root: Path) -> None:
    names = {path.suffix or path.name for path in (root / build(corpus, root).name).iterdir()}
    assert names == {".json", ".seg", ".toc"}


def test_searcher_says_its_version(corpus: Corpus, searcher: Searcher) -> None:
    assert searcher.version == version_of(corpus)


def test_sound_index_is_used_as_it_is(corpus: Corpus, root: Path) -> None:
    before = (root / "CURRENT").stat().st_mtime_ns
    open_searcher(corpus, root)
    assert (root / "CURRENT").stat().st_mtime_ns == before
    assert len(Generations(root).listed()) == 1


def test_missing_index_is_built(corpus: Corpus, searcher: Searcher, tmp_path: Path) -> None:
    built = open_searcher(corpus, tmp_path / "nueva" / "carpeta")
    assert built.search(QUESTION) == searcher.search(QUESTION) != ()
    assert len(Generations(tmp_path / "nueva" / "carpeta").listed()) == 1


def test_disk_and_memory_rank_alike(corpus: Corpus, searcher: Searcher) -> None:
    in_memory = searcher_of(entries(corpus))
    assert in_memory.search(QUESTION) == searcher.search(QUESTION)


def test_folder_that_cannot_be_written_is_said(corpus: Corpus, tmp_path: Path) -> None:
    (tmp_path / "archivo").touch()
    with pytest.raises(IndexUnusableError, match=r"^No se puede escribir el índice en "):
        open_searcher(corpus, tmp_path / "archivo" / "index")


def test_any_entries_can_be_searched() -> None:
    small = searcher_of([Entry("a", "Casillas accesibles"), Entry("b", "Presupuesto", "Gasto")])
    assert [hit.key for hit in small.search("casilla accesible")] == ["a"]
    assert [hit.key for hit in small.search("gastos")] == ["b"]


def test_no_entries_find_nothing() -> None:
    assert searcher_of([]).search(QUESTION) == ()


@pytest.mark.parametrize("builds", [1, 2, 3])
def test_open_searcher_outlives_later_builds(
    corpus: Corpus, root: Path, searcher: Searcher, builds: int
) -> None:
    opened = open_searcher(corpus, root)
    for _ in range(builds):
        build(corpus, root)
    assert _in_another_thread(opened) == searcher.search(QUESTION)


def test_generation_is_verified_before_any_thread_opens_it(
    corpus: Corpus, root: Path, searcher: Searcher
) -> None:
    opened = open_searcher(corpus, root)
    (used,) = Generations(root).listed()
    segments = [*(root / used.name).glob("*.seg")]
    assert len(segments) == 2
    for segment in segments:
        segment.write_bytes(b"\0" * segment.stat().st_size)
    assert _in_another_thread(opened) == searcher.search(QUESTION)
