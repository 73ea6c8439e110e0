from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from assistant.figures import Bin, Figures, Measured, Metric
from assistant.web import pages

if TYPE_CHECKING:
    from collections.abc import Callable

    Check = Callable[..., Any]

RIGHT = Metric("a", "Aciertos", 18, 20, 0.9, 0.699, 0.972, bar=0.95)
FALSE = Metric("f", "Respuestas falsas", 1, 40, 0.025, 0.004, 0.129, bar=0.04, at_most=True)
CLEAN = Metric("clean", "Palabras cotidianas", 9, 10, 0.9, 0.596, 0.982)
BINS = (Bin(0.0, 0.1, 4, 0.05, 0.25), Bin(0.9, 1.0, 16, 0.95, 1.0))
FULL = Measured("heldout", "Apartadas", 60, (RIGHT, FALSE), (CLEAN,), BINS, 0.0812)
BARE = Measured("lists", "Listas", 10, (CLEAN,), (), (), 0.0)


@pytest.fixture(autouse=True)
def publish(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Publish these figures instead of those of the version."""

    def these(version: str = "prueba", *sets: Measured) -> None:
        monkeypatch.setattr(pages, "read_figures", lambda: Figures(version, sets or (FULL, BARE)))

    these()
    return these


def _cells(page: Any) -> list[str]:  # noqa: ANN401
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in page.text("td")]


def test_every_figure_is_told_with_its_count_interval_and_aim(check: Check) -> None:
    page = check("/calidad")
    assert page.text("h1") == ["Qué tan bien responde"]
    assert "Apartadas (60 preguntas)" in page.text("h2")
    cells = _cells(page)
    assert cells[:4] == ["90.0 %", "18 de 20", "69.9 a 97.2 %", "Al menos 95.0 %. No se alcanza."]
    assert cells[4:8] == ["2.5 %", "1 de 40", "0.4 a 12.9 %", "Como máximo 4.0 %. Se alcanza."]


def test_manners_of_asking_have_a_table(check: Check) -> None:
    page = check("/calidad")
    assert "Palabras cotidianas" in page.text("th")
    assert page.text("summary")[0] == "Aciertos según la manera de preguntar"


def test_drawing_is_named_described_and_told_in_a_table(check: Check) -> None:
    page = check("/calidad")
    (drawing,) = page.all("svg")
    assert drawing["role"] == "img"
    ids = {a["id"]: tag for tag, a in page.tags if "id" in a}
    assert [ids[one] for one in drawing["aria-labelledby"].split()] == ["title", "desc"]
    assert len(page.all("circle")) == len(BINS)
    assert "De 90 a 100 %" in page.text("th")
    assert _cells(page)[-5:-3] == ["100.0 %", "16"]
    assert any("se aparta 8.1 puntos" in text for text in page.text("p"))


def test_every_cell_has_the_name_of_its_column_or_row(check: Check) -> None:
    page = check("/calidad")
    assert {a["scope"] for a in page.all("th")} == {"col", "row"}
    assert len(page.all("table")) == 4
    assert all("aria-labelledby" in a for a in page.all("table"))


def test_set_without_confidences_has_no_drawing(check: Check, publish: Callable[..., None]) -> None:
    publish("prueba", BARE)
    page = check("/calidad")
    assert not page.all("svg")
    assert not page.all("summary")
    assert len(page.all("table")) == 1


@pytest.mark.parametrize(("version", "told"), [("prueba", False), ("otra", True)])
def test_figures_of_another_version_say_so(
    check: Check,
    publish: Callable[..., None],
    version: str,
    told: bool,  # noqa: FBT001
) -> None:
    publish(version)
    words = " ".join(check("/calidad").text("p"))
    assert ("Estas cifras son de otra versión." in words) == told
    assert (f"«{version}» y ahora responde el «prueba»" in words) == told


@pytest.mark.parametrize("path", ["/", "/plan", "/calidad"])
def test_every_page_leads_to_the_figures(check: Check, path: str) -> None:
    page = check(path)
    assert page.text("a")[page.all("a").index({"href": "/calidad"})] == "Qué tan bien responde"


def test_published_figures_can_be_shown(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert check("/calidad").all("table")
