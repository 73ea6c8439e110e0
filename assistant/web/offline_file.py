"""One HTML file with the whole plan and its search, for where there is no internet.

It is opened from a disk: no header of ours reaches it, so that it carries its own policy.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader

import assistant.offline
from assistant.offline import search_data
from assistant.web.map import plan_map
from assistant.web.outline import outline
from assistant.web.rendering import OPTIONS, STATIC, add_filters, templates_folder, without_blanks

if TYPE_CHECKING:
    from corpus.model import Document

TITLE = "El plan de trabajo del IECM, sin internet"
_SCRIPTS = Path(assistant.offline.__file__).parent


def offline_file(document: Document) -> str:
    """Return the page; the same document gives the same bytes."""
    # Scripts and styles are templates without a tag: nothing has to be marked safe.
    folders = (templates_folder(), _SCRIPTS, STATIC)
    environment = Environment(loader=FileSystemLoader(folders), autoescape=True, **OPTIONS)
    # The extension i18n, among OPTIONS, puts this method in: types cannot know.
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    add_filters(environment)
    template = environment.get_template("offline/page.html")
    values = {
        "title": TITLE,
        "document": document,
        "sections": outline(document),
        "map": plan_map(document),
        "data": search_data(document),
    }
    # Without its policy the page is rendered once, to learn what the policy must allow.
    first = without_blanks(template.render(policy="", **values))
    return without_blanks(template.render(policy=policy(first), **values))


def policy(page: str) -> str:
    """Return the policy that allows the scripts and styles within a page and nothing else."""
    allowed = {
        kind: " ".join(map(_digest, re.findall(rf"<{kind}>(.*?)</{kind}>", page, re.DOTALL)))
        for kind in ("script", "style")
    }
    return (
        f"default-src 'none'; script-src {allowed['script']}; style-src {allowed['style']};"
        " base-uri 'none'; form-action 'none'"
    )


def _digest(content: str) -> str:
    digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
    return f"'sha256-{digest}'"
