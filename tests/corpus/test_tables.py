from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus import CorpusError
from corpus.tables import TableFile

if TYPE_CHECKING:
    from pathlib import Path

CONTENT = """\
# [uno] en un comentario no cuenta
[uno]
texto = "a"
numero = 1

  [[varios]]
  texto = "b"

[[varios]]
texto = "c"
"""
TEXT = {"texto": str}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "datos.toml"
    path.write_text(CONTENT, encoding="utf-8")
    return path


def _says(file: TableFile, name: str, schema: dict[str, type]) -> str:
    with pytest.raises(CorpusError) as caught:
        file.table(name, schema)
    return str(caught.value)


def test_table_is_returned_as_written(path: Path) -> None:
    assert TableFile(path).table("uno", {"texto": str, "numero": int}) == {
        "texto": "a",
        "numero": 1,
    }


def test_repeated_tables_carry_their_lines(path: Path) -> None:
    assert TableFile(path).tables("varios", TEXT) == [(6, {"texto": "b"}), (9, {"texto": "c"})]


def test_absent_repeated_table_is_an_empty_list(path: Path) -> None:
    assert TableFile(path).tables("otros", TEXT) == []


def test_line_of_a_header_skips_comments(path: Path) -> None:
    file = TableFile(path)
    assert (file.line("uno"), file.line("varios"), file.line("varios", 1)) == (2, 6, 9)


def test_header_is_not_confused_with_a_longer_one(tmp_path: Path) -> None:
    path = tmp_path / "datos.toml"
    path.write_text('[[parte-larga]]\ntexto = "a"\n\n[[parte]]\ntexto = 3\n', encoding="utf-8")
    with pytest.raises(CorpusError, match="línea 4: «texto» debe ser un texto"):
        TableFile(path).tables("parte", TEXT)


def test_error_names_file_and_line(path: Path) -> None:
    assert str(TableFile(path).error(7, "algo anda mal")) == "datos.toml, línea 7: algo anda mal."


@pytest.mark.parametrize(
    ("schema", "reason"),
    [
        ({"texto": str}, "el campo «numero» no se conoce"),
        ({"texto": str, "numero": int, "otro": str}, "falta el campo «otro»"),
        ({"texto": int, "numero": int}, "«texto» debe ser un número entero"),
        ({"texto": list, "numero": int}, "«texto» debe ser una lista"),
        ({"texto": str, "numero": str}, "«numero» debe ser un texto"),
    ],
)
def test_table_must_have_exactly_its_fields(
    path: Path, schema: dict[str, type], reason: str
) -> None:
    assert _says(TableFile(path), "uno", schema) == f"datos.toml, línea 2: {reason}."


def test_wrong_field_is_said_with_its_own_table(tmp_path: Path) -> None:
    path = tmp_path / "datos.toml"
    path.write_text('[[v]]\ntexto = "a"\n\n[[v]]\ntexto = "b"\nmal = 1\n', encoding="utf-8")
    with pytest.raises(CorpusError, match="línea 4: el campo «mal» no se conoce"):
        TableFile(path).tables("v", TEXT)


def test_true_is_no_number(tmp_path: Path) -> None:
    path = tmp_path / "datos.toml"
    path.write_text("[uno]\nnumero = true\n", encoding="utf-8")
    assert "«numero» debe ser un número entero" in _says(TableFile(path), "uno", {"numero": int})


def test_number_zero_is_not_empty(tmp_path: Path) -> None:
    path = tmp_path / "datos.toml"
    path.write_text("[uno]\nnumero = 0\n", encoding="utf-8")
    assert TableFile(path).table("uno", {"numero": int}) == {"numero": 0}


def test_only_named_fields_may_be_empty(tmp_path: Path) -> None:
    path = tmp_path / "datos.toml"
    path.write_text('[uno]\ntexto = ""\n', encoding="utf-8")
    assert _says(TableFile(path), "uno", TEXT) == "datos.toml, línea 1: «texto» está vacío."
    assert TableFile(path, may_be_empty={"texto"}).table("uno", TEXT) == {"texto": ""}


def test_missing_table_is_said(path: Path) -> None:
    assert _says(TableFile(path), "dos", TEXT) == "datos.toml, línea 1: falta la sección [dos]."


def test_mapping_has_any_keys(tmp_path: Path) -> None:
    path = tmp_path / "datos.toml"
    path.write_text('[uno]\na = "b"\n"ñ 1" = "c"\n', encoding="utf-8")
    assert TableFile(path).mapping("uno") == {"a": "b", "ñ 1": "c"}


@pytest.mark.parametrize("value", ["1", "true", '""', '["a"]', "{}"])
def test_mapping_is_of_texts(tmp_path: Path, value: str) -> None:
    path = tmp_path / "datos.toml"
    path.write_text(f'\n[uno]\na = "b"\nc = {value}\n', encoding="utf-8")
    with pytest.raises(CorpusError, match="línea 2: «c» debe ser un texto"):
        TableFile(path).mapping("uno")


@pytest.mark.parametrize("name", ["dos", "varios"])
def test_missing_mapping_is_said(path: Path, name: str) -> None:
    with pytest.raises(CorpusError, match=rf"línea 1: falta la sección \[{name}\]"):
        TableFile(path).mapping(name)


def test_repeated_table_is_not_a_single_one(path: Path) -> None:
    with pytest.raises(CorpusError, match=r"línea 2: «uno» debe escribirse \[\[uno\]\]"):
        TableFile(path).tables("uno", TEXT)


def test_list_of_texts_is_not_a_table(tmp_path: Path) -> None:
    path = tmp_path / "datos.toml"
    path.write_text('varios = ["a"]\n', encoding="utf-8")
    with pytest.raises(CorpusError, match="línea 1: se esperaba una sección con campos"):
        TableFile(path).tables("varios", TEXT)


def test_unknown_section_is_said_with_its_line(path: Path) -> None:
    with pytest.raises(CorpusError, match="línea 6: la sección «varios» no se conoce"):
        TableFile(path).only("uno")


def test_unknown_field_outside_sections_is_said_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "datos.toml"
    path.write_text("# Notas.\n\nsuelto = 1\n\n[uno]\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"línea 3: .*«suelto» no se conoce"):
        TableFile(path).only("uno")


@pytest.mark.parametrize("content", [b"[uno", b"a = \n", "año = 'ñ'".encode("cp1252")])
def test_what_is_no_toml_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "datos.toml"
    path.write_bytes(content)
    with pytest.raises(CorpusError, match=r"^datos\.toml: no es un archivo TOML válido"):
        TableFile(path)


def test_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"datos\.toml: no se puede leer"):
        TableFile(tmp_path / "datos.toml")
