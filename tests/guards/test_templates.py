from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from flask import Flask
from jinja2 import nodes

from assistant.web import rendering

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = rendering.templates_folder()
TEMPLATES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.html"))
# Shown in a frame of another site; the rest of the widget's folder is a page, or a part of one.
FRAMED = ["widget/home.html", "widget/answer.html", "widget/error.html"]
PAGES = [name for name in TEMPLATES if name.startswith(("pages/", "errors/", "api/"))]
# The rest of the console's folder is its layout, or parts of its pages.
PARTS = (
    *("answering", "asked", "base", "changes", "chart", "copying", "forms", "preview", "results"),
    *("person", "tried", "trying", "versions"),
)
STAFF = [name for name in TEMPLATES if name.startswith("console/") and Path(name).stem not in PARTS]
PAGES += [*FRAMED, "widget/trial.html", *STAFF]
every_template = pytest.mark.parametrize("name", TEMPLATES)


@pytest.fixture(scope="module")
def environment() -> Environment:
    app = Flask("assistant", template_folder=FOLDER)
    rendering.register(app)
    return app.jinja_env


def _source(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def _imports(environment: Environment, name: str) -> list[tuple[str, str]]:
    tree = environment.parse(_source(name))
    return [
        (found.template.value, imported if isinstance(imported, str) else imported[0])
        for found in tree.find_all(nodes.FromImport)
        if isinstance(found.template, nodes.Const)
        for imported in found.names
    ]


@every_template
def test_template_compiles(environment: Environment, name: str) -> None:
    assert environment.get_template(name).name == name


@every_template
def test_imported_macros_exist_and_are_called(environment: Environment, name: str) -> None:
    for template, macro in _imports(environment, name):
        assert f"{{% macro {macro}(" in _source(template), f"{template} has no {macro}"
        calls = re.findall(rf"(?<!import )\b{macro}\(", _source(name))
        assert calls, f"{macro} is imported and never called"


@every_template
def test_every_macro_is_used(environment: Environment, name: str) -> None:
    macros = [macro.name for macro in environment.parse(_source(name)).find_all(nodes.Macro)]
    imported = {macro for other in TEMPLATES for _, macro in _imports(environment, other)}
    here = _source(name)
    unused = [m for m in macros if m not in imported and here.count(f"{m}(") < 2]
    assert not unused


@every_template
def test_template_is_referred_to(name: str) -> None:
    views = Path(rendering.__file__).parent.rglob("*.py")
    readers = [_source(other) for other in TEMPLATES] + [path.read_text("utf-8") for path in views]
    assert any(f'"{name}"' in reader for reader in readers)


@every_template
def test_nothing_is_marked_safe_by_hand(environment: Environment, name: str) -> None:
    tree = environment.parse(_source(name))
    assert "safe" not in {found.name for found in tree.find_all(nodes.Filter)}
    assert not list(tree.find_all((nodes.MarkSafe, nodes.ScopedEvalContextModifier)))


@pytest.mark.parametrize("name", PAGES)
def test_page_takes_the_layout_and_shows_its_title(environment: Environment, name: str) -> None:
    extended = [
        found.template for found in environment.parse(_source(name)).find_all(nodes.Extends)
    ]
    layout = "widget/base.html" if name in FRAMED else "base.html"
    layout = "console/base.html" if name in STAFF else layout
    assert [found.value for found in extended if isinstance(found, nodes.Const)] == [layout]
    included = [part for part in TEMPLATES if f'include "{part}"' in _source(name)]
    assert sum(_source(part).count("<h1") for part in (name, *included)) == 1


def test_djlint_has_nothing_to_say() -> None:
    command = [sys.executable, "-m", "djlint", "--quiet", "--lint", "--check", str(FOLDER)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
