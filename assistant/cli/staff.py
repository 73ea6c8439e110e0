"""asistente staff: who works with the console."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assistant.cli.common import opened_store
from assistant.cli.spanish import Group
from assistant.staff import accounts
from assistant.staff.accounts import COMMAND_LINE
from assistant.staff.audit import fault_of
from assistant.storage.opening import upgrade
from assistant.storage.people import Role

if TYPE_CHECKING:
    from assistant.storage.recorder import Write

_TEMPORARY = "Contraseña temporal de {name}: {password}\nVale 72 horas; al entrar se elige otra."
_NAME = click.argument("name", metavar="NOMBRE")


def _checked(_context: click.Context, _param: click.Parameter, reason: str) -> str:
    if fault := fault_of(reason):
        raise click.UsageError(fault)
    return reason


_REASON = click.option(
    "--reason",
    metavar="RAZÓN",
    default="",
    callback=_checked,
    help="Por qué; queda en la bitácora, sin datos de personas.",
)
_ROLES = click.Choice([*map(str, Role)])


@click.group(cls=Group, help="Cuida quién trabaja con la consola.")
def staff() -> None:
    """Hold the commands about people."""


def _written(change: Write[str | None]) -> str | None:
    with opened_store() as store:
        upgrade(store)
        with store.writing() as session:
            return change(session)


@staff.command(help="Agrega a alguien y dice su contraseña temporal.")
@_NAME
@click.option(
    "--role",
    type=_ROLES,
    default=str(Role.AGENT),
    metavar="ROL",
    help="Qué puede hacer: agente, curador o admin; si falta, agente.",
)
@_REASON
def add(name: str, role: str, reason: str) -> None:
    """Add somebody and say the temporary password, once, and where that is."""
    made = _written(lambda session: accounts.add(session, name, Role(role), COMMAND_LINE, reason))
    click.echo(_TEMPORARY.format(name=name, password=made))
    with opened_store() as store:
        click.echo(f"Quedó en la base de datos {store.named}.")


@staff.command("list", help="Lista a quienes trabajan con la consola.")
def list_people() -> None:
    """List everybody with role and whether they may come in."""
    with opened_store() as store, store.reading() as session:
        for person in accounts.everybody(session):
            click.echo(f"{person.name}  {person.role}{'  (baja)' if person.disabled else ''}")


@staff.command(help="Cambia lo que alguien puede hacer: sus sesiones terminan en ese momento.")
@_NAME
@click.argument("role", metavar="ROL", type=_ROLES)
@_REASON
def role(name: str, role: str, reason: str) -> None:
    """Give somebody another role."""
    _written(lambda session: accounts.change_role(session, name, Role(role), COMMAND_LINE, reason))
    click.echo(f"{name} tiene ahora el rol {role}.")


@staff.command(help="Da de baja a alguien: sus sesiones terminan en ese momento.")
@_NAME
@_REASON
def disable(name: str, reason: str) -> None:
    """Keep somebody out."""
    _written(lambda session: accounts.disable(session, name, COMMAND_LINE, reason))
    click.echo(f"{name} ya no puede entrar.")


@staff.command(help="Deja volver a quien se dio de baja, con la contraseña que tenía.")
@_NAME
@_REASON
def enable(name: str, reason: str) -> None:
    """Let somebody in again."""
    _written(lambda session: accounts.enable(session, name, COMMAND_LINE, reason))
    click.echo(f"{name} puede entrar otra vez.")


@staff.command(help="Da una contraseña temporal a quien perdió la suya o su segundo factor.")
@_NAME
@_REASON
def reset(name: str, reason: str) -> None:
    """Give somebody a new temporary password."""
    made = _written(lambda session: accounts.reset(session, name, COMMAND_LINE, reason))
    click.echo(_TEMPORARY.format(name=name, password=made))
