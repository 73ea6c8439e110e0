from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_help_is_the_default_and_tells_every_target() -> None:
    make = shutil.which("make")
    assert make
    told = subprocess.run([make], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    targets = re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert targets
    assert re.findall(r"^  make (\w+) ", told, re.MULTILINE) == targets[1].split()
