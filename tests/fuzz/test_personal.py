"""A short form of `python tests/fuzz/personal.py`: the same doors, fewer variants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from personal import leaked

if TYPE_CHECKING:
    from pathlib import Path


def test_no_door_lets_personal_data_reach_a_file(tmp_path: Path, index_root: Path) -> None:
    (tmp_path / "index").symlink_to(index_root)
    sent, found = leaked(tmp_path, 200, seed=7)
    assert sent == 200
    assert found == []
