"""click in Spanish: its headings, its help option and its error messages."""

from __future__ import annotations

from typing import Any

import click
from rapidfuzz import process


class Command(click.Command):
    """A command whose help is in Spanish throughout."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line of use."""
        pieces = [piece.replace("OPTIONS", "OPCIONES") for piece in self.collect_usage_pieces(ctx)]
        pieces = [piece.replace("COMMAND [ARGS]...", "ORDEN …") for piece in pieces]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="Uso: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under a Spanish heading."""
        found = [param.get_help_record(ctx) for param in self.get_params(ctx)]
        records = [
            (names, text.replace("[required]", "[obligatorio]"))
            for names, text in filter(None, found)
        ]
        if records:
            with formatter.section("Opciones"):
                formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return --help with a Spanish description."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Muestra esta ayuda y termina."
        return option


class Group(Command, click.Group):
    """A group whose help is in Spanish; running it alone shows the help."""

    command_class = Command

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  as click passes them
        kwargs.setdefault("subcommand_metavar", "ORDEN …")
        super().__init__(*args, **kwargs)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        rows = [
            (name, self.commands[name].get_short_help_str(limit=200))
            for name in self.list_commands(ctx)
        ]
        with formatter.section("Órdenes"):
            formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was typed; raises NoSuchCommand."""
        if args[0] not in self.commands and not ctx.resilient_parsing:
            raise NoSuchCommand(args[0], ctx)
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return the commands in the order they were given."""
        return [*self.commands]


class NoSuchCommand(click.UsageError):
    """There is no command of this name; click's own error tells it only inside a sentence."""

    def __init__(self, typed: str, ctx: click.Context) -> None:
        super().__init__(typed, ctx)
        self.typed = typed


def explain(error: click.ClickException) -> str:
    """Say in Spanish what was wrong with the use of a command, and where its help is."""
    ctx = getattr(error, "ctx", None)
    where = f" Ayuda: {ctx.command_path} --help" if ctx is not None else ""
    return f"{_reason(error)}{where}"


def _reason(error: click.ClickException) -> str:
    message = error.format_message()
    match error:
        case click.NoSuchOption():
            message = f"no hay una opción {error.option_name}."
        case click.MissingParameter():
            message = f"falta {_name(error)}."
        case click.BadParameter():
            message = f"el valor de {_name(error)} no es válido."
        case click.BadOptionUsage():
            message = f"la opción {error.option_name} está mal escrita o le falta su valor."
        case NoSuchCommand():
            message = _no_command(error)
        case click.UsageError() if "unexpected extra argument" in message:
            message = "sobran datos; pon la pregunta entre comillas."
    return message


def _name(error: click.BadParameter) -> str:
    return error.param.get_error_hint(error.ctx) if error.param and error.ctx else "un dato"


def _no_command(error: NoSuchCommand) -> str:
    group = error.ctx.command if error.ctx else None
    names = [*group.commands] if isinstance(group, click.Group) else []
    nearest = process.extractOne(error.typed, names)
    return f"no hay una orden «{error.typed}». ¿Quisiste decir «{nearest[0]}»?"
