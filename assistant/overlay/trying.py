"""Whether the files would still be sound with a change: read as they are read at start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers.in_english import REFERRALS, english_referrals
from assistant.answers.referrals import read_referrals
from corpus import CorpusError, edits
from corpus.load import load, read_all
from corpus.wording import wordings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def problems(texts: Mapping[Path, str]) -> list[str]:
    """Return everything that is wrong if these texts stand for those of their files."""
    with edits.tried(texts):
        try:
            load()
            read_referrals()
            english_referrals(REFERRALS)
        except CorpusError as error:
            return str(error).splitlines()
        return [
            one for reading in read_all() for each in wordings(reading) for one in each.problems
        ]
