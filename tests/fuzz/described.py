"""Requests made from the description of the API, with every check of schemathesis.

`python tests/fuzz/described.py --cases 10000` asks the real site on a free port.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
# The script runs from a checkout, where the packages are not installed.
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parent / "browser")]

from serving import serving  # noqa: E402 (needs the path above)

# An example becomes so many cases at least: seven operations, four phases.
CASES_PER_EXAMPLE = 12
_COUNT = re.compile(r"^\s+([\d,]+) generated", re.MULTILINE)


def run(cases: int, var: Path, seed: int = 1) -> tuple[int, int, str]:
    """Return the exit code of schemathesis, how many cases it tried, and what it told."""
    examples = max(cases // CASES_PER_EXAMPLE, 1)
    with serving(var) as address:
        command = [
            *(sys.executable, "-m", "schemathesis.cli", "run", f"{address}/api/openapi.json"),
            # In the place of that one stands ours, which makes one exception and says why.
            *("--checks", "all", "--exclude-checks", "positive_data_acceptance"),
            "--continue-on-failure",
            *("--max-examples", str(examples), "--seed", str(seed), "--no-color"),
        ]
        environ = {**os.environ, "SCHEMATHESIS_HOOKS": "checks", "PYTHONPATH": str(HERE)}
        done = subprocess.run(
            command, cwd=var, env=environ, capture_output=True, check=False, text=True
        )
    told = done.stdout + done.stderr
    counted = _COUNT.search(told)
    return done.returncode, int(counted[1].replace(",", "")) if counted else 0, told


def main() -> int:
    """Run as many cases as asked for; fail if there were fewer, or if any failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as var:
        code, tried, told = run(asked.cases, Path(var), asked.seed)
    sys.stdout.write(told)
    return code or int(tried < asked.cases)


if __name__ == "__main__":
    sys.exit(main())
