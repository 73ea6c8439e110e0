"""The 95 % interval of a share (Wilson's score interval, 1927)."""

from __future__ import annotations

import math

_Z = 1.959964


def wilson(successes: int, total: int) -> tuple[float, float]:
    """Return the lower and upper bound of successes / total; (0, 1) of nothing."""
    if total == 0:
        return 0.0, 1.0
    share = successes / total
    spread = _Z * math.sqrt(share * (1 - share) / total + _Z**2 / (4 * total**2))
    centre = share + _Z**2 / (2 * total)
    scale = 1 + _Z**2 / total
    # Rounding must not leave the share itself outside its interval.
    low, high = (centre - spread) / scale, (centre + spread) / scale
    return max(0.0, min(low, share)), min(1.0, max(high, share))
