"""The words of a page by the language that a screen reader would read them in."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_VOID = {"input", "link", "meta", "wbr"}
_READ = {"alt", "aria-label", "content", "placeholder", "title"}
# A quote copied with its citation stays Spanish, and so does what the citation calls it.
_UNREAD = {"data-util", "data-limite", "data-sugerencias", "data-label", "data-fuente"}
# What Spanish sentences have and English ones do not.
SPANISH = re.compile(
    r"\b(?:el|la|los|las|del?|que|y|para|con|una?|por|se|en|al|sus?|es|este|esta|lo|tu|más)\b",
    re.IGNORECASE,
)
ENGLISH = re.compile(r"\b(?:the|of|and|is|it|you|your|what|with|this|that|to)\b", re.IGNORECASE)


class Spoken(HTMLParser):
    """Every text of a page, and every attribute that is read, with its language."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []
        self._languages: list[tuple[str, str]] = [("", "")]
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        language = given.get("lang", self._languages[-1][1])
        if tag != "meta" or given.get("name") == "description":
            for name, value in given.items():
                if name in _READ or (name.startswith("data-") and name not in _UNREAD):
                    self.said.append((language, value))
        if tag not in _VOID:
            self._languages.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        assert self._languages.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.said.append((self._languages[-1][1], " ".join(data.split())))

    def in_language(self, language: str) -> list[str]:
        return [text for spoken, text in self.said if spoken == language and text]
