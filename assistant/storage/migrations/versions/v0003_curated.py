"""The answers that the staff writes for gaps, version by version; tries of the second factor."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables of curated answers, and count wrong codes of the second factor."""
    with op.batch_alter_table("person") as person:
        person.add_column(
            sa.Column("wrong_codes", sa.Integer(), nullable=False, server_default="0")
        )
    op.create_table(
        "curated_answer",
        sa.Column("gap_number", sa.Integer(), sa.ForeignKey("gap.number"), primary_key=True),
        sa.Column("shown", sa.Integer()),
        sa.Column("taken_back", sa.String()),
        sa.Column("revision", sa.Integer(), nullable=False),
    )
    op.create_table(
        "curated_version",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column(
            "gap_number", sa.Integer(), sa.ForeignKey("curated_answer.gap_number"), nullable=False
        ),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("questions", sa.String(), nullable=False),
        sa.Column("passages", sa.String(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("approved_by", sa.String()),
        sa.Column("approved_at", sa.DateTime()),
    )
    op.create_index("ix_curated_version_gap_number", "curated_version", ["gap_number"])
