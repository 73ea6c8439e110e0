"""Every room of the house, and what it may import."""

from __future__ import annotations

from dataclasses import dataclass

HTTP = {"babel", "flask", "flask_babel", "gunicorn", "jinja2", "markupsafe", "werkzeug"}
HTTP |= {"brotli", "limits"}
# What asks other servers.
CLIENTS = {"authlib", "joserfc", "requests"}


@dataclass(frozen=True)
class May:
    """What a room may import beside itself and the standard library."""

    ours: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


# A package stands for its own files; loose files of `assistant` stand for themselves.
# The more exact name wins. Whatever is not here fails.
TABLE = {
    "corpus": May(),
    "corpus.readers": May(ours=("corpus",)),
    "index": May(ours=("corpus",), others=("rapidfuzz", "simplemma", "Stemmer", "whoosh")),
    "assistant": May(), "assistant.__main__": May(ours=("assistant.cli",)),
    "assistant.cells": May(), "assistant.days": May(), "assistant.figures": May(),
    "assistant.jsonl": May(), "assistant.origins": May(),
    "assistant.provider": May(ours=("assistant.origins",)),
    "assistant.settings": May(("assistant.origins", "assistant.provider"), ("rapidfuzz",)),
    "assistant.version": May(),
    "assistant.privacy": May(),
    "assistant.storage": May(("assistant.days",), others=("alembic", "rapidfuzz", "sqlalchemy")),
    "assistant.storage.migrations": May(("assistant.storage",), ("alembic",)),
    "assistant.storage.migrations.versions": May(others=("alembic", "sqlalchemy")),
    "assistant.staff": May(("assistant.privacy", "assistant.storage"),
                           ("argon2", "pyotp", "sqlalchemy")),
    "assistant.services": May(("assistant.answers", "assistant.settings", "assistant.storage",
                               "corpus", "index")),
    "assistant.answers": May(("corpus", "index"), ("rapidfuzz",)),
    "assistant.telling": May(ours=("assistant.answers", "corpus")),
    "assistant.answers.steps": May(ours=("assistant.answers", "corpus", "index")),
    "assistant.offline": May(ours=("assistant.answers", "corpus", "index")),
    "assistant.opendata": May(("assistant.answers.citation", "assistant.cells", "assistant.days",
                               "corpus")),
    "assistant.noting": May(("assistant.answers", "assistant.days", "assistant.privacy",
                             "assistant.storage",
                             "index.analysis"), ("sqlalchemy",)),
    "assistant.numbers": May(("assistant.cells", "assistant.storage", "corpus"),
                             ("sqlalchemy", "xlsxwriter")),
    "assistant.publishing": May(("assistant.answers", "assistant.days", "assistant.services",
                                 "assistant.staff", "assistant.storage"), ("sqlalchemy",)),
    "assistant.overlay": May(("assistant.answers", "assistant.storage", "corpus"),
                             ("sqlalchemy", "tomlkit")),
    "assistant.mcp": May(("assistant.answers", "assistant.services", "assistant.version", "corpus"),
                         ("anyio", "mcp", "mcp_types", "pydantic")),
    "assistant.evaluation": May(("assistant.answers", "assistant.figures", "assistant.jsonl",
                                 "corpus", "index")),
    "assistant.evaluation.benchmark": May(("assistant.answers", "assistant.jsonl", "index"),
                                           ("rapidfuzz", "whoosh")),
    "assistant.evaluation.metrics": May(("assistant.answers", "assistant.evaluation",
                                         "assistant.figures")),
    "assistant.cli": May(
        ours=(
            *("assistant.answers", "assistant.days", "assistant.evaluation"),
            *("assistant.figures", "assistant.jsonl"),
            *("assistant.mcp", "assistant.overlay", "assistant.publishing", "assistant.services"),
            *("assistant.settings", "assistant.staff"),
            *("assistant.storage", "assistant.telling", "corpus", "index"),
            *("assistant.web.listening", "assistant.web.offline_file", "assistant.web.server")),
        others=("click", "rapidfuzz")),
    "assistant.web": May(
        ours=(
            *("assistant.answers", "assistant.days", "assistant.figures", "assistant.noting"),
            "assistant.offline",
            *("assistant.opendata", "assistant.origins", "assistant.publishing"),
            *("assistant.overlay", "assistant.services"),
            *("assistant.settings", "assistant.storage", "assistant.version", "corpus"),
        ),
        others=tuple(sorted(HTTP))),
    "assistant.web.api": May(("assistant.answers", "assistant.noting", "assistant.storage",
                              "assistant.version", "assistant.web", "corpus"),
                             ("flask", "flask_babel", "pydantic", "pydantic_core", "werkzeug")),
    "assistant.web.console": May(
        ours=(
            *("assistant.answers", "assistant.days", "assistant.noting", "assistant.numbers"),
            "assistant.overlay",
            *("assistant.privacy", "assistant.provider", "assistant.publishing"),
            *("assistant.services", "assistant.settings", "assistant.staff", "assistant.storage"),
            *("assistant.telling", "assistant.web", "corpus"),
        ),
        others=("flask", "markupsafe", "segno", "sqlalchemy", "werkzeug", *sorted(CLIENTS))),
}  # fmt: skip
