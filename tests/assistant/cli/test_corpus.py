from __future__ import annotations

import re
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from corpus.load import read_all

if TYPE_CHECKING:
    from collections.abc import Callable

# The package's attribute of this name is the command; the module lies behind it.
MODULE = import_module("assistant.cli.corpus")


def test_account_is_printed(asistente: Callable[..., Any]) -> None:
    ended = asistente("corpus", "check")
    assert ended.code == 0
    assert "  54 pasajes del programa + 9 de la ficha\n" in ended.out
    assert "  7 erratas de extracción aplicadas\n" in ended.out
    assert "       0 sin cuenta\n  Lenguaje claro: 63 textos\n" in ended.out
    assert ended.out.endswith("       0 expresiones que no incluyen\n  Todo en orden.\n")


@pytest.mark.parametrize("title", ["Lenguaje claro", "Glosario"])
def test_wording_is_printed_with_what_is_asked_of_it(
    asistente: Callable[..., Any], title: str
) -> None:
    table = re.search(
        rf"^  {title}: \d+ textos\n"
        r" +(\d+\.\d) INFLESZ de la mediana \(65 o más\)\n"
        r" +(\d+\.\d) el más difícil, \S+ \(55 o más\)\n"
        r" +(\d+\.\d) palabras por oración, \S+ \(20 o menos\)\n"
        r" +0 expresiones que no incluyen$",
        asistente("corpus", "check").out,
        re.MULTILINE,
    )
    assert table
    middle, least, longest = map(float, table.groups())
    assert middle >= 65
    assert least >= 55
    assert longest <= 20


def test_account_adds_up(asistente: Callable[..., Any]) -> None:
    counts = re.findall(
        r"^ +(\d+) (?:caracteres|en|de|sin)", asistente("corpus", "check").out, re.MULTILINE
    )
    total, *parts = map(int, counts)
    assert len(parts) >= 3
    assert total == sum(parts) > 10_000


def test_problems_fail_the_check(
    asistente: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    readings = [replace(reading, problems=("falta L2.4",)) for reading in read_all()]
    monkeypatch.setattr(MODULE, "read_all", lambda: readings)
    ended = asistente("corpus", "check")
    assert ended.code == 1
    assert ended.out.endswith("  PROBLEMA: falta L2.4\n  Con problemas.\n")


def test_hard_plain_text_fails_the_check(
    asistente: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    (reading,) = read_all()
    hard = replace(reading.plain["L2.4"], text="Institucionalmente extraordinario.")
    changed = replace(reading, plain={**reading.plain, "L2.4": hard}, glossary=())
    monkeypatch.setattr(MODULE, "read_all", lambda: [changed])
    ended = asistente("corpus", "check")
    assert ended.code == 1
    assert "  PROBLEMA: Lenguaje claro: L2.4 tiene INFLESZ -" in ended.out
    assert "Glosario" not in ended.out


@pytest.mark.parametrize("name", ["L2.4", "l2.4"])
def test_one_passage_is_shown(asistente: Callable[..., Any], name: str) -> None:
    out = asistente("corpus", "show", name).out
    assert out.startswith("L2.4  Línea de acción 2.4  (iecm-programa-de-trabajo-2025, caracteres ")
    assert "\n    Generar acciones para prevenir la violencia política" in out
    assert out.count("\n") == 2


def test_every_passage_is_shown(asistente: Callable[..., Any]) -> None:
    out = asistente("corpus", "show").out
    assert len(re.findall(r"^\S+  .*, caracteres \d+–\d+\)$", out, re.MULTILINE)) == 63


def test_mends_are_shown(asistente: Callable[..., Any]) -> None:
    out = asistente("corpus", "show", "F1").out
    assert out.endswith("    Se publicó «yexperiencia»: Palabras pegadas.\n")


def test_unknown_passage_is_said(asistente: Callable[..., Any]) -> None:
    ended = asistente("corpus", "show", "L9.9")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "asistente: No hay un pasaje «L9.9». La lista: asistente corpus show\n"
