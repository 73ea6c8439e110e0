from __future__ import annotations

import math

import pytest

from index.analysis import tokens
from index.bayes import Bayes, learn, weigh

VOTE, WATER = "voto", "agua"
EXAMPLES = [
    (WATER, "no sale agua de la llave"),
    (VOTE, "dónde queda mi casilla"),
    (WATER, "quién repara la fuga de agua"),
    (VOTE, "cómo encuentro mi casilla para votar"),
    (WATER, "no tengo agua desde ayer"),
    (VOTE, "quiero votar desde mi casa"),
]


def _learn(*examples: tuple[str, str]) -> Bayes:
    return learn(weigh((label, tokens(text)) for label, text in examples))


def _scores(bayes: Bayes, text: str) -> dict[str, float]:
    return bayes.scores(tokens(text))


def _likeliest(bayes: Bayes, text: str) -> str:
    scores = _scores(bayes, text)
    return max(scores, key=lambda label: scores[label])


@pytest.fixture(scope="module")
def bayes() -> Bayes:
    return _learn(*EXAMPLES)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("hay una fuga de agua", WATER),
        ("¿AGUA?", WATER),
        ("mi casilla", VOTE),
        ("votando en casilla", VOTE),
        ("agua agua en la casilla, agua", WATER),
    ],
)
def test_text_is_likeliest_what_its_words_were(bayes: Bayes, text: str, label: str) -> None:
    assert _likeliest(bayes, text) == label


def test_labels_are_scored_in_the_order_they_came(bayes: Bayes) -> None:
    assert [*_scores(bayes, "agua")] == [WATER, VOTE]
    assert [*_scores(_learn(*EXAMPLES[::-1]), "agua")] == [VOTE, WATER]


@pytest.mark.parametrize("text", ["", "xyzzy", "🗳️"])
def test_nothing_known_speaks_for_no_label(bayes: Bayes, text: str) -> None:
    assert _scores(bayes, text) == {WATER: 0.0, VOTE: 0.0}


def test_more_examples_make_no_label_likelier_of_themselves() -> None:
    bayes = _learn(*[(VOTE, "mi casilla abre tarde")] * 4, *[(WATER, "sale agua muy sucia")] * 2)
    assert _likeliest(bayes, "agua sucia") == WATER
    assert _likeliest(bayes, "casilla tarde") == VOTE


def test_piece_of_one_single_text_says_nothing() -> None:
    bayes = _learn((VOTE, "casilla casilla"), (WATER, "agua"), (WATER, "agua"))
    assert _scores(bayes, "casilla") == {VOTE: 0.0, WATER: 0.0}
    assert {"casill", "~casi"}.isdisjoint(bayes.rarity)
    assert "agu" in bayes.rarity


def test_rarer_pieces_weigh_more() -> None:
    bayes = _learn((VOTE, "quiero votar"), (VOTE, "quiero votar"), (WATER, "quiero agua"))
    assert bayes.rarity["vot"] > bayes.rarity["quier"] == 1


@pytest.mark.parametrize(
    ("text", "common", "rare"),
    [("quiero votar", 1, 2), ("votar", 0, 1), ("quiero votar y quiero", 1 + math.log(2), 2)],
)
def test_piece_speaks_by_its_rarity_and_how_often_it_is_said(
    text: str, common: float, rare: float
) -> None:
    gains = {"quier": [[0, 1.0]], "vot": [[1, 1.0]]}
    bayes = Bayes((VOTE, WATER), (0.0, 0.0), {"quier": 1.0, "vot": 2.0}, gains)
    expected = {VOTE: common / math.hypot(common, rare), WATER: rare / math.hypot(common, rare)}
    assert _scores(bayes, text) == pytest.approx(expected)


def test_order_of_two_words_is_heard() -> None:
    bayes = _learn(*[("a", "voto agua")] * 2, *[("b", "agua voto")] * 2)
    assert [_likeliest(bayes, text) for text in ("voto agua", "agua voto")] == ["a", "b"]


def test_mistyped_word_is_heard_by_its_letters(bayes: Bayes) -> None:
    assert _likeliest(bayes, "kasilla") == VOTE
    assert tokens("kasilla")[0].stem not in bayes.rarity


def test_letters_are_no_words() -> None:
    bayes = _learn(*[("a", "sol voto")] * 2, *[("b", "girasoles voto")] * 2)
    assert _likeliest(bayes, "sol") == "a"
    assert {"sol", "~_sol", "~sol_", "~asol"} <= bayes.rarity.keys()


def test_shortest_word_has_a_piece() -> None:
    bayes = _learn(*[("a", "y")] * 2, *[("b", "o")] * 2)
    assert {"~_y_", "~_o_"} <= bayes.rarity.keys()


def test_longer_text_says_no_more() -> None:
    bayes = _learn(*[(VOTE, "casilla cerrada")] * 2, *[(WATER, "agua sucia")] * 2)
    once, thrice = _scores(bayes, "agua"), _scores(bayes, "agua agua agua")
    assert thrice == pytest.approx(once)


def test_words_never_seen_take_nothing_away(bayes: Bayes) -> None:
    assert _scores(bayes, "agua") == pytest.approx(_scores(bayes, "agua wqwqw"))


def test_pieces_of_each_label_add_up_to_certainty(bayes: Bayes) -> None:
    assert len(bayes.labels) == 2
    for at, base in enumerate(bayes.base):
        gains = [dict(map(tuple, rows)).get(at, 0.0) for rows in bayes.gains.values()]
        assert sum(math.exp(base + gain) for gain in gains) == pytest.approx(1, abs=0.005)


def test_score_is_the_log_of_a_likelihood(bayes: Bayes) -> None:
    """A piece known of no label but one is likelier there, and both are below certainty."""
    scores = _scores(bayes, "agua")
    assert scores[VOTE] < scores[WATER] < 0
    assert scores[VOTE] / bayes.base[1] > 1


def test_what_stands_once_is_not_learnt() -> None:
    assert learn(weigh([("a", tokens("voto"))])).scores(tokens("voto")) == {}


def test_what_is_written_is_read_back(bayes: Bayes) -> None:
    copy = Bayes.from_json(bayes.as_json())
    assert copy == bayes
    assert _scores(copy, "agua en mi casilla") == _scores(bayes, "agua en mi casilla")


def test_same_examples_give_the_same_bytes(bayes: Bayes) -> None:
    assert _learn(*EXAMPLES).as_json() == bayes.as_json()
    assert _learn(*EXAMPLES[:-1]).as_json() != bayes.as_json()


def test_accents_are_written_as_they_are() -> None:
    assert "ñ" in _learn(("año", "ñandú"), ("año", "ñandú")).as_json()


def test_text_without_words_teaches_nothing(bayes: Bayes) -> None:
    assert _learn(("nada", ""), *EXAMPLES, ("nada", "¿?")) == bayes


def test_nothing_can_be_learnt_from_nothing() -> None:
    nothing = _learn()
    assert _scores(nothing, "agua") == {}
    assert Bayes.from_json(nothing.as_json()) == nothing
