"""What the documents say of settings, commands, addresses and files is what there is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import pytest

from assistant.cli import asistente
from assistant.services import Services
from assistant.settings import PREFIX, SETTINGS, Setting, load_settings
from assistant.web.app import create_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus import Corpus

ROOT = Path(__file__).parents[2]
READMES = sorted(ROOT.glob("README*.md"))
PAGES = [*READMES, *sorted(ROOT.glob("docs/**/*.md"))]
RECORDS = sorted(ROOT.glob("docs/decisiones/*.md"))
SOURCES = sorted(
    path for name in ("assistant", "corpus", "index") for path in (ROOT / name).rglob("*.py")
)
OURS = "assistant|corpus|index|templates|tests|docs|requirements"

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
every_record = pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.stem)


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _commands(group: click.Group, path: str) -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from _commands(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


def _options(command: click.Command) -> set[str]:
    return {option for param in command.params for option in param.opts if option[:2] == "--"}


COMMANDS = dict(_commands(asistente, "asistente"))
USES = re.findall(r"`(asistente [^`]+)`", _read("docs/linea-de-comandos.md"))


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_setting_is_documented_with_its_default(setting: Setting) -> None:
    lines = _read("docs/configuracion.md").splitlines()
    (row,) = [line for line in lines if line.startswith(f"| `{setting.name}` |")]
    assert f"| `{setting.default}` | {setting.purpose.rstrip('.')}" in row


@pytest.mark.parametrize(
    "setting", [setting for setting in SETTINGS if setting.minimum], ids=lambda one: one.name
)
def test_range_of_a_setting_is_documented(setting: Setting) -> None:
    row = rf"`{setting.name}` .*\({setting.minimum} a {setting.maximum}\)"
    assert re.search(row, _read("docs/configuracion.md"))


@every_page
def test_documented_setting_exists(page: Path) -> None:
    named = set(re.findall(rf"{PREFIX}[A-Z_]+", page.read_text(encoding="utf-8")))
    assert named <= {setting.name for setting in SETTINGS}


@pytest.mark.parametrize("path", COMMANDS)
def test_command_is_documented_with_its_options(path: str) -> None:
    uses = [use for use in USES if f"{use} ".startswith(f"{path} ")]
    assert uses
    assert set(re.findall(r"--[a-z-]+", " ".join(uses))) == _options(COMMANDS[path])


@pytest.mark.parametrize("use", USES)
def test_documented_command_exists(use: str) -> None:
    known = any(f"{use} ".startswith(f"{path} ") for path in COMMANDS)
    assert known or use.endswith(" --help")


def test_every_address_is_documented(corpus: Corpus) -> None:
    nothing: Any = None
    app = create_app(Services(load_settings({}), corpus, nothing, nothing))
    documented = set(re.findall(r"^\| `(/[^`]*)` \|", _read("docs/arquitectura.md"), re.MULTILINE))
    rules = {rule.rule for rule in app.url_map.iter_rules()}
    # Flask sends an address that ends with a stroke to the one that does not.
    assert documented == {rule.rstrip("/") or "/" for rule in rules}


def test_readme_is_in_two_languages() -> None:
    assert [page.name for page in READMES] == ["README.es.md", "README.md"]


@pytest.mark.parametrize("page", READMES, ids=lambda page: page.name)
def test_readme_is_short(page: Path) -> None:
    assert len(page.read_text(encoding="utf-8").splitlines()) < 120


@every_page
def test_relative_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    local = [target.split("#")[0] for target in targets if not re.match(r"\w+:|#", target)]
    assert not [target for target in local if not (page.parent / target).exists()]


@every_page
def test_files_that_are_named_exist(page: Path) -> None:
    named = re.findall(rf"[`([ ]((?:{OURS})/[\w./-]+\.\w+)", page.read_text(encoding="utf-8"))
    assert not [name for name in named if not (ROOT / name).exists()]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: str(source.relative_to(ROOT)))
def test_documents_that_code_names_exist(source: Path) -> None:
    named = re.findall(r"\bdocs/[\w./-]*\w", source.read_text(encoding="utf-8"))
    assert not [name for name in named if not list(ROOT.glob(f"{name}*"))]


def test_decision_records_are_numbered_without_gaps() -> None:
    numbers = [record.name[:5] for record in RECORDS]
    assert numbers == [f"{number:04}-" for number in range(1, len(RECORDS) + 1)]


@every_record
def test_decision_record_has_its_three_parts(record: Path) -> None:
    headings = re.findall(r"^(#+) (.+)$", record.read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0][1].startswith(f"{record.name[:4]}. ")
    assert headings[1:] == [("##", "Contexto"), ("##", "Decisión"), ("##", "Consecuencias")]
