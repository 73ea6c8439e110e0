"""language: an English question, or English words in a Spanish one, are put into Spanish."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.answers.turn import Turn

# Words are put side by side in translation, and "2.1" would be two numbers.
_CODE = re.compile(r"(?<=\d)[.,](?=\d)")


def language(turn: Turn) -> None:
    """Translate what is English word by word; the quotes stay Spanish. Never stops."""
    searcher, english = turn.tools.searcher, turn.tools.english
    turn.english = english.is_english(searcher.words(turn.text), searcher.sounds_spanish)
    found = searcher.words(_CODE.sub(" punto ", turn.text))
    spanish = english.translated(found, searcher.sounds_spanish, whole=turn.english)
    if turn.english or spanish != " ".join(token.word for token in found):
        turn.untranslated = turn.wording if turn.english else None
        turn.text = spanish
        turn.wording = searcher.read(spanish)
