"""The pages around the answers: accessibility, privacy, what this is, and what one may ask."""

from __future__ import annotations

from flask import Blueprint

from assistant.answers.in_english import english_contacts
from assistant.answers.referrals import Contact, read_contacts
from assistant.version import LICENCE, program_version
from assistant.web import context
from assistant.web.headings import ABOUT, ACCESSIBILITY, EXPLORE, GLOSSARY, PRIVACY
from assistant.web.interface import is_english
from assistant.web.rendering import render
from assistant.web.statement import read_check
from assistant.web.suggestions import read_suggestions
from assistant.web.themes import FILE, IN_ENGLISH, read_themes

blueprint = Blueprint("around", __name__)

# Whose contacts are shown, as referrals.toml names it.
_BODY = "IECM"


@blueprint.record_once
def check_files(_state: object) -> None:
    """Read the curated files at start: what is wrong in them stops it with a sentence."""
    read_contacts(_BODY)
    read_check()
    read_suggestions()
    read_themes(IN_ENGLISH)
    english_contacts()


@blueprint.get("/accesibilidad")
def accessibility() -> str:
    """Say how accessible the site is, what was checked, what was not, and where to complain."""
    return render(
        "pages/accessibility.html",
        title=ACCESSIBILITY,
        check=read_check(),
        contacts=_contacts(),
    )


@blueprint.get("/privacidad")
def privacy() -> str:
    """Say what is kept of a visit, what leaves the device, and who could see it."""
    per_minute = context.services().settings.questions_per_minute
    return render("pages/privacy.html", title=PRIVACY, contacts=_contacts(), per_minute=per_minute)


def _contacts() -> tuple[Contact, ...]:
    found = read_contacts(_BODY)
    if not is_english():
        return found
    english = english_contacts()
    return tuple(english[contact.id] for contact in found)


@blueprint.get("/acerca")
def about() -> str:
    """Say what this is and is not, how it answers, from which document and in which version."""
    return render(
        "pages/about.html",
        title=ABOUT,
        program_version=program_version(),
        licence=LICENCE,
        index_version=context.services().searcher.version,
    )


@blueprint.get("/explora")
def explore() -> str:
    """Offer ready questions by theme."""
    return render(
        "pages/explore.html",
        title=EXPLORE,
        themes=read_themes(IN_ENGLISH if is_english() else FILE),
    )


@blueprint.get("/sugerencias")
def suggestions() -> list[str]:
    """Hand out what the page suggests; what is being written never leaves the device for it."""
    if is_english():
        return [ready.text for theme in read_themes(IN_ENGLISH) for ready in theme.questions]
    return [ready.text for ready in read_suggestions()]


@blueprint.get("/glosario")
def glossary() -> str:
    """Explain the hard words of the plan."""
    return render("pages/glossary.html", title=GLOSSARY)
