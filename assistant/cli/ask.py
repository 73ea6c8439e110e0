"""asistente ask: one question to the terminal, or a file of them."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING, Any

import click

from assistant.answers import Status
from assistant.cli.common import FILE, progress, services
from assistant.cli.spanish import Command
from assistant.jsonl import InputError, read_lines, write_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from assistant.answers import Answer, Answerer, Citation

_WIDTH = 88


@click.command(cls=Command, help="Responde una pregunta, o un archivo de preguntas.")
@click.argument("question", metavar="PREGUNTA", required=False)
@click.option("--context", multiple=True, metavar="TEXTO", help="Una pregunta anterior; se repite.")
@click.option("--json", "as_json", is_flag=True, help="Escribe la respuesta completa en JSON.")
@click.option("--batch", type=FILE, metavar="ARCHIVO", help="JSONL con {id, question, context?}.")
@click.option("--out", type=FILE, metavar="ARCHIVO", help="JSONL donde van {id, answer}.")
def ask(
    question: str | None,
    context: tuple[str, ...],
    as_json: bool,  # noqa: FBT001  a flag of the command line
    batch: Path | None,
    out: Path | None,
) -> int:
    """Answer one question or a batch of them."""
    if (question is None) == (batch is None) or (batch is None) != (out is None):
        msg = "escribe una PREGUNTA entre comillas, o bien --batch ARCHIVO --out ARCHIVO."
        raise click.UsageError(msg, click.get_current_context())
    if batch is not None and out is not None:
        write_lines(out, _answers(batch))
        return 0
    answer = services().answerer.answer(question or "", context)
    if as_json:
        click.echo(json.dumps(answer.as_json(), ensure_ascii=False, indent=2))
        return 0
    return _show(answer)


def _answers(batch: Path) -> Iterator[dict[str, Any]]:
    rows = read_lines(batch, {"id": str, "question": str})
    contexts = [_context(batch, row) for row in rows]
    answerer: Answerer = services().answerer
    for row, context in zip(progress(rows, "Preguntas"), contexts, strict=True):
        yield {"id": row["id"], "answer": answerer.answer(row["question"], context).as_json()}


def _context(batch: Path, row: dict[str, Any]) -> tuple[str, ...]:
    context = row.get("context", [])
    if not isinstance(context, list) or not all(isinstance(turn, str) for turn in context):
        msg = f"{batch}, pregunta {row['id']}: «context» debe ser una lista de textos."
        raise InputError(msg)
    return tuple(context)


def _show(answer: Answer) -> int:
    if answer.status is Status.REJECTED:
        click.echo(f"asistente: {answer.message}", err=True)
        return 2
    for correction in answer.corrections:
        click.echo(f"Busqué «{correction.searched}» en lugar de «{correction.written}».")
    click.echo(textwrap.fill(answer.message, _WIDTH))
    for citation in (*answer.citations, *answer.related):
        click.echo(_quote(citation))
    for option in answer.options:
        click.echo(f"  > {option.question}")
    return 0


def _quote(citation: Citation) -> str:
    document = citation.document
    margin = "  "
    text = textwrap.fill(
        f"«{citation.passage.text}»",
        _WIDTH,
        initial_indent=margin,
        subsequent_indent=margin,
        # The address of a link is one word, and a code breaks nowhere.
        break_long_words=False,
        break_on_hyphens=False,
    )
    source = (
        f"{citation.label}. {document.short_title}, actualizado el {document.updated:%d/%m/%Y}."
    )
    return f"\n{text}\n{margin}{source} {citation.url}\n"
