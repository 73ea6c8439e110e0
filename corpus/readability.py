"""How easily a Spanish text is read: the Szigriszt-Pazos index on the INFLESZ scale.

Index: Francisco Szigriszt Pazos, «Sistemas predictivos de legibilidad del mensaje escrito:
fórmula de perspicuidad», thesis, Universidad Complutense de Madrid, 1993. Scale: Inés
Barrio-Cantalejo et al., «Validación de la escala INFLESZ para evaluar la legibilidad de los
textos dirigidos a pacientes», Anales del Sistema Sanitario de Navarra 31, 2008: up to 40 very
hard, to 55 rather hard, to 65 normal, to 80 rather easy, above that very easy.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from corpus.syllables import number_in_words, syllables

_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:-[^\W\d_]+)*")
# A stop inside «2.4» or before a small letter ends nothing.
_END = re.compile(
    r"(?P<word>\w*)(?P<stop>[.!?…]+)[»”\")\]]*"
    r"(?=\s*$|\s+[«“\"(\[¿¡—–-]*[A-ZÁÉÍÓÚÜÑ\d])"
)
_ABBREVIATIONS = frozenset(
    {
        *("art", "arts", "fracc", "inc", "núm", "núms", "cap", "pág", "págs", "vol", "ej"),
        *("av", "col", "dr", "dra", "lic", "mtra", "mtro", "sr", "sra"),
    }
)


@dataclass(frozen=True, slots=True)
class Readability:
    """A text's words, sentences and syllables, and what follows from them."""

    words: int
    sentences: int
    syllables: int

    @property
    def inflesz(self) -> float:
        """The Szigriszt-Pazos index: the higher, the easier; 0 for a text without words."""
        if not self.words:
            return 0.0
        return 206.835 - 62.3 * self.syllables / self.words - self.words / self.sentences

    @property
    def words_per_sentence(self) -> float:
        """The mean length of a sentence, in words."""
        return self.words / self.sentences


def measure(text: str) -> Readability:
    """Count a text; a number counts as the words it is said with."""
    composed = unicodedata.normalize("NFC", text)
    words = [
        word
        for written in _WORD.findall(composed)
        for word in (number_in_words(written) if written[0].isdigit() else [written])
    ]
    return Readability(len(words), _sentences(composed), sum(map(syllables, words)))


def _sentences(text: str) -> int:
    """Count the sentences; words after the last stop are one too."""
    ends = [end.end() for end in _END.finditer(text) if not _abbreviates(end, text)]
    rest = text[ends[-1] :] if ends else text
    return max(1, len(ends) + bool(_WORD.search(rest)))


def _abbreviates(end: re.Match[str], text: str) -> bool:
    """Whether a stop belongs to «núm.» or to the «p.» of «p. ej.», with more to come."""
    word = end["word"]
    is_short = word.casefold() in _ABBREVIATIONS or (len(word) == 1 and word.isalpha())
    return end["stop"] == "." and is_short and bool(text[end.end() :].strip())
