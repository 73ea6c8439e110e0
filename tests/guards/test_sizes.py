"""Files and functions small enough to be read at once."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("assistant", "corpus", "index", "tests")
PYTHON = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
CONFTESTS = [path for path in PYTHON if path.name == "conftest.py"]

# In lines.
FILE, FUNCTION, TEMPLATE, CONFTEST, FACTORY = 200, 30, 100, 150, 20


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _functions(path: Path) -> dict[str, int]:
    """Return the lines of every function, decorators not counted."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        f"{node.name}:{node.lineno}": (node.end_lineno or 0) - node.lineno + 1
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


@pytest.mark.parametrize("path", PYTHON, ids=_name)
def test_python_file_is_short(path: Path) -> None:
    assert _lines(path) <= FILE


@pytest.mark.parametrize("path", PYTHON, ids=_name)
def test_functions_are_short(path: Path) -> None:
    assert not {name: lines for name, lines in _functions(path).items() if lines > FUNCTION}


@pytest.mark.parametrize("path", TEMPLATES, ids=_name)
def test_template_is_short(path: Path) -> None:
    assert _lines(path) <= TEMPLATE


@pytest.mark.parametrize("path", CONFTESTS, ids=_name)
def test_conftest_is_short(path: Path) -> None:
    assert _lines(path) <= CONFTEST


def test_factory_is_a_table_of_contents() -> None:
    (lines,) = [
        lines
        for name, lines in _functions(ROOT / "assistant/web/app.py").items()
        if name.startswith("create_app:")
    ]
    assert lines <= FACTORY
