"""What the staff edits of the project's files, version by version."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables of edited entries."""
    op.create_table(
        "edited_entry",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("shown", sa.Integer()),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.UniqueConstraint("kind", "name"),
    )
    op.create_table(
        "edited_version",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("entry_id", sa.Integer(), sa.ForeignKey("edited_entry.id"), nullable=False),
        sa.Column("written", sa.String(), nullable=False),
        sa.Column("based_on", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("approved_by", sa.String()),
        sa.Column("approved_at", sa.DateTime()),
    )
    op.create_index("ix_edited_version_entry_id", "edited_version", ["entry_id"])
