"""The audit's tools, each run over what the site sends: messages come out."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
NU = MODULES / "vnu-jar/build/dist/vnu.jar"
IBM = MODULES / "accessibility-checker-engine/ace.js"
CHROMIUM_FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
# Chromium sometimes starts to record too late.
ATTEMPTS = 3
# Failures alone: what IBM's engine asks a person to look at is not counted.
IBM_RUNS = """async () => {
  const report = await new ace.Checker().check(document, ["WCAG_2_2"]);
  return report.results.filter((one) => one.value.join() === "VIOLATION,FAIL")
    .map((one) => `${one.ruleId}: ${one.message} ${one.snippet}`);
}"""


def version(package: str) -> str:
    """Return the version of an installed package."""
    described = (MODULES / package / "package.json").read_text(encoding="utf-8")
    return str(json.loads(described)["version"])


def nu(files: list[Path]) -> list[str]:
    """Return every message of the Nu HTML checker, warnings too."""
    told = _output("java", "-jar", str(NU), "--format", "json", *map(str, files))
    messages = json.loads(told.stderr)["messages"]
    return [
        f"{Path(one['url']).stem}, línea {one.get('lastLine')}: {one['message']}"
        for one in messages
    ]


def html_validate(files: list[Path]) -> list[str]:
    """Return every message of html-validate with its recommended rules."""
    tool = MODULES / ".bin/html-validate"
    config = HERE / "html-validate.json"
    # As it came from the server: what the browser writes back is another's style.
    sent = [str(file) for file in files if "en-pantalla" not in file.name]
    with tempfile.NamedTemporaryFile() as report:
        # In a file: the tool ends before a pipe has taken all of it.
        _output(str(tool), "--config", str(config), "--formatter", f"json={report.name}", *sent)
        checked = json.load(report)
    return [
        f"{Path(file['filePath']).stem}, línea {one['line']}: {one['message']} ({one['ruleId']})"
        for file in checked
        for one in file["messages"]
    ]


def lighthouse(address: str) -> dict[str, Any]:
    """Return Lighthouse's report of a page on a slow phone; if it is not perfect, of three."""
    report = _lighthouse(address)
    if _performance(report) == 1:
        return report
    # What else the machine does counts as if it were the page's: the middle one is kept.
    return sorted([report, _lighthouse(address), _lighthouse(address)], key=_performance)[1]


def _performance(report: dict[str, Any]) -> float:
    return float(report["categories"]["performance"]["score"])


def _lighthouse(address: str) -> dict[str, Any]:
    flags = (f"--chrome-flags={CHROMIUM_FLAGS}", "--quiet", "--output=json")
    for _ in range(ATTEMPTS):
        with tempfile.NamedTemporaryFile() as kept:
            # In a file: the tool ends before a pipe has taken all of it.
            place = f"--output-path={kept.name}"
            told = _output(str(MODULES / ".bin/lighthouse"), address, *flags, place)
            report: dict[str, Any] = json.loads(kept.read() or "{}")
        if report and "runtimeError" not in report:
            return report
    message = f"Lighthouse no pudo medir {address}: {told.stderr.strip()[-300:]}"
    raise RuntimeError(message)


def _output(*command: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"CHROME_PATH": "/usr/bin/chromium"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
