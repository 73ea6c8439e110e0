"""A build killed at any moment leaves the last good generation usable and one orphan at most."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from index import Generations

ROOT = Path(__file__).parents[2]

# An audit hook sees every step that touches the disk, whatever the code calls it.
BUILDER = """
import os, signal, sys
from pathlib import Path
from index import Generations

root, content, step = Path(sys.argv[1]), sys.argv[2], sys.argv[3]

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def fill(folder):
    (folder / "a").write_text(content)
    if step == "fill":
        die()
    (folder / "b").write_text(content)

def hook(event, arguments):
    if step in moments and moments[step](event, [str(argument) for argument in arguments]):
        die()

swapped = []

def cleans_after_swap(event, arguments):
    swapped.extend(arguments for _ in [0] if event == "os.rename" and "CURRENT" in arguments[1])
    return bool(swapped) and event == "shutil.rmtree"

moments = {
    "manifest": lambda e, a: e == "open" and a[0].endswith("manifest.json") and "w" in a[1],
    "manifest half written": lambda e, a: e == "open" and a[0].endswith("json") and "r" in a[1]
        and "unfinished" in a[0],
    "rename": lambda e, a: e == "os.rename" and "CURRENT" not in a[1],
    "current half written": lambda e, a: e == "open" and a[0].endswith("CURRENT") and "r" in a[1]
        and "unfinished" in a[0],
    "swap": lambda e, a: e == "os.rename" and "CURRENT" in a[1],
    "clean": cleans_after_swap,
}
sys.addaudithook(hook)
Generations(root).add("v1", "corpus", fill)
"""

# As above, but dies before the nth step; each build is a child of one process.
EVERY_STEP = """
import json, os, shutil, signal, sys
from pathlib import Path
from index import Generations

EVENTS = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree"}

def fill(content):
    def write(folder):
        (folder / "a").write_text(content)
        (folder / "b").write_text(content)
    return write

def build(root, last):
    steps = []
    def hook(event, arguments):
        if event in EVENTS and any(str(root) in str(argument) for argument in arguments):
            steps.append(event)
            if len(steps) == last:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(hook)
    Generations(root).add("v1", "corpus", fill("nuevo"))

start = Path(sys.argv[1]) / "inicio"
for content in ("primero", "anterior"):
    Generations(start).add("v1", "corpus", fill(content))
found = []
for last in range(1, 500):
    root = Path(sys.argv[1]) / str(last)
    shutil.copytree(start, root)
    child = os.fork()
    if child == 0:
        build(root, last)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    generations = Generations(root)
    files = generations.open("v1") or {}
    listed = {generation.name for generation in generations.listed()}
    folders = {path.name for path in root.iterdir() if path.is_dir()}
    found.append([sorted({content.decode() for content in files.values()}), len(folders - listed)])
    if os.WIFEXITED(status):
        break
print(json.dumps(found))
"""
STEPS = ("fill", "manifest", "manifest half written", "rename", "current half written", "swap",
         "clean")  # fmt: skip


def _build(root: Path, content: str, step: str) -> int:
    command = [sys.executable, "-c", BUILDER, str(root), content, step]
    return subprocess.run(command, cwd=ROOT, check=False, timeout=60).returncode


def _content(root: Path) -> set[str]:
    files = Generations(root).open("v1") or {}
    return {content.decode() for content in files.values()}


def _orphans(root: Path) -> int:
    listed = {generation.name for generation in Generations(root).listed()}
    return len({path.name for path in root.iterdir() if path.is_dir()} - listed)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return an index with two generations, the newest with the content `anterior`."""
    for content in ("primero", "anterior"):

        def fill(folder: Path, content: str = content) -> None:
            (folder / "a").write_text(content)

        Generations(tmp_path).add("v1", "corpus", fill)
    return tmp_path


@pytest.mark.parametrize("step", STEPS)
def test_killed_build_leaves_a_usable_index(root: Path, step: str) -> None:
    assert _build(root, "nuevo", step) == -signal.SIGKILL
    assert _content(root) == ({"nuevo"} if step == "clean" else {"anterior"})
    assert _orphans(root) == 1


def test_next_build_cleans_after_killed_ones(root: Path) -> None:
    killed = [_build(root, f"muerto {step}", step) for step in STEPS]
    assert killed == [-signal.SIGKILL] * len(STEPS)
    assert _orphans(root) == 1
    assert _build(root, "nuevo", "none") == 0
    assert (_content(root), _orphans(root)) == ({"nuevo"}, 0)


def test_build_may_be_killed_before_any_step(tmp_path: Path) -> None:
    command = [sys.executable, "-c", EVERY_STEP, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=60)
    found = json.loads(done.stdout)
    contents = [content for content, _ in found]
    swapped = contents.index(["nuevo"])
    assert contents == [["anterior"]] * swapped + [["nuevo"]] * (len(found) - swapped)
    assert max(orphans for _, orphans in found) <= 1
    assert found[-1] == [["nuevo"], 0]
    assert len(found) > 15
