"""A policy as people have it at hand: in a header, a server's settings or a tag of the page."""

from __future__ import annotations

import html
import re

# Another header of the same response. Sources such as `data:` may begin a line as well.
_NEXT = r"\n(?!(?:data|blob|https?|wss?|mediastream|filesystem):)[a-z0-9-]+:\s"
_NAMED = re.compile(
    r"(?<![^\s\"'])content-security-policy(?P<silent>-report-only)?(?![\w-])"
    r"[\"']?\s*(?:(?::|(?:content|value)\s*=)\s*)?"
    rf"(?:\"(?P<quoted>[^\"]*)\"|(?P<plain>(?:(?!{_NEXT})[^\"])*))",
    re.IGNORECASE,
)
# What text processors make of straight quotes.
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")


def policy_in(text: str) -> str:
    """Return the policies of a text, one line with commas between; all of it, if it names none."""
    shown = html.unescape(text) if "<" in text else text
    straight = shown.translate(_STRAIGHT).replace("\r", "").replace("\\\n", " ")
    named = [*_NAMED.finditer(straight)]
    # Those that only report forbid nothing.
    heard = [one["quoted"] or one["plain"] or "" for one in named if not one["silent"]]
    return " ".join((", ".join(heard) if named else straight.strip('" \n')).split())
