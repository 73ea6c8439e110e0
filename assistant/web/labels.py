"""What a passage is called on a page; in English too, but for the titles of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask_babel import gettext as _

from assistant.web.interface import SPANISH, is_english, page_language
from corpus.model import NAMES, Kind

if TYPE_CHECKING:
    from assistant.answers.citation import Citation
    from corpus.model import Passage


def label(passage: Passage) -> str:
    """Return a passage's label in the language of the page."""
    if label_language(passage) == SPANISH:
        return passage.label
    naming = NAMES.get(passage.kind)
    number = passage.id.removeprefix(naming.prefix) if naming else ""
    return {
        Kind.MISSION: _("Misión"),
        Kind.VISION: _("Visión"),
        Kind.OBJECTIVE: _("Objetivo estratégico %(number)s", number=number),
        Kind.ACTION_LINE: _("Línea de acción %(number)s", number=number),
        Kind.STRENGTH: _("Fortaleza %(number)s", number=number),
        Kind.WEAKNESS: _("Debilidad %(number)s", number=number),
        Kind.OPPORTUNITY: _("Oportunidad %(number)s", number=number),
        Kind.THREAT: _("Amenaza %(number)s", number=number),
    }[passage.kind]


def label_language(passage: Passage) -> str:
    """Return the language of a passage's label: what the record calls its entries stays Spanish."""
    return SPANISH if not is_english() or passage.kind is Kind.RECORD else page_language()


def full_label(citation: Citation) -> str:
    """Return a quote's label; self-assessments say that they are."""
    if citation.label == citation.passage.label:
        return label(citation.passage)
    return _("%(label)s (autoevaluación del Instituto)", label=label(citation.passage))
