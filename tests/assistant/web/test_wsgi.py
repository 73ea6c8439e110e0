from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.web.wsgi import application

if TYPE_CHECKING:
    from pathlib import Path


def test_site_is_built_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ASISTENTE_VAR", str(tmp_path))
    response = application().test_client().post("/", data={"pregunta": "misión"})
    assert response.status_code == 200
    assert "Administrar mecanismos" in response.text


def test_unusable_folder_is_told_and_stops(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "archivo").touch()
    monkeypatch.setenv("ASISTENTE_VAR", str(tmp_path / "archivo"))
    with pytest.raises(SystemExit) as stop:
        application()
    assert stop.value.code == 4
    assert capsys.readouterr().err.startswith("No se puede escribir el índice en ")


def test_wrong_setting_is_told_and_stops(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ASISTENTE_PORT", "ochenta")
    with pytest.raises(SystemExit) as stop:
        application()
    assert stop.value.code == 4
    assert "debe ser un número; tiene «ochenta»" in capsys.readouterr().err
