from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Any]


def test_people_are_added_listed_and_kept_out(asistente: Run) -> None:
    added = asistente("staff", "add", "luz", "--role", "admin")
    assert added.out.startswith("Contraseña temporal de luz: ")
    assert added.out.splitlines()[1] == "Vale 72 horas; al entrar se elige otra."
    assert added.out.splitlines()[2].endswith("asistente.sqlite3.")
    asistente("staff", "add", "eva")
    assert asistente("staff", "role", "eva", "admin").out == "eva tiene ahora el rol admin.\n"
    assert asistente("staff", "disable", "eva").out == "eva ya no puede entrar.\n"
    assert asistente("staff", "list").out == "eva  admin  (baja)\nluz  admin\n"
    assert asistente("staff", "enable", "eva").out == "eva puede entrar otra vez.\n"
    assert asistente("staff", "reset", "eva").out != added.out


def test_what_cannot_be_done_is_said(asistente: Run) -> None:
    asistente("staff", "add", "luz", "--role", "admin")
    refused = asistente("staff", "disable", "luz")
    assert (refused.code, refused.out) == (1, "")
    assert "única cuenta de administración" in refused.err
    assert asistente("staff", "add", "María José").code == 1
    assert asistente("staff", "add", "eva", "--role", "jefa").code == 2
    refused = asistente("staff", "reset", "luz", "--reason", "su correo es luz@ejemplo.mx")
    assert (refused.code, "Quita el correo" in refused.err) == (2, True)
