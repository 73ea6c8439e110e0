from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, get_ident
from typing import TYPE_CHECKING

import pytest
from whoosh.filedb.filestore import FileStorage, RamStorage

from index import Entry
from index.analysis import tokens
from index.fields import FORM_WEIGHTS, WEIGHTS
from index.whoosh_backend import WhooshBackend, write

if TYPE_CHECKING:
    from pathlib import Path

    from corpus import Corpus
    from index import Searcher

THREADS = 8
QUESTIONS = 300
ROWS = (
    Entry("primera", "voto libre"),
    Entry("segunda", "voto libre"),
    Entry("larga", "voto libre y muchas otras palabras que alargan este pasaje"),
    Entry("titulo", "nada", "voto"),
    Entry("contexto", "nada", "otra", "voto"),
    Entry("otra", "mujeres"),
)


@pytest.fixture
def backend() -> WhooshBackend:
    storage = RamStorage()
    write(storage, ROWS)
    return WhooshBackend(storage)


def _keys(backend: WhooshBackend, text: str, limit: int = 10) -> list[str]:
    return [key for key, _ in backend.rank(tokens(text), limit)]


def test_only_entries_with_a_term_are_found(backend: WhooshBackend) -> None:
    assert set(_keys(backend, "voto")) == {row.key for row in ROWS} - {"otra"}


def test_equal_entries_come_in_reading_order(backend: WhooshBackend) -> None:
    scores = dict(backend.rank(tokens("voto libre"), 10))
    assert scores["primera"] == scores["segunda"]
    assert _keys(backend, "voto libre")[:2] == ["primera", "segunda"]


def test_short_text_ranks_above_long_one(backend: WhooshBackend) -> None:
    found = _keys(backend, "voto libre")
    assert found.index("segunda") < found.index("larga") < found.index("contexto")


def test_title_outranks_context(backend: WhooshBackend) -> None:
    found = _keys(backend, "voto")
    assert found.index("titulo") < found.index("contexto")


def test_exact_form_outranks_its_relatives() -> None:
    storage = RamStorage()
    write(storage, [Entry("votos", "votos"), Entry("voto", "voto")])
    assert _keys(WhooshBackend(storage), "voto") == ["voto", "votos"]


def test_limit_keeps_the_best(backend: WhooshBackend) -> None:
    assert _keys(backend, "voto libre", 3) == _keys(backend, "voto libre")[:3]


@pytest.mark.parametrize("text", ["", "ornitorrinco", "OR NOT"])
def test_unknown_terms_find_nothing(backend: WhooshBackend, text: str) -> None:
    assert backend.rank(tokens(text), 10) == []


def test_repeated_and_turned_terms_change_nothing(backend: WhooshBackend) -> None:
    assert backend.rank(tokens("libre voto voto"), 10) == backend.rank(tokens("voto libre"), 10)


@pytest.mark.parametrize(("name", "fields"), [("ENTRIES", WEIGHTS), ("FORMS", FORM_WEIGHTS)])
def test_no_field_analyses_anything(name: str, fields: dict[str, float]) -> None:
    storage = RamStorage()
    write(storage, ROWS)
    schema = storage.open_index(indexname=name).schema
    assert {*schema.names()} == {"key", *fields}
    for field in fields:
        found = [token.text for token in schema[field].analyzer("Año de LA no")]
        assert found == ["Año", "de", "LA", "no"]


def _questions(corpus: Corpus) -> list[str]:
    words = " ".join(passage.text for passage in corpus.documents[0].passages).split()
    return [" ".join(words[at * 5 : at * 5 + 4]) for at in range(QUESTIONS)]


def test_eight_threads_rank_as_one(corpus: Corpus, index_root: Path, searcher: Searcher) -> None:
    folder = next(path for path in index_root.iterdir() if path.is_dir())
    opened: list[tuple[int, object]] = []

    class Watched(FileStorage):
        def open_index(self, *args: object, **kwargs: object) -> object:
            opened.append((get_ident(), kwargs["indexname"]))
            return super().open_index(*args, **kwargs)

    backend = WhooshBackend(Watched(str(folder), readonly=True))
    asked = [searcher.read(question).content for question in _questions(corpus)]
    alone = [backend.rank(terms, 10) for terms in asked]
    together = Barrier(THREADS)

    def work(_: int) -> list[list[tuple[str, float]]]:
        together.wait()
        return [backend.rank(terms, 10) for terms in asked]

    with ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(work, range(THREADS))) == [alone] * THREADS
    assert len(opened) == len(set(opened)) == 2 * (THREADS + 1)
    assert len({thread for thread, _ in opened}) == THREADS + 1


def test_searcher_is_the_same_from_eight_threads(corpus: Corpus, searcher: Searcher) -> None:
    asked = _questions(corpus)
    alone = [searcher.search(question) for question in asked]
    with ThreadPoolExecutor(THREADS) as pool:
        together = list(pool.map(lambda _: [searcher.search(one) for one in asked], range(THREADS)))
    assert together == [alone] * THREADS
