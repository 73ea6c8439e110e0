from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers.doubt import read_doubt
from assistant.answers.features import NAMES
from assistant.evaluation import calibrate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from corpus import Corpus


def test_numbers_fitted_on_the_corpus_are_written_as_they_are_read(
    asistente: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, corpus: Corpus, tmp_path: Path
) -> None:
    made = [([float(name == "coverage") for name in NAMES], True), ([0.0] * len(NAMES), False)]
    asked: list[Corpus] = []

    def rows(given: Corpus) -> list[calibrate.Row]:
        asked.append(given)
        return made

    monkeypatch.setattr(calibrate, "rows", rows)
    ended = asistente("calibrate")
    path = tmp_path / "doubt.toml"
    path.write_text(ended.out, encoding="utf-8")
    doubt = read_doubt(path)
    fitted = calibrate.fit(made)
    assert (ended.code, ended.err, asked) == (0, "", [corpus])
    assert [doubt.bias, *doubt.weights.values()] == pytest.approx(fitted, abs=0.001)
    assert ended.out == calibrate.as_toml(fitted, 2, read_doubt())
