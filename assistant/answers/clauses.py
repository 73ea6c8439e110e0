"""What a person adds about why they ask, which says nothing of what is asked."""

from __future__ import annotations

import re

# "…para revisarlo con mis alumnos": the pronoun stands for what is asked; "líneas para
# proteger a mujeres" has none and says which lines.
_PURPOSE = r"para (?:poder )?\w+[aei]r(?:se|me|nos)?l[aoe]s?"
_ERRAND = (
    r"(?:es |son )?para (?:mi|mis|un|una|la|el|hacer)"
    r" (?:tarea|trabajo|clase|escuela|exposicion|investigacion|reportaje|tesis|hij[oa]s?|maqueta)"
)
_REASON = r"(?:que|porque|pues|ya que|es que) (?:estoy|estamos|ando|tengo que|lo necesito|voy a)"
_MANNERS = (
    r"si (?:es|fuera|fueran|no es|eres|son) (?:tan|mucha|mucho|muy)|si me haces? (?:el|un) favor"
    r"|si se puede|no (?:la|lo|las|los|le|les) (?:escuche|oi|entendi|alcance)"
)
_ADDED = re.compile(rf" ?\b(?:{_PURPOSE}|{_ERRAND}|{_REASON}|{_MANNERS})\b.*$")


def asked_part(text: str) -> str:
    """Return a folded text without the purpose, reason or politeness it ends with."""
    return _ADDED.sub("", text)
