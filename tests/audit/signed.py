"""Messages of the audit's tools that are not taken for faults, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Signed:
    """A message of one tool that is left as it is, and why."""

    tool: str
    message: str
    reason: str


SIGNED = (
    Signed(
        "nu",
        "The “list” role is unnecessary",
        "Safari keeps no list whose marks the style takes away unless its role says so.",
    ),
    Signed("html-validate", 'Redundant role "list"', "As above."),
    Signed("html-validate", "Prefer to use the native <ul> element", "As above, for <ol>."),
    Signed(
        "html-validate",
        "<form> element must have a submit button",
        "Each choice of how to read holds as soon as it is made: there is nothing to send.",
    ),
    Signed(
        "html-validate",
        "title text cannot be longer",
        "The title of an answer is its question, so that a tab or a history tells it from others.",
    ),
    Signed(
        "ibm",
        "aria_form_label_unique",
        "A form without a name is no landmark; one for each button would only be noise.",
    ),
    Signed(
        "ibm",
        "aria_id_unique",
        "The list of suggestions exists only while it is open, as WAI-ARIA allows.",
    ),
)


def unsigned(tool: str, messages: list[str]) -> list[str]:
    """Return what nobody signed; a signature that no message needs is a message too."""
    signed = [one for one in SIGNED if one.tool == tool]
    idle = [one for one in signed if not any(one.message in told for told in messages)]
    return [
        *(told for told in messages if not any(one.message in told for one in signed)),
        *(f"firma sin uso: {one.message}" for one in idle),
    ]
