"""Who works with the console that the tests try."""

from __future__ import annotations

from assistant.staff import codes
from assistant.storage.people import Role

PHRASE = "tres ajolotes leen de noche"
PEOPLE = {"luz": Role.AGENT, "eva": Role.CURATOR, "ada": Role.ADMIN}
SECRETS = {name: codes.new_secret() for name, role in PEOPLE.items() if role is not Role.AGENT}
# As a browser says that a page of ours sent it.
OURS = {"Sec-Fetch-Site": "same-origin"}
