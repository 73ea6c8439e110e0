"""asistente tell: an answer as it is told to whoever calls."""

from __future__ import annotations

import click

from assistant.answers import Status
from assistant.cli.common import answering
from assistant.cli.spanish import Command
from assistant.telling import mail, short, voice

_FORMS = ("voz", "correo", "mensaje")


@click.command(cls=Command, help="Dice una respuesta para el teléfono, un correo o un mensaje.")
@click.argument("question", metavar="PREGUNTA")
@click.option(
    "--form",
    type=click.Choice(_FORMS),
    default=_FORMS[0],
    metavar="FORMA",
    help="Para qué: voz, correo o mensaje; si falta, voz.",
)
@click.option(
    "--site",
    metavar="DIRECCIÓN",
    default="",
    help="Dirección del sitio (https://…), para los enlaces del correo y del mensaje.",
)
def tell(question: str, form: str, site: str) -> int:
    """Write an answer in one of its forms."""
    answer = answering().answerer.answer(question)
    if answer.status is Status.REJECTED:
        click.echo(f"asistente: {answer.message}", err=True)
        return 2
    if form == "voz":
        script = voice(answer)
        click.echo(f"{script.text}\n\n({script.clock} minutos al leerlo en voz alta)")
    elif form == "correo":
        letter = mail(answer, site)
        click.echo(f"{letter.subject}\n\n{letter.body}")
    else:
        try:
            click.echo(short(answer, site).text)
        except ValueError as error:
            msg = "--site: la dirección es demasiado larga para un mensaje."
            raise click.UsageError(msg, click.get_current_context()) from error
    return 0
