from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant import services
from assistant.settings import SettingsError, load_settings
from assistant.web.starting import open_site, prepare, stops_with_a_sentence
from corpus import Corpus, CorpusError
from index import IndexUnusableError

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.settings import Settings


@pytest.fixture
def unusable(tmp_path: Path) -> Settings:
    """Return settings whose folder is a file."""
    (tmp_path / "archivo").touch()
    return load_settings({"ASISTENTE_VAR": str(tmp_path / "archivo")})


@pytest.mark.parametrize("kind", [SettingsError, CorpusError, IndexUnusableError])
def test_what_is_for_people_ends_in_a_sentence(
    capsys: pytest.CaptureFixture[str], kind: type[Exception]
) -> None:
    error = kind("Falta algo.")
    with pytest.raises(SystemExit) as stop, stops_with_a_sentence():
        raise error
    assert stop.value.code == 4
    assert capsys.readouterr().err == "Falta algo.\n"


def test_what_nobody_foresaw_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError), stops_with_a_sentence():
        raise ZeroDivisionError


def test_worker_without_index_ends(unusable: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        open_site(unusable)
    assert stop.value.code == 4
    assert capsys.readouterr().err.startswith("No se puede escribir el índice en ")


def test_worker_without_corpus_ends(
    unusable: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> Corpus:
        msg = "El documento no se entiende."
        raise CorpusError(msg)

    monkeypatch.setattr(services, "load", broken)
    with pytest.raises(SystemExit):
        open_site(unusable)
    assert capsys.readouterr().err == "El documento no se entiende.\n"


def test_building_is_said_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = load_settings({"ASISTENTE_VAR": str(tmp_path)})
    prepare(settings, 1)
    assert capsys.readouterr().err == "Construyendo el índice…\n"
    prepare(settings, 1)
    assert capsys.readouterr().err == ""


def test_several_processes_need_one_place_to_count_before_anything_is_built(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SettingsError, match="Con 3 procesos"):
        prepare(load_settings({"ASISTENTE_VAR": str(tmp_path)}), 3)
    assert capsys.readouterr().err == ""
    assert not list(tmp_path.iterdir())
