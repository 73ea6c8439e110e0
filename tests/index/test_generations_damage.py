"""Damage of every kind to a real index is found before anything is opened, and survived."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from index import Generations, build, open_searcher, version_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from corpus import Corpus
    from index import Searcher
    from index.generations import Generation

QUESTION = "violencia contra las mujeres"
FILES = (
    "bayes.json",
    "in-plan.json",
    "lexicon.json",
    "ENTRIES_*.seg",
    "FORMS_*.seg",
    "_ENTRIES_*.toc",
    "_FORMS_*.toc",
    "manifest.json",
)


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _lengthen(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")


def _become_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


HARM: tuple[Callable[[Path], None], ...] = (
    _flip,
    _truncate,
    _empty,
    _lengthen,
    _become_a_folder,
    lambda path: path.unlink(),
)


@pytest.fixture
def root(index_root: Path, tmp_path: Path) -> Path:
    return shutil.copytree(index_root, tmp_path / "index")


def _used(root: Path, corpus: Corpus) -> Generation:
    """Return the generation that would be opened."""
    generations = Generations(root)
    fit = [one for one in generations.listed() if one.version == version_of(corpus)]
    return next(one for one in fit if not generations.damage(one))


def _answers(root: Path, corpus: Corpus, searcher: Searcher) -> bool:
    return open_searcher(corpus, root).search(QUESTION) == searcher.search(QUESTION) != ()


def test_every_file_of_an_index_is_damaged_here(root: Path, corpus: Corpus) -> None:
    folder = root / _used(root, corpus).name
    damaged = [path for name in FILES for path in folder.glob(name)]
    assert sorted(damaged) == sorted(folder.iterdir())
    assert len(damaged) == len(FILES)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("harm", HARM, ids=lambda harm: harm.__name__.strip("_<>"))
def test_damaged_file_is_found(
    root: Path, corpus: Corpus, name: str, harm: Callable[[Path], None]
) -> None:
    used = _used(root, corpus)
    (path,) = (root / used.name).glob(name)
    harm(path)
    assert Generations(root).damage(used)
    assert Generations(root).open(used.version) is None


@pytest.mark.parametrize("name", FILES)
def test_damaged_index_is_built_again(
    root: Path, corpus: Corpus, searcher: Searcher, name: str
) -> None:
    (path,) = (root / _used(root, corpus).name).glob(name)
    _flip(path)
    assert _answers(root, corpus, searcher)
    assert not Generations(root).damage(_used(root, corpus))


def test_extra_file_is_found(root: Path, corpus: Corpus, searcher: Searcher) -> None:
    used = _used(root, corpus)
    (root / used.name / "MAIN_ajeno.seg").write_bytes(b"cPickle")
    assert Generations(root).damage(used) == "faltan o sobran archivos"
    assert _answers(root, corpus, searcher)


def test_missing_folder_is_found(root: Path, corpus: Corpus, searcher: Searcher) -> None:
    used = _used(root, corpus)
    shutil.rmtree(root / used.name)
    assert Generations(root).damage(used)
    assert _answers(root, corpus, searcher)


def test_manifest_of_another_index_is_found(root: Path, corpus: Corpus) -> None:
    used = _used(root, corpus)

    def fill(folder: Path) -> None:
        (folder / "lexicon.json").write_text("{}", encoding="utf-8")

    foreign = Generations(root).add(used.version, "otro", fill)
    manifest = root / foreign.name / "manifest.json"
    shutil.copy(manifest, root / used.name / "manifest.json")
    assert Generations(root).damage(used) == "el manifiesto cambió"


def test_files_and_manifest_that_agree_still_need_the_seal(root: Path, corpus: Corpus) -> None:
    used = _used(root, corpus)
    foreign = Generations(root).add(used.version, "otro", lambda folder: (folder / "x").touch())
    shutil.rmtree(root / used.name)
    shutil.copytree(root / foreign.name, root / used.name)
    assert Generations(root).damage(used) == "el manifiesto cambió"


def test_damaged_newest_falls_back_to_the_one_before(
    root: Path, corpus: Corpus, searcher: Searcher
) -> None:
    previous = _used(root, corpus)
    newest = build(corpus, root)
    _flip(root / newest.name / "lexicon.json")
    assert _used(root, corpus) == previous
    assert _answers(root, corpus, searcher)
    assert Generations(root).listed() == (newest, previous)


def test_both_damaged_are_built_again(root: Path, corpus: Corpus, searcher: Searcher) -> None:
    for generation in (_used(root, corpus), build(corpus, root)):
        _truncate(root / generation.name / "lexicon.json")
    assert _answers(root, corpus, searcher)
    assert not Generations(root).damage(_used(root, corpus))


def test_index_of_another_text_is_built_again(root: Path, corpus: Corpus) -> None:
    (document,) = corpus.documents
    first = replace(document.passages[0], text="Quelonios y ajolotes.")
    other = replace(corpus, documents=(replace(document, passages=(first,)),))
    assert [hit.key for hit in open_searcher(other, root).search("ajolotes")] == [
        f"{document.id}#mision"
    ]
    assert len(Generations(root).listed()) == 2
