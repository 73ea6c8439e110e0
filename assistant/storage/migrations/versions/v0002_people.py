"""The staff, their sessions, what they changed; and what they do with a gap."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_REFUSED = "Lo que consta en la bitácora no se cambia ni se borra."


def upgrade() -> None:
    """Make the tables of the console and give gaps their new columns."""
    _people()
    _changes()
    with op.batch_alter_table("gap") as gap:
        gap.add_column(sa.Column("assigned", sa.String()))
        gap.add_column(sa.Column("reason", sa.String()))
        gap.add_column(
            sa.Column("joined", sa.Integer(), sa.ForeignKey("gap.number", name="joined"))
        )
        gap.add_column(sa.Column("revision", sa.Integer(), nullable=False, server_default="1"))


def _people() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(), nullable=False, unique=True),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("password", sa.String(), nullable=False),
        sa.Column("temporary_until", sa.DateTime()),
        sa.Column("secret", sa.String()),
        sa.Column("used_step", sa.Integer(), nullable=False),
        sa.Column("disabled", sa.Boolean(), nullable=False),
        sa.Column("added", sa.DateTime(), nullable=False),
    )
    op.create_table(
        "visit",
        sa.Column("token", sa.String(64), primary_key=True),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("stage", sa.String(20), nullable=False),
        sa.Column("opened", sa.DateTime(), nullable=False),
        sa.Column("seen", sa.DateTime(), nullable=False),
    )
    op.create_index("ix_visit_person_id", "visit", ["person_id"])


def _changes() -> None:
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        _refuse_in_sqlite()
    else:
        _refuse_in_postgresql()


def _refuse_in_sqlite() -> None:
    for what in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER change_{what.lower()} BEFORE {what} ON change "
            f"BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END"
        )


def _refuse_in_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION change_refused() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_REFUSED}'; END $$"
    )
    # TRUNCATE too: it fires no trigger of rows.
    op.execute(
        "CREATE TRIGGER change_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON change "
        "FOR EACH STATEMENT EXECUTE FUNCTION change_refused()"
    )
