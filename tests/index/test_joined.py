from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.analysis import tokens
from index.joined import Joiner
from index.lexicon import Lexicon

if TYPE_CHECKING:
    from index import Searcher


def _joiner(*words: str, spanish: dict[str, int] | None = None) -> Joiner:
    counted = dict.fromkeys(words, 1)
    return Joiner(Lexicon(1, counted, counted, spanish or {}, {}))


@pytest.fixture(scope="module")
def joiner(searcher: Searcher) -> Joiner:
    return Joiner(searcher.lexicon)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("lasmujeres", ("las", "mujeres")),
        ("participacionciudadana", ("participacion", "ciudadana")),
        ("quehaceelinstituto", ("que", "hace", "el", "instituto")),
        ("violenciacontralasmujeres", ("violencia", "contra", "las", "mujeres")),
        ("derechoshumanos", ("derechos", "humanos")),
    ],
)
def test_words_run_together_are_cut(joiner: Joiner, written: str, meant: tuple[str, ...]) -> None:
    assert joiner.cut(written) == meant


@pytest.mark.parametrize(
    "written",
    ["participacion", "encontrarse", "utilizarlo", "diciendoselo", "xyzzy", "partisipar", "el",
     "copaco", "sobretodo2", "votaciom", "eleccions"],
)  # fmt: skip
def test_a_word_or_a_slip_of_one_is_not_cut(joiner: Joiner, written: str) -> None:
    assert joiner.cut(written) == ()


def test_nothing_but_stop_words_is_no_word_run_together(joiner: Joiner) -> None:
    assert joiner.cut("enlos") == ()


def test_rare_words_are_no_pieces() -> None:
    assert _joiner("voto", spanish={"raro": 39}).cut("votoraro") == ()
    assert _joiner("voto", spanish={"raro": 40}).cut("votoraro") == ("voto", "raro")


def test_short_words_are_no_pieces_unless_they_are_stop_words() -> None:
    joiner = _joiner("voto", spanish={"sol": 60, "del": 60})
    assert joiner.cut("votosol") == ()
    assert joiner.cut("delvoto") == ("del", "voto")


def test_the_likeliest_cut_is_taken() -> None:
    spanish = {"votas": 41, "aluda": 41, "votasalud": 0, "voto": 60, "salud": 60}
    assert _joiner(spanish=spanish).cut("votosalud") == ("voto", "salud")


def test_a_long_run_is_cut_in_no_time(joiner: Joiner) -> None:
    assert joiner.cut("voto" * 10) == ()


def test_a_word_broken_in_two_is_joined(joiner: Joiner) -> None:
    first, second = tokens("parti cipacion")
    joined = joiner.join(first, second)
    assert joined is not None
    assert (joined.word, joined.start, joined.end) == ("participacion", 0, 14)


def test_two_words_are_not_joined(joiner: Joiner) -> None:
    assert joiner.join(*tokens("a cuerdo")) is None
    assert joiner.join(*tokens("voto joven")) is None


def test_the_reading_states_what_was_cut_and_joined(searcher: Searcher) -> None:
    read = searcher.read("la parti cipación de lasmujeres")
    assert [token.word for token in read.tokens] == ["la", "participacion", "de", "las", "mujeres"]
    assert read.pairs == (("parti cipación", "participación"), ("lasmujeres", "las mujeres"))


def test_words_apart_by_more_than_a_space_are_not_joined(searcher: Searcher) -> None:
    assert "participacion" not in [token.word for token in searcher.read("parti, cipación").tokens]


def test_a_quotation_is_left_as_it_is(searcher: Searcher) -> None:
    assert searcher.read("«lasmujeres»").corrections == ()


def test_the_same_sound_is_a_slip_and_not_words_run_together(searcher: Searcher) -> None:
    assert searcher.read("probocar desarroyo").pairs[-1] == ("desarroyo", "desarrollo")
