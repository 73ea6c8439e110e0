"""A page taken apart: its tags, and the words within them."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_VOID = {"input", "link", "meta", "wbr"}
_SAME_ON_EVERY_PAGE = re.compile(r'<details class="reading.*?</details>', re.DOTALL)


class Page(HTMLParser):
    """What a page is made of; wrong nesting is an error."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        # How deep the choices of reading begin: the same on every page, they are left out.
        self._left_out: int | None = None
        self.feed(_SAME_ON_EVERY_PAGE.sub("", html))
        assert not self._open, f"never closed: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if ("id", "lectura") in attrs:
            self._left_out = len(self._open)
        if self._left_out is None:
            self.tags.append((tag, {name: value or "" for name, value in attrs}))
            self.texts.setdefault(tag, []).append("")
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag, f"wrong nesting at </{tag}>"
        if len(self._open) == self._left_out:
            self._left_out = None

    def handle_data(self, data: str) -> None:
        if self._left_out is None:
            for tag in set(self._open):
                self.texts[tag][-1] += data

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]

    def text(self, tag: str) -> list[str]:
        return [" ".join(text.split()) for text in self.texts.get(tag, [])]
