from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOMES = [ROOT / "tests/vendor", ROOT / "assistant/static/vendor"]
MANIFESTS = sorted(path for home in HOMES for path in home.glob("*/manifest.json"))


@pytest.mark.parametrize("manifest", MANIFESTS, ids=lambda path: path.parent.name)
def test_vendored_files_are_those_of_the_manifest(manifest: Path) -> None:
    listed = {file["file"]: file["sha256"] for file in json.loads(manifest.read_text())["files"]}
    present = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in manifest.parent.iterdir()
        if path != manifest
    }
    assert present == listed


@pytest.mark.parametrize("manifest", MANIFESTS, ids=lambda path: path.parent.name)
def test_vendored_package_names_its_origin_and_licence(manifest: Path) -> None:
    described = json.loads(manifest.read_text())
    assert {"package", "version", "origin", "license"} <= described.keys()
    assert "LICENSE" in [file["file"] for file in described["files"]]


def test_every_vendored_folder_has_a_manifest() -> None:
    folders = {path for home in HOMES for path in home.iterdir() if path.is_dir()}
    assert folders == {manifest.parent for manifest in MANIFESTS}
