from __future__ import annotations

import json
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SUBJECTS = (
    "agua", "luz", "gas", "pan", "sal", "té", "miel", "arroz", "maíz", "frijol", "chile", "tomate",
)  # fmt: skip


@pytest.fixture
def rankings(
    asistente: Callable[..., Any], lines: Callable[..., Path], tmp_path: Path
) -> Callable[..., list[dict[str, Any]]]:
    """Rank twelve passages about voting, each on its own subject, for some questions."""
    passages = lines(
        "p.jsonl",
        *({"passage_id": word, "text": f"Votar con {word}", "title": None} for word in SUBJECTS),
    )

    def ranked(*questions: str) -> list[dict[str, Any]]:
        asked = lines(
            "q.jsonl", *({"qid": f"q{n}", "question": q} for n, q in enumerate(questions))
        )
        out = tmp_path / "run.jsonl"
        ended = asistente("retrieve", "--passages", passages, "--questions", asked, "--out", out)
        assert (ended.code, ended.out, ended.err) == (0, "", "")
        return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]

    return ranked


@pytest.fixture
def ranked_with(
    asistente: Callable[..., Any], lines: Callable[..., Path], tmp_path: Path
) -> Callable[[str, dict[str, Any]], Any]:
    """Rank with one row more in the file of this name."""
    sound = {
        "p.jsonl": {"passage_id": "a", "text": "x"},
        "q.jsonl": {"qid": "1", "question": "x"},
    }

    def ranked(file: str, row: dict[str, Any]) -> Any:  # noqa: ANN401
        paths = {name: lines(name, good) for name, good in sound.items()}
        lines(file, sound[file], row)
        files = ("--passages", paths["p.jsonl"], "--questions", paths["q.jsonl"])
        return asistente("retrieve", *files, "--out", tmp_path / "run.jsonl")

    return ranked


def test_each_question_gets_a_ranking(rankings: Callable[..., list[dict[str, Any]]]) -> None:
    rows = rankings("votar con maíz", "¿chile?", "zzz")
    assert [list(row) for row in rows] == [["qid", "ranking", "ms"]] * 3
    assert [row["qid"] for row in rows] == ["q0", "q1", "q2"]


def test_rankings_hold_ten(rankings: Callable[..., list[dict[str, Any]]]) -> None:
    (row,) = rankings("votar con maíz")
    ids = [passage_id for passage_id, _ in row["ranking"]]
    assert ids[0] == "maíz"
    assert len(ids) == len(set(ids)) == 10


def test_scores_fall(rankings: Callable[..., list[dict[str, Any]]]) -> None:
    (row,) = rankings("votar con tomate y arroz")
    scores = [score for _, score in row["ranking"]]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > scores[-1] > 0


def test_time_is_in_milliseconds(
    rankings: Callable[..., list[dict[str, Any]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    ticks = iter([1.0, 1.25])
    clock = SimpleNamespace(perf_counter=lambda: next(ticks))
    monkeypatch.setattr(import_module("assistant.cli.retrieve"), "time", clock)
    assert [row["ms"] for row in rankings("votar")] == [250.0]


def test_nothing_found_ranks_nothing(rankings: Callable[..., list[dict[str, Any]]]) -> None:
    assert [row["ranking"] for row in rankings("zzz", "", "¿?")] == [[], [], []]


def test_mistyped_words_are_found(rankings: Callable[..., list[dict[str, Any]]]) -> None:
    assert rankings("tomaate")[0]["ranking"][0][0] == "tomate"


def test_titles_are_searched_too(
    asistente: Callable[..., Any], lines: Callable[..., Path], tmp_path: Path
) -> None:
    passages = lines(
        "p.jsonl",
        {"passage_id": "a", "text": "Se elige cada tres años."},
        {"passage_id": "b", "text": "Se elige cada seis años.", "title": "Senado"},
    )
    asked = lines("q.jsonl", {"qid": "1", "question": "senado"})
    out = tmp_path / "run.jsonl"
    asistente("retrieve", "--passages", passages, "--questions", asked, "--out", out)
    assert [i for i, _ in json.loads(out.read_text(encoding="utf-8"))["ranking"]] == ["b"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"passage_id": "a", "text": "y"}, "línea 2: «passage_id» a ya está en otra línea."),
        ({"passage_id": "b", "text": "y", "title": 3}, "línea 2: «title» no es un texto."),
    ],
)
def test_wrong_passages_come_with_their_line(
    ranked_with: Callable[[str, dict[str, Any]], Any], row: dict[str, Any], said: str
) -> None:
    ended = ranked_with("p.jsonl", row)
    assert ended.code == 1
    assert ended.err.endswith(f"/p.jsonl, {said}\n")


@pytest.mark.parametrize("empty", ["p.jsonl", "q.jsonl"])
def test_empty_files_are_refused(
    asistente: Callable[..., Any], lines: Callable[..., Path], tmp_path: Path, empty: str
) -> None:
    lines("p.jsonl", {"passage_id": "a", "text": "x"})
    lines("q.jsonl", {"qid": "1", "question": "x"})
    lines(empty)
    files = ("--passages", tmp_path / "p.jsonl", "--questions", tmp_path / "q.jsonl")
    ended = asistente("retrieve", *files, "--out", tmp_path / "run.jsonl")
    assert ended.code == 1
    assert ended.err.endswith(f"/{empty}: no tiene ninguna línea.\n")


@pytest.mark.parametrize(
    ("file", "row", "missing"),
    [
        ("p.jsonl", {"passage_id": "a"}, "text"),
        ("p.jsonl", {"text": "a"}, "passage_id"),
        ("p.jsonl", {"passage_id": 1, "text": "a"}, "passage_id"),
        ("q.jsonl", {"question": "x"}, "qid"),
        ("q.jsonl", {"qid": "1"}, "question"),
    ],
)
def test_missing_keys_come_with_their_line(
    ranked_with: Callable[[str, dict[str, Any]], Any],
    tmp_path: Path,
    file: str,
    row: dict[str, Any],
    missing: str,
) -> None:
    ended = ranked_with(file, row)
    assert ended.code == 1
    assert ended.err.endswith(f"/{file}, línea 2: falta «{missing}» o no es un texto.\n")
    assert not (tmp_path / "run.jsonl").exists()
