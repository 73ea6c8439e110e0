"""asistente index build and status."""

from __future__ import annotations

import click

from assistant.cli.common import edited, settings
from assistant.cli.spanish import Group
from assistant.services import index_root
from corpus import load
from index import Generations, build, version_of


@click.group(cls=Group, help="Construye el índice o dice cómo está.")
def index() -> None:
    """Hold the commands about the index."""


@index.command("build", help="Construye una generación nueva y la pone en uso.")
def build_index() -> None:
    """Build a new generation of the index."""
    edited()
    generation = build(load(), index_root(settings()))
    click.echo(f"Índice {generation.name} construido y en uso.")


@index.command(help="Dice qué generaciones hay y si están sanas.")
def status() -> int:
    """Show every generation; fail if none can be used."""
    edited()
    generations = Generations(index_root(settings()))
    version = version_of(load())
    usable = None
    for generation in generations.listed():
        damage = generations.damage(generation)
        click.echo(f"{generation.name}: {f'dañada ({damage})' if damage else 'sana'}")
        if usable is None and damage is None and generation.version == version:
            usable = generation
    if usable is None:
        click.echo("Ninguna sirve para el texto actual. Se construye con: asistente index build")
        return 1
    click.echo(f"En uso: {usable.name}")
    return 0
