"""Who may import whom: corpus knows nobody, and only web knows HTTP."""

from __future__ import annotations

import ast
import sys
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

# pytest imports by path: what stands beside this file is found only if its folder is named.
sys.path.insert(0, str(Path(__file__).parent))

from rooms import CLIENTS, HTTP, TABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
OURS = ("assistant", "corpus", "index")
# The engine is one file's; the benchmark measures it as it comes.
WHOOSH = ("index.whoosh_backend", "assistant.evaluation")


def _module(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {_module(path): path for name in OURS for path in sorted((ROOT / name).rglob("*.py"))}
every_file = pytest.mark.parametrize("module", FILES)


def _room(module: str) -> str | None:
    """Return the row of the table that this file falls under."""
    if module in TABLE:
        return module
    package = module.rpartition(".")[0]
    return package if package in TABLE and package != "assistant" else None


def _imports(tree: ast.AST) -> Iterator[str]:
    """Yield every module imported anywhere in a file, and each name as if it were one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            names = [f"{base}.{alias.name}" for alias in node.names]
            yield from (name if name in FILES else base for name in names)


def _tree(module: str) -> ast.Module:
    return ast.parse(FILES[module].read_text(encoding="utf-8"))


def _is_under(module: str, package: str) -> bool:
    return f"{module}.".startswith(f"{package}.")


def _is_allowed(imported: str, room: str) -> bool:
    top = imported.split(".", maxsplit=1)[0]
    if top in OURS:
        return any(_is_under(imported, name) for name in (room, *TABLE[room].ours))
    return top in sys.stdlib_module_names or top in TABLE[room].others


@every_file
def test_file_is_in_the_table(module: str) -> None:
    assert _room(module), f"{module} has no row in TABLE"


@every_file
def test_file_imports_only_what_its_room_may(module: str) -> None:
    room = _room(module)
    assert room is not None
    assert not [name for name in _imports(_tree(module)) if not _is_allowed(name, room)]


@pytest.mark.parametrize(
    ("room", "permitted"),
    [(room, name) for room, may in TABLE.items() for name in (*may.ours, *may.others)],
)
def test_permission_of_the_table_is_used(room: str, permitted: str) -> None:
    files = [module for module in FILES if _room(module) == room]
    used = [name for module in files for name in _imports(_tree(module))]
    assert any(_is_under(name, permitted) for name in used)


@pytest.mark.parametrize("room", TABLE)
def test_room_of_the_table_exists(room: str) -> None:
    assert room in FILES


def test_every_package_of_the_house_is_guarded() -> None:
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert packages == set(OURS)


@every_file
def test_only_web_knows_http(module: str) -> None:
    used = {name.split(".")[0] for name in _imports(_tree(module))} & (HTTP | CLIENTS)
    assert not used or _is_under(module, "assistant.web")


@every_file
def test_engine_is_known_to_one_file(module: str) -> None:
    used = [name for name in _imports(_tree(module)) if _is_under(name, "whoosh")]
    assert not used or any(_is_under(module, room) for room in WHOOSH)


@every_file
def test_nothing_is_imported_by_name_at_run_time(module: str) -> None:
    called = {
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for node in ast.walk(_tree(module))
        if isinstance(node, ast.Call)
    }
    assert not called & {"__import__", "import_module", "exec", "eval"}


def test_package_of_the_service_imports_nothing() -> None:
    assert [type(node) for node in _tree("assistant").body] == [ast.Expr]


def _area(module: str) -> str:
    """Return the package directly under `assistant`, or the top package."""
    depth = 2 if module.startswith("assistant.") else 1
    return ".".join(module.split(".")[:depth])


def _run_time_imports(module: str) -> set[str]:
    """Return the imports of ours that happen when the module is loaded."""
    found: set[str] = set()
    for node in _tree(module).body:
        if not isinstance(node, ast.FunctionDef | ast.ClassDef | ast.If):
            found |= set(_imports(node))
    return found & FILES.keys()


def test_no_two_packages_import_each_other() -> None:
    graph: dict[str, set[str]] = {}
    for module in FILES:
        ours = {_area(name) for name in _imports(_tree(module)) if name.split(".")[0] in OURS}
        graph.setdefault(_area(module), set()).update(ours - {_area(module)})
    assert list(TopologicalSorter(graph).static_order())


def test_no_file_is_imported_in_a_circle() -> None:
    graph = {module: _run_time_imports(module) - {module} for module in FILES}
    assert list(TopologicalSorter(graph).static_order())
