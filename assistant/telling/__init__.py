"""How an answer is told to whoever is on the line: read aloud, by e-mail, in a short message."""

from assistant.telling.basket import Basket, in_basket, of_passages
from assistant.telling.candidates import Candidate, candidates
from assistant.telling.mail import Mail, mail
from assistant.telling.referral import ReferralFacts, referral_facts
from assistant.telling.script import Script
from assistant.telling.short import ShortMessage, short
from assistant.telling.voice import explained, voice

__all__ = [
    "Basket",
    "Candidate",
    "Mail",
    "ReferralFacts",
    "Script",
    "ShortMessage",
    "candidates",
    "explained",
    "in_basket",
    "mail",
    "of_passages",
    "referral_facts",
    "short",
    "voice",
]
