"""The words of Spanish and how common each is: no mistake to correct, and little to go by.

Forms come from simplemma, frequencies of their lemmas from pyspellchecker, and what both
lack from real_words.txt. Read only while an index is built, which is never distributed
(docs/decisiones/0006).
"""

from __future__ import annotations

import gzip
import json
import math
from functools import cache
from importlib.resources import files
from pathlib import Path

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from index.analysis import fold

# Rarer lemmas are left out: their forms are mostly foreign words and misspellings.
_RAREST = 200
_PER_THOUSAND_MILLION = 1e9


@cache
def common_words() -> dict[str, int]:
    """Return the frequency of each folded form in tenths of the Zipf scale (0 to 80).

    Zipf is log10 of the occurrences per thousand million words (van Heuven et al., 2014).
    """
    lemmas = _lemma_counts()
    total = sum(lemmas.values())
    counts = {lemma: count for lemma, count in lemmas.items() if count >= _RAREST}
    folded_once = cache(fold)  # a lemma has many forms
    for form, lemma in DefaultDictionaryFactory().get_dictionary("es").items():
        count = lemmas.get(folded_once(str(lemma)), 0)
        if count >= _RAREST and str(form).isalpha():
            folded = fold(str(form))
            counts[folded] = max(count, counts.get(folded, 0))
    zipf = {
        word: round(10 * math.log10(count / total * _PER_THOUSAND_MILLION))
        for word, count in counts.items()
    }
    return {**dict.fromkeys(_supplement(), 40), **zipf}


def _lemma_counts() -> dict[str, int]:
    packed = (files("spellchecker") / "resources" / "es.json.gz").read_bytes()
    counts: dict[str, int] = {}
    for word, count in json.loads(gzip.decompress(packed)).items():
        folded = fold(word)
        counts[folded] = counts.get(folded, 0) + count
    return counts


def _supplement() -> list[str]:
    text = (Path(__file__).parent / "real_words.txt").read_text(encoding="utf-8")
    return [fold(word) for word in text.split("\n") if word and not word.startswith("#")]
