"""Every word of the pages is Spanish in the source and English in messages.po."""

from __future__ import annotations

import ast
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from catalogue import FOLDERS, ROOT, SPANISH_ONLY, extracted
from flask import Flask
from jinja2 import nodes

from assistant.figures import read_figures
from assistant.web import rendering
from assistant.web.catalogue import FILE, parse, problems

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jinja2 import Environment

WEB, TEMPLATES = FOLDERS
PAGES = [path for path in sorted(TEMPLATES.rglob("*.html")) if path.parent.name not in SPANISH_ONLY]
CODE = [path for path in sorted(WEB.rglob("*.py")) if path.parent.name not in SPANISH_ONLY]
# The words of whoever operates the site, and of machines: Spanish alone.
NOT_ON_PAGES = {"booklet", "catalogue", "examples", "gunicorn_conf", "interface", "languages",
                "limits", "listening", "loader", "logs", "offline_file", "openapi", "renewing",
                "server", "starting", "statement", "status", "suggestions", "themes", "widget",
                "windows", "wsgi"}  # fmt: skip
# What every language keeps, and what is no word.
NAMES = {"Asistente Ciudadano", "· Asistente Ciudadano", "q0 · Asistente Ciudadano", "Español",
         "English", "error pista"}  # fmt: skip
READ = {"alt", "aria-label", "content", "placeholder", "title"}
UNREAD = {"data-util", "data-limite", "data-sugerencias"}
CALLS = {"N_", "_", "gettext", "lazy_gettext"}
# Words as people read them, not keys, classes and addresses.
WORDS = re.compile(r"[A-ZÁÉÍÓÚ¿¡«][a-záéíóúñ¿]+|[a-záéíóúñ]{2,} [a-záéíóúñ]{2,}|[áéíóúñ]")
LETTERS, ATTRIBUTE = re.compile(r"[A-Za-záéíóúñ]{2}"), re.compile(r'[a-z-]+="[^"]*"')
TAG = re.compile(r"</?[a-z]+[^>]*>")
IN_SPANISH = re.compile(r'<span lang="es-MX">(.*?)</span>', re.DOTALL)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.fixture(scope="module")
def environment() -> Environment:
    app = Flask("assistant", template_folder=TEMPLATES)
    rendering.register(app)
    return app.jinja_env


class Raw(HTMLParser):
    """The words that a template has outside of what is translated."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._english: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._english.append(tag if ("lang", "en") in attrs else "")
        if tag == "meta" and ("name", "description") not in attrs:
            return
        for name, value in attrs:
            if name in READ or (name.startswith("data-") and name not in UNREAD):
                self.handle_data(value or "")

    def handle_endtag(self, tag: str) -> None:
        self._english = [one for one in self._english if one != tag]

    def handle_data(self, data: str) -> None:
        if not any(self._english) and LETTERS.search(ATTRIBUTE.sub("", data)):
            self.found.append(" ".join(data.split()))


def _raw(tree: nodes.Template) -> str:
    """Return a template without its expressions, a letter in the place of each."""
    return "".join(
        piece.data if isinstance(piece, nodes.TemplateData) else "q0"
        for output in tree.find_all(nodes.Output)
        for piece in output.nodes
    )


def _said_in_code(tree: nodes.Template) -> Iterator[str]:
    """Yield every string of a template's expressions that is in no call for a translation."""
    wrapped = {
        id(inner)
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name in {*CALLS, "ngettext"}
        for inner in call.find_all(nodes.Const)
    }
    for const in tree.find_all(nodes.Const):
        if isinstance(const.value, str) and id(const) not in wrapped:
            yield const.value


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_words_of_a_template_are_translated(environment: Environment, path: Path) -> None:
    tree = environment.parse(path.read_text(encoding="utf-8"))
    assert not [text for text in Raw(_raw(tree)).found if text not in NAMES]
    assert not [text for text in _said_in_code(tree) if WORDS.search(text) and text not in NAMES]


def _strings(path: Path) -> Iterator[str]:
    """Yield every string of a file that is in no docstring and in no call for a translation."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    passed = {
        id(inner) for node in ast.walk(tree) if _is_passed_over(node) for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in passed
        ):
            yield node.value


def _is_passed_over(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in CALLS
    return isinstance(node, ast.Raise)


@pytest.mark.parametrize(
    "path", [path for path in CODE if path.stem not in NOT_ON_PAGES], ids=name_of
)
def test_words_of_the_code_are_translated(path: Path) -> None:
    english = re.compile(r"[a-z0-9_.:/' =;,()-]+|[A-Z][A-Za-z-]+")
    assert not [
        text
        for text in (TAG.sub("", one) for one in _strings(path))
        if WORDS.search(text) and not english.fullmatch(text)
    ]


def test_files_without_words_of_pages_exist() -> None:
    assert {path.stem for path in CODE} >= NOT_ON_PAGES


def test_catalogue_holds_what_the_source_says_and_nothing_else() -> None:
    known, said = parse(FILE), extracted()
    assert [message.id for message in known] == [message.id for message in said]
    assert not known.obsolete


def test_everything_is_translated() -> None:
    assert not list(problems(parse(FILE)))
    assert len(parse(FILE)) > 250


def test_english_differs_from_spanish_or_is_the_same_word() -> None:
    same = {str(one.id) for one in parse(FILE) if one.id and one.id == one.string}
    assert {text for text in same if len(re.findall(r"[a-z]{3,}", text)) > 2} == set()


def _shape(text: str) -> list[str]:
    return sorted(TAG.findall(IN_SPANISH.sub(r"\1", text)))


@pytest.mark.parametrize(
    "message", [one for one in parse(FILE) if one.id], ids=lambda one: str(one.id)[:30]
)
def test_translation_keeps_the_tags_of_the_sentence(message: object) -> None:
    spanish, english = str(getattr(message, "id", "")), str(getattr(message, "string", ""))
    assert _shape(english) == _shape(spanish)
    # It may stand in an attribute; only tags hold such quotes.
    assert '"' not in TAG.sub("", english)


def test_names_in_the_figures_are_translated() -> None:
    known = {str(one.id) for one in parse(FILE)}
    for measured in read_figures().sets:
        named = {measured.name, *(one.name for one in (*measured.metrics, *measured.registers))}
        assert named <= known
