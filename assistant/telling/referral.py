"""Who is competent and how to reach them: the facts beside an answer, and what is not known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from assistant.answers.referrals import read_contact_list
from assistant.telling import texts
from assistant.telling.acronyms import acronyms
from assistant.telling.numbers import telephone

if TYPE_CHECKING:
    from assistant.answers.referrals import Contact, Referral

# Of ten digits, or short: *765, 911, 071.
_TELEPHONE = re.compile(r"(?<![\d/])(?:\d{2,3} \d{3,4} \d{4}|\*\d{3,4}|[09]\d{2}(?! \d))(?![\d/])")
_NAMES = {
    "telephones": "teléfono",
    "contact_source": "fuente del contacto",
    "hours": "horario",
}


@dataclass(frozen=True, slots=True)
class ReferralFacts:
    """What the table of referrals knows of a body; None or empty is what it does not know.

    `name` is the body in full; `contact` is how to reach it, of `contact_source` and
    `contact_date`; `source` says why it is competent, checked on `checked_on`.
    """

    body: str
    name: str
    why: str
    contact: str | None
    telephones: tuple[str, ...]
    hours: str | None
    contact_source: str | None
    contact_date: str | None
    source: str
    checked_on: str

    @property
    def missing(self) -> tuple[str, ...]:
        """What is not known, by the name people read."""
        return tuple(name for field, name in _NAMES.items() if not getattr(self, field))

    @property
    def dictated(self) -> tuple[str, ...]:
        """The telephones as they are dictated."""
        return tuple(map(telephone, self.telephones))

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is said of it after the answer, its source last."""
        if self.contact is None:
            return (texts.NO_TELEPHONE,)
        told = [texts.how_to_reach(self.contact)]
        if self.hours is not None:
            told.append(texts.hours(self.hours))
        if self.contact_source is not None and self.contact_date is not None:
            told.append(texts.source_of_contact(self.contact_source, self.contact_date))
        return tuple(told)


def referral_facts(referral: Referral) -> ReferralFacts:
    """Return what is known of the body that a question is referred to."""
    contact = _contacts().get(referral.contact)
    known = acronyms().get(referral.body)
    return ReferralFacts(
        body=referral.body,
        name=known.said if known else referral.body,
        why=referral.reason,
        contact=contact.text if contact else referral.contact or None,
        telephones=tuple(_TELEPHONE.findall(contact.text if contact else referral.contact)),
        hours=(contact.hours or None) if contact else None,
        contact_source=contact.source if contact else None,
        contact_date=contact.date if contact else None,
        source=referral.source,
        checked_on=referral.checked_on,
    )


@cache
def _contacts() -> dict[str, Contact]:
    """Return the contacts by the text that an answer has of them."""
    return {contact.sourced: contact for contact in read_contact_list()}
