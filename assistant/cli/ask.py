"""asistente ask: one question to the terminal, or a file of them."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING, Any

import click

from assistant.answers import Status, texts
from assistant.cli.common import FILE, answering, progress
from assistant.cli.spanish import Command
from assistant.jsonl import read_lines, write_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from assistant.answers import Answer, Answerer, Citation

_WIDTH = 84


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
    answer = answering().answerer.answer(question or "", context)
    if as_json:
        click.echo(json.dumps(answer.as_json(), ensure_ascii=False, indent=2))
        return 0
    return _show(answer)


def _answers(batch: Path) -> Iterator[dict[str, Any]]:
    lines = read_lines(batch, {"id": str, "question": str})
    asked = [(line.row["id"], line.row["question"], line.texts("context")) for line in lines]
    answerer: Answerer = answering().answerer
    for name, question, context in progress(asked, "Preguntas"):
        yield {"id": name, "answer": answerer.answer(question, context).as_json()}


def _show(answer: Answer) -> int:
    if answer.status is Status.REJECTED:
        click.echo(f"asistente: {answer.message}", err=True)
        return 2
    _tell(answer)
    return 0


def _tell(answer: Answer) -> None:
    for correction in answer.corrections:
        click.echo(texts.corrected(correction.written, correction.searched))
    click.echo(textwrap.fill(answer.message, _WIDTH))
    if answer.curated:
        until = f"{answer.curated.valid_until:%d/%m/%Y}"
        click.echo(_wrapped(f"El Instituto explica: {answer.curated.text} Vale hasta el {until}."))
    for number, part in enumerate(answer.parts, 1):
        click.echo(f"\n{number}. {part.question}")
        _tell(part.answer)
    for citation in () if answer.parts else (*answer.citations, *answer.related):
        click.echo(_quote(citation))
    if answer.request:
        click.echo(_wrapped(f"Para pedir la información: {answer.request}"))
    if answer.referral is not None and answer.referral.contact and not answer.parts:
        click.echo(_wrapped(f"Contacto: {answer.referral.contact}"))
    for option in answer.options:
        click.echo(f"  > {option.question}")


def _quote(citation: Citation) -> str:
    document, passage = citation.document, citation.passage
    start, end = document.period.start, document.period.end
    lines = [f"«{passage.text}»"]
    lines += [f"Se publicó «{mend.published}»: {mend.reason}" for mend in passage.mends]
    if citation.parent is not None:
        lines.append(f"Es parte del {citation.parent.label.lower()}.")
    lines.append(
        f"{citation.label}. {document.short_title}, informa del {start:%d/%m/%Y} al"
        f" {end:%d/%m/%Y}, actualizado el {document.updated:%d/%m/%Y}."
    )
    lines.append(f"Para verlo: asistente corpus show {passage.id}")
    return "\n" + textwrap.indent("\n".join(map(_wrapped, lines)), "  ") + "\n"


def _wrapped(text: str) -> str:
    # The address of a link is one word, and a code breaks nowhere.
    return textwrap.fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
