"""The figures of a run: every metric with its interval, by question and by register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answers import Status
from assistant.evaluation.metrics import abstention, calibration, ranking, referral, robustness
from assistant.evaluation.metrics.interval import wilson
from assistant.evaluation.metrics.success import success_at_1
from assistant.evaluation.run import is_right
from assistant.figures import Measured, Metric

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.answers import Answer
    from assistant.evaluation.judged import Judged
    from assistant.evaluation.run import Asked, Run

    Test = Callable[[Judged, Answer], bool]

# In the order in which they are published: those say most that nobody tuned to.
SETS = {
    "heldout": "Apartadas",
    "heldout-2": "Apartadas, segunda tanda",
    "heldout-3": "Apartadas, tercera tanda",
    "passages": "Cada pasaje del programa",
    "structure": "Listas y referencias",
    "dev": "De ajuste",
    "dev-2": "De ajuste, segunda tanda",
    "dev-3": "De ajuste, tercera tanda",
}
REGISTERS = {
    "clean": "Palabras cotidianas",
    "noisy": "Con faltas, abreviaturas o palabras pegadas",
    "list": "Listas completas",
    "reference": "Partes por su número o lugar",
    "record": "Datos de la ficha",
    "english": "En inglés o mezcladas",
    "followup": "Que siguen a otra pregunta",
    "rambling": "Dentro de un mensaje largo",
    "multi": "Varias preguntas en un mensaje",
    "unanswerable": "Lo que el programa no dice",
    "referral": "Asuntos de otra autoridad o de otro documento",
    "mentions_ine": "Nombran al INE y el programa responde",
    "courtesy": "Saludos, opiniones y otros mensajes",
}


def measured(name: str, title: str, run: Run) -> Measured:
    """Return every figure of one set of questions."""
    doubted = [calibration.doubted(one.judged, one.answer) for one in run.asked]
    bins = calibration.reliability([row for row in doubted if row is not None])
    registers = tuple(
        _share(
            score.register, REGISTERS.get(score.register, score.register), score.right, score.total
        )
        for score in run.scores
    )
    return Measured(
        name,
        title,
        len(run.asked),
        _metrics(run),
        registers,
        bins,
        calibration.expected_error(bins),
    )


def _has_passages(judged: Judged) -> bool:
    return judged.status is Status.ANSWERED and bool(judged.grades) and not judged.list


@dataclass(frozen=True, slots=True)
class _Share:
    """A share of the questions of a kind: those whose answer `holds`."""

    id: str
    name: str
    kind: Callable[[Judged], bool]
    holds: Test
    bar: float
    at_most: bool = False


_SHARES = (
    _Share(
        "success_any",
        "La primera cita responde, del todo o en parte",
        _has_passages,
        lambda judged, answer: success_at_1(judged, answer, 1),
        0.95,
    ),
    _Share("success_full", "La primera cita responde del todo", _has_passages, success_at_1, 0.9),
    _Share("lists", "Listas completas", lambda judged: bool(judged.list), is_right, 1.0),
    _Share(
        "false_answers",
        "Se responde lo que el programa no dice",
        abstention.is_beyond,
        abstention.is_false_answer,
        0.04,
        at_most=True,
    ),
    _Share(
        "ine",
        "Asuntos del INE enviados al INE",
        lambda judged: referral.is_for(judged, "INE"),
        referral.referred,
        0.95,
    ),
    _Share(
        "sent_away",
        "Preguntas con respuesta enviadas a otra autoridad",
        lambda judged: judged.status is Status.ANSWERED,
        referral.sent_away,
        0.01,
        at_most=True,
    ),
)


def _metrics(run: Run) -> tuple[Metric, ...]:
    answerable = [one for one in run.asked if _has_passages(one.judged)]
    rank = "Lugar de la primera cita que sirve (MRR@5)"
    found = (
        *(_share_of(run, share) for share in _SHARES),
        _abstention(run),
        _mean("mrr", rank, answerable, ranking.reciprocal_rank),
        _mean("ndcg", "Orden de las citas (nDCG@5)", answerable, ranking.ndcg),
        *_robustness(run),
    )
    return tuple(metric for metric in found if metric.total)


def _share_of(run: Run, share: _Share) -> Metric:
    asked = [one for one in run.asked if share.kind(one.judged)]
    count = sum(share.holds(one.judged, one.answer) for one in asked)
    return _share(share.id, share.name, count, len(asked), share.bar, at_most=share.at_most)


def _share(  # noqa: PLR0913  a metric has this many parts
    name: str,
    title: str,
    count: int,
    total: int,
    bar: float | None = None,
    *,
    at_most: bool = False,
) -> Metric:
    low, high = wilson(count, total)
    value = round(count / total, 4) if total else 0.0
    return Metric(name, title, count, total, value, round(low, 4), round(high, 4), bar, at_most)


def _abstention(run: Run) -> Metric:
    """Return F1 of abstention; its interval is that of the questions it concerns."""
    beyond = [one for one in run.asked if abstention.is_beyond(one.judged)]
    right = sum(abstention.abstained(one.answer) for one in beyond)
    kept = sum(abstention.abstained(one.answer) for one in run.asked)
    value = abstention.f1(right, kept, len(beyond))
    low, high = wilson(2 * right, kept + len(beyond))
    return Metric(
        "abstention",
        "Callar cuando toca (F1 de la abstención)",
        2 * right,
        kept + len(beyond),
        round(value, 4),
        round(low, 4),
        round(high, 4),
        0.95,
    )


def _mean(
    name: str, title: str, asked: Sequence[Asked], value: Callable[[Judged, Answer], float]
) -> Metric:
    """Return a mean of values from 0 to 1, with the interval of a share of that size."""
    total = sum(value(one.judged, one.answer) for one in asked)
    low, high = wilson(round(total), len(asked))
    mean = round(total / len(asked), 4) if asked else 0.0
    return Metric(name, title, round(total), len(asked), mean, round(low, 4), round(high, 4))


def _robustness(run: Run) -> tuple[Metric, ...]:
    """Return the share of right answers of badly written questions and of their twins."""
    right = {one.judged.id: is_right(one.judged, one.answer) for one in run.asked}
    pairs = robustness.twins([one.judged for one in run.asked])
    if not pairs:
        return ()
    well, badly = robustness.lost(pairs, right)
    return (
        _share("twins_well", "Bien escritas, de las que hay pareja mal escrita", well, len(pairs)),
        _share("twins_badly", "Las mismas, mal escritas", badly, len(pairs)),
    )
