from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def environment(tmp_path: Path, index_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "index").symlink_to(index_root)
    monkeypatch.setenv("ASISTENTE_VAR", str(tmp_path))
