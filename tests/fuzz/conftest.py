from __future__ import annotations

import sys
from pathlib import Path

# pytest imports by path: what stands beside this file is found only if its folder is named.
sys.path.insert(0, str(Path(__file__).parent))
