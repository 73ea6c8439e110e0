"""Small numbers as English writes them in a sentence."""

from __future__ import annotations

_WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
)  # fmt: skip


def spelled(number: int) -> str:
    """Write a number up to twenty as a word, larger ones in digits."""
    return _WORDS[number] if 0 <= number < len(_WORDS) else str(number)
