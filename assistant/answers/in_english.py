"""courtesy.en.toml and referrals.en.toml: curated sentences again, for the pages in English."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.answers.courtesies import read_courtesies
from assistant.answers.referrals import OPTIONAL, Contact, read_contact_list, read_referrals
from corpus.tables import TableFile

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from assistant.answers.referrals import Matter, Referral

COURTESIES = Path(__file__).parent / "courtesy.en.toml"
REFERRALS = Path(__file__).parent / "referrals.en.toml"
_COURTESY = dict.fromkeys(("id", "message"), str)
_CONTACT = dict.fromkeys(("id", "text", "hours", "source", "date"), str)
_MATTER = dict.fromkeys(("id", "body", "reason"), str)


@dataclass(frozen=True, slots=True)
class InEnglish:
    """What each courtesy gets, and whose each matter is, by the identifiers of both."""

    courtesies: Mapping[str, str]
    referrals: Mapping[str, Referral]


def read_in_english() -> InEnglish:
    """Read both files; raises CorpusError with the line of a wrong entry."""
    kinds = [kind.id for kind in read_courtesies()]
    return InEnglish(english_courtesies(COURTESIES, kinds), english_referrals(REFERRALS))


def english_courtesies(path: Path, known: Collection[str]) -> dict[str, str]:
    """Read what each courtesy gets; one of `known` that is left out is an error."""
    file = TableFile(path)
    file.only("courtesy")
    found = _by_id(file, "courtesy", _COURTESY, known)
    return {name: table["message"] for name, table in found.items()}


def english_referrals(path: Path) -> dict[str, Referral]:
    """Read whose each matter is; its source keeps its Spanish name."""
    file, contacts = _opened(path), english_contacts(path)
    matters = {matter.id: matter for matter in read_referrals()}
    tables = _by_id(file, "matter", _MATTER, matters)
    return {
        name: replace(
            matters[name].referral,
            body=table["body"],
            reason=table["reason"],
            contact=_contact(matters[name], contacts),
        )
        for name, table in tables.items()
    }


@cache
def english_contacts(path: Path = REFERRALS) -> dict[str, Contact]:
    """Read how each body is reached."""
    known = [contact.id for contact in read_contact_list()]
    tables = _by_id(_opened(path), "contact", _CONTACT, known)
    return {name: Contact(**table) for name, table in tables.items()}


def _opened(path: Path) -> TableFile:
    file = TableFile(path, optional=OPTIONAL)
    file.only("contact", "matter")
    return file


def _contact(matter: Matter, contacts: Mapping[str, Contact]) -> str:
    if not matter.contact:
        return ""
    contact = contacts[matter.contact]
    hours = f". Hours: {contact.hours}" if contact.hours else ""
    return f"{contact.text}{hours} (according to the {contact.source}, {contact.date})"


def _by_id(
    file: TableFile, name: str, schema: Mapping[str, type], known: Collection[str]
) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for line, table in file.tables(name, schema):
        if table["id"] not in known or table["id"] in found:
            raise file.error(line, f"«{table['id']}» no está en español, o está dos veces")
        found[table["id"]] = table
    if missing := [one for one in known if one not in found]:
        raise file.error(1, f"falta en inglés lo que hay en español: {', '.join(missing)}")
    return found
