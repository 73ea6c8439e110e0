from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index import Generations, IndexUnusableError

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.generations import Generation

ROOT = Path(__file__).parents[2]
BUILDER = """
import sys
from pathlib import Path
from index import Generations

def fill(folder):
    for name in "abc":
        (folder / name).write_text(f"{sys.argv[2]} {turn}")

for turn in range(15):
    Generations(Path(sys.argv[1])).add("v1", "corpus", fill)
"""


def filler(content: str) -> Callable[[Path], None]:
    def fill(folder: Path) -> None:
        (folder / "a").write_text(content, encoding="utf-8")
        (folder / "b").write_text("siempre igual", encoding="utf-8")

    return fill


@pytest.fixture
def generations(tmp_path: Path) -> Generations:
    return Generations(tmp_path / "index")


def _add(generations: Generations, content: str, version: str = "v1") -> Generation:
    return generations.add(version, "corpus", filler(content))


def _content(generations: Generations, version: str = "v1") -> str | None:
    """Return what is in use."""
    files = generations.open(version)
    return None if files is None else files["a"].decode()


def _folders(root: Path) -> set[str]:
    return {path.name for path in root.iterdir() if path.is_dir()}


def test_nothing_opens_before_the_first_build(generations: Generations) -> None:
    assert generations.listed() == ()
    assert generations.open("v1") is None


def test_added_generation_is_in_use(generations: Generations) -> None:
    added = _add(generations, "uno")
    assert generations.listed() == (added,)
    assert generations.open("v1") == {"a": b"uno", "b": b"siempre igual"}


def test_manifest_lists_every_file_with_its_digest(
    generations: Generations, tmp_path: Path
) -> None:
    added = _add(generations, "uno")
    manifest = json.loads((generations.path(added) / "manifest.json").read_text("utf-8"))
    assert (manifest["version"], manifest["corpus"]) == ("v1", "corpus")
    assert {name: len(digest) for name, digest in manifest["files"].items()} == {"a": 64, "b": 64}
    assert added.name in _folders(tmp_path / "index")


def test_newest_generation_is_used(generations: Generations) -> None:
    _add(generations, "uno")
    _add(generations, "dos")
    assert _content(generations) == "dos"


def test_two_generations_are_kept_at_most(generations: Generations, tmp_path: Path) -> None:
    _, one, other = (_add(generations, content) for content in ("uno", "dos", "tres"))
    assert generations.listed() == (other, one)
    assert _folders(tmp_path / "index") == {one.name, other.name}


def test_last_good_one_is_kept_before_a_damaged_one(generations: Generations) -> None:
    good, bad = _add(generations, "bueno"), _add(generations, "malo")
    (generations.path(bad) / "a").write_text("roto", encoding="utf-8")
    new = _add(generations, "nuevo")
    assert generations.listed() == (new, good)


def test_generation_of_another_version_is_not_opened(generations: Generations) -> None:
    _add(generations, "uno", "v1")
    _add(generations, "dos", "v2")
    assert _content(generations, "v2") == "dos"
    assert _content(generations, "v3") is None


def test_previous_version_stays_usable(generations: Generations) -> None:
    _add(generations, "uno", "v1")
    _add(generations, "dos", "v2")
    assert _content(generations, "v1") == "uno"


def test_orphans_are_cleaned(generations: Generations, tmp_path: Path) -> None:
    first = _add(generations, "uno")
    for name in ("unfinished-v1-2", "v1-9"):
        (tmp_path / "index" / name).mkdir()
        (tmp_path / "index" / name / "a").touch()
    second = _add(generations, "dos")
    assert _folders(tmp_path / "index") == {first.name, second.name}


def test_failed_fill_changes_nothing_in_use(generations: Generations, tmp_path: Path) -> None:
    used = _add(generations, "uno")

    def fail(folder: Path) -> None:
        (folder / "a").touch()
        raise OSError(28, "lleno")

    with pytest.raises(IndexUnusableError, match=r"^No se puede escribir el índice en .+lleno"):
        generations.add("v1", "corpus", fail)
    assert _content(generations) == "uno"
    assert len(_folders(tmp_path / "index") - {used.name}) <= 1


@pytest.mark.parametrize("below", ["archivo", "archivo/index"])
def test_folder_that_cannot_be_written_is_said(tmp_path: Path, below: str) -> None:
    (tmp_path / "archivo").touch()
    generations = Generations(tmp_path / below)
    assert generations.open("v1") is None
    with pytest.raises(IndexUnusableError, match=r"^No se puede escribir el índice en .+archivo"):
        _add(generations, "uno")


def test_two_builders_at_once_leave_sound_generations(tmp_path: Path) -> None:
    root = tmp_path / "index"
    builders = [
        subprocess.Popen([sys.executable, "-c", BUILDER, str(root), name], cwd=ROOT)
        for name in ("uno", "otro")
    ]
    assert [builder.wait(60) for builder in builders] == [0, 0]
    generations = Generations(root)
    listed = generations.listed()
    assert [generations.damage(generation) for generation in listed] == [None, None]
    assert _folders(root) == {generation.name for generation in listed}
    for generation in listed:
        assert len({path.read_text() for path in generations.path(generation).glob("[abc]")}) == 1


def test_threads_that_build_at_once_wait_for_each_other(
    generations: Generations, tmp_path: Path
) -> None:
    with ThreadPoolExecutor(8) as pool:
        added = list(pool.map(lambda n: _add(generations, str(n)), range(24)))
    assert generations.listed()[0] in added
    assert [generations.damage(generation) for generation in generations.listed()] == [None] * 2
    assert len(_folders(tmp_path / "index")) == 2
