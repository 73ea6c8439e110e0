"""Every setting of the service: one table that code, command and documents read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rapidfuzz import process

from assistant.origins import read_origins
from assistant.provider import Provider, read_provider

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX = "ASISTENTE_"
_DIGITS = 9
_SHOWN = 40


class SettingsError(Exception):
    """A setting is wrong; the message says which, why and what would be right."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its name, default, purpose and, for numbers, the range allowed."""

    name: str
    default: str
    purpose: str
    minimum: int | None = None
    maximum: int | None = None


SETTINGS = (
    Setting("ASISTENTE_HOST", "127.0.0.1", "Dirección en la que escucha el sitio."),
    Setting("ASISTENTE_PORT", "8000", "Puerto en el que escucha el sitio.", 1, 65535),
    Setting("ASISTENTE_THREADS", "8", "Hilos que atienden peticiones en cada proceso.", 1, 64),
    Setting(
        "ASISTENTE_VAR",
        "var",
        "Carpeta donde se guarda el índice; relativa a la carpeta desde la que se inicia.",
    ),
    Setting(
        "ASISTENTE_QUESTION_LIMIT", "500", "Caracteres que puede tener una pregunta.", 100, 1000
    ),
    Setting(
        "ASISTENTE_QUESTIONS_PER_MINUTE",
        "15",
        "Preguntas por minuto que se atienden a cada cliente, y cuatro veces más búsquedas;"
        " con 0 no hay límite.",
        0,
        1000,
    ),
    Setting(
        "ASISTENTE_LIMIT_STORAGE",
        "memory://",
        "Dónde se cuentan esas preguntas: en el proceso, o en un lugar común de varios (redis://…).",
    ),
    Setting(
        "ASISTENTE_PROXIES",
        "0",
        "Servidores propios delante del sitio, cuyos encabezados X-Forwarded-… se creen.",
        0,
        5,
    ),
    Setting(
        "ASISTENTE_API_ORIGINS",
        "",
        "Sitios cuyas páginas pueden preguntar a la API: https://…, con espacios o comas en medio.",
    ),
    Setting(
        "ASISTENTE_WIDGET_HOSTS",
        "",
        "Sitios que pueden mostrar el widget: https://…, con espacios o comas en medio.",
    ),
    Setting(
        "ASISTENTE_DATABASE_URL",
        "",
        "Base de datos: postgresql://…, o vacía para un archivo SQLite dentro de ASISTENTE_VAR.",
    ),
    Setting(
        "ASISTENTE_OIDC_ISSUER",
        "",
        "Quién responde por las cuentas del Instituto (OpenID Connect), escrito como él se nombra:"
        " https://…; vacía si la consola no las acepta.",
    ),
    Setting("ASISTENTE_OIDC_CLIENT_ID", "", "Cómo se llama la consola ante él."),
    Setting("ASISTENTE_OIDC_CLIENT_SECRET", "", "La clave de la consola ante él."),
    Setting(
        "ASISTENTE_OIDC_CLAIM",
        "preferred_username",
        "Qué dato de la cuenta es el nombre de usuario de la consola.",
    ),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings as the service uses them; `question_limit` is in characters.

    `questions_per_minute` is per client, 0 for no limit; `limit_storage` is an address of the
    library limits; `proxies` is how many stand in front; `api_origins` and
    `widget_hosts` are those of other sites; `database_url` is empty for a file in `var`; without
    a `provider` people come in by password alone.
    """

    host: str
    port: int
    threads: int
    var: Path
    question_limit: int
    questions_per_minute: int
    limit_storage: str
    proxies: int
    api_origins: frozenset[str]
    widget_hosts: frozenset[str]
    database_url: str
    provider: Provider | None = None


def load_settings(environ: Mapping[str, str]) -> Settings:
    """Read ASISTENTE_… from `environ`; raises SettingsError on an unknown or wrong one."""
    names = [setting.name for setting in SETTINGS]
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in names:
            raise SettingsError(_unknown(name, names))
    values = {setting.name: _value(setting, environ) for setting in SETTINGS}
    return Settings(
        host=values["ASISTENTE_HOST"],
        port=int(values["ASISTENTE_PORT"]),
        threads=int(values["ASISTENTE_THREADS"]),
        var=Path(values["ASISTENTE_VAR"]),
        question_limit=int(values["ASISTENTE_QUESTION_LIMIT"]),
        questions_per_minute=int(values["ASISTENTE_QUESTIONS_PER_MINUTE"]),
        limit_storage=values["ASISTENTE_LIMIT_STORAGE"],
        proxies=int(values["ASISTENTE_PROXIES"]),
        api_origins=_origins("ASISTENTE_API_ORIGINS", values),
        widget_hosts=_origins("ASISTENTE_WIDGET_HOSTS", values),
        database_url=_database(values["ASISTENTE_DATABASE_URL"]),
        provider=_provider(values),
    )


def _origins(name: str, values: Mapping[str, str]) -> frozenset[str]:
    try:
        return read_origins(values[name])
    except ValueError as error:
        msg = f"La variable {name} lista sitios: {error}."
        raise SettingsError(msg) from error


def _database(url: str) -> str:
    if url and not url.startswith("postgresql://"):
        # Not repeated: it may hold a password.
        msg = (
            "La variable ASISTENTE_DATABASE_URL debe empezar con postgresql://, o quedar vacía"
            " para usar un archivo SQLite."
        )
        raise SettingsError(msg)
    return url


def _provider(values: Mapping[str, str]) -> Provider | None:
    try:
        return read_provider(values)
    except ValueError as error:
        raise SettingsError(str(error)) from error


def _unknown(name: str, names: list[str]) -> str:
    nearest = process.extractOne(name, names)[0]
    return f"La variable {name} no se conoce. ¿Quisiste decir {nearest}?"


def _value(setting: Setting, environ: Mapping[str, str]) -> str:
    value = environ.get(setting.name, setting.default).strip()
    if not value and setting.default:
        msg = f"La variable {setting.name} está vacía. Ejemplo: {setting.default}."
        raise SettingsError(msg)
    if setting.minimum is None or setting.maximum is None:
        return value
    if not value.isascii() or not value.isdigit():
        msg = f"La variable {setting.name} debe ser un número; tiene «{value}»."
        raise SettingsError(msg)
    # More digits than these are no number of ours, and Python refuses to read thousands.
    if len(value) > _DIGITS or not setting.minimum <= int(value) <= setting.maximum:
        msg = (
            f"La variable {setting.name} debe estar entre {setting.minimum}"
            f" y {setting.maximum}; tiene {value[:_SHOWN]}."
        )
        raise SettingsError(msg)
    return value
