"""language: an English question, or English words in a Spanish one, are put into Spanish."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.answers.turn import Turn


def language(turn: Turn) -> None:
    """Translate what is English word by word; the quotes stay Spanish. Never stops."""
    searcher, english = turn.tools.searcher, turn.tools.english
    found = searcher.words(turn.text)
    turn.english = english.is_english(found, searcher.sounds_spanish)
    spanish = english.translated(found, searcher.sounds_spanish, whole=turn.english)
    if turn.english or spanish != " ".join(token.word for token in found):
        turn.untranslated = turn.wording if turn.english else None
        turn.text = spanish
        turn.wording = searcher.read(spanish)
