"""Who may see and do what in the console: one row for each address; what has none is closed."""

from __future__ import annotations

from enum import StrEnum

from assistant.storage.people import Role


class Way(StrEnum):
    """Addresses on the way in, which need no role."""

    ANYBODY = "cualquiera"
    HALF_IN = "a medio entrar"


# By endpoint, without the name of the console; a role includes those before it.
MAY: dict[str, Role | Way] = {
    "sign_in": Way.ANYBODY,
    "begin": Way.ANYBODY,
    "back": Way.ANYBODY,
    "code": Way.HALF_IN,
    "enrol": Way.HALF_IN,
    "choose": Way.HALF_IN,
    "sign_out": Way.HALF_IN,
    "lookup": Role.AGENT,
    "passage": Role.AGENT,
    "outcome": Role.AGENT,
    "gaps": Role.CURATOR,
    "gap": Role.CURATOR,
    "change_gap": Role.CURATOR,
    "curated_answers": Role.CURATOR,
    "curated_answer": Role.CURATOR,
    "change_curated_answer": Role.CURATOR,
    "texts": Role.CURATOR,
    "text": Role.CURATOR,
    "change_text": Role.CURATOR,
    "numbers": Role.CURATOR,
    "numbers_csv": Role.CURATOR,
    "numbers_xlsx": Role.CURATOR,
    "numbers_week": Role.CURATOR,
    "people": Role.ADMIN,
    "change_people": Role.ADMIN,
    "log": Role.ADMIN,
}
# What stands in the navigation, in this order.
ROOMS = (
    ("lookup", "Consulta"),
    ("gaps", "Sin respuesta"),
    ("curated_answers", "Respuestas"),
    ("texts", "Textos"),
    ("numbers", "Números"),
    ("people", "Personas"),
    ("log", "Bitácora"),
)


def may(role: Role, endpoint: str) -> bool:
    """Whether a role opens an address."""
    needed = MAY.get(endpoint)
    return isinstance(needed, Role) and role.includes(needed)


def rooms(role: Role) -> list[tuple[str, str]]:
    """Return what a role finds in the navigation: endpoint and name."""
    return [(endpoint, name) for endpoint, name in ROOMS if may(role, endpoint)]
