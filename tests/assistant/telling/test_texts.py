from __future__ import annotations

from assistant.telling import texts
from corpus.inclusive import read_inclusive, unwelcome
from corpus.readability import measure
from corpus.wording import LEAST


def _own() -> list[str]:
    named = [value for name, value in vars(texts).items() if name.isupper() and type(value) is str]
    return [*named, *texts.COURTESIES.values(), *texts.IN_OTHER_WORDS.values()]


def test_our_own_words_are_easy_and_leave_nobody_out() -> None:
    sentences = [text for text in _own() if measure(text).words > 8]
    assert len(sentences) > 10
    whole = measure(" ".join(sentences))
    assert whole.inflesz >= LEAST
    assert whole.words_per_sentence <= 20
    assert not [list(unwelcome(text, read_inclusive())) for text in _own()
                if list(unwelcome(text, read_inclusive()))]  # fmt: skip
