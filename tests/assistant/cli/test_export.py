from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from assistant.overlay import KINDS, put_in_force
from assistant.storage import open_store
from corpus import edits

sys.path.insert(0, str(Path(__file__).parents[1] / "overlay"))

from publishing_texts import publish

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Run = Callable[..., Any]

PLAIN = "Hace las elecciones de todo el país."
FILE = Path("corpus/documents/iecm-programa-de-trabajo-2025/glosario.toml")

REFERRALS = Path("assistant/answers/referrals.toml")


@pytest.fixture
def edited(var: Path, index_root: Path) -> Iterator[None]:
    # Other words need another index: that of the other tests stays as it is.
    (var / "index").unlink()
    shutil.copytree(index_root, var / "index")
    store = open_store(f"sqlite:///{var / 'asistente.sqlite3'}")
    publish(store, "glosario", "ine", plain=PLAIN)
    publish(store, "asuntos", "credencial", reason="Es asunto del INE y de nadie más.")
    store.close()
    yield
    edits.put_in_force({})


@pytest.mark.usefixtures("edited")
def test_files_are_written_each_in_its_place(asistente: Run, tmp_path: Path) -> None:
    ended = asistente("export", "--out", tmp_path / "salida")
    places = [tmp_path / "salida" / file for file in (FILE, REFERRALS)]
    assert (ended.code, ended.out.splitlines()) == (0, [*map(str, places)])
    before = KINDS["glosario"].file.read_text(encoding="utf-8").splitlines()
    after = (tmp_path / "salida" / FILE).read_text(encoding="utf-8").splitlines()
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert changed == [f'plain = "{PLAIN}"']


@pytest.mark.usefixtures("edited")
def test_installed_files_need_the_edit_no_more(
    asistente: Run, var: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asistente("export", "--out", tmp_path)
    glossary = KINDS["glosario"]
    monkeypatch.setattr("assistant.overlay.merging._text", _installed(tmp_path))
    assert asistente("export", "--out", tmp_path).out == (
        "Nada de lo editado cambia los archivos.\n"
    )
    put_in_force(f"sqlite:///{var / 'asistente.sqlite3'}")
    assert PLAIN not in edits.text_of(glossary.file)


def _installed(exported: Path) -> Callable[[Path], str]:
    places = {
        KINDS["glosario"].file: exported / FILE,
        KINDS["asuntos"].file: exported / REFERRALS,
    }

    def text(file: Path) -> str:
        return places.get(file, file).read_text(encoding="utf-8")

    return text


@pytest.mark.usefixtures("edited")
def test_command_answers_with_what_was_edited(asistente: Run) -> None:
    assert "Es asunto del INE y de nadie más." in asistente("ask", "¿Cómo saco mi INE?").out


def test_without_a_store_the_reason_is_said(asistente: Run, tmp_path: Path) -> None:
    ended = asistente("export", "--out", tmp_path)
    assert (ended.code, "La base de datos no se puede usar" in ended.err) == (1, True)


@pytest.mark.usefixtures("edited")
def test_folder_that_cannot_be_written_is_said(asistente: Run, tmp_path: Path) -> None:
    (tmp_path / "salida").write_text("soy un archivo", encoding="utf-8")
    ended = asistente("export", "--out", tmp_path / "salida")
    assert (ended.code, "salida" in ended.err) == (1, True)
