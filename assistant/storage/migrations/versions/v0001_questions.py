"""Questions without an answer, opinions and counts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables."""
    _questions()
    _counts()


def _questions() -> None:
    op.create_table(
        "gap",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("opened", sa.Date(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("key", sa.String()),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "asking",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("gap_number", sa.Integer(), sa.ForeignKey("gap.number"), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("cause", sa.String(20), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.String()),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.UniqueConstraint("gap_number", "day", "cause", "language", "text"),
    )
    op.create_index("ix_asking_gap_number", "asking", ["gap_number"])
    op.create_index("ix_asking_day", "asking", ["day"])


def _counts() -> None:
    op.create_table(
        "opinion",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("useful", sa.Boolean(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("passages", sa.String(), nullable=False),
    )
    op.create_index("ix_opinion_day", "opinion", ["day"])
    op.create_table(
        "count",
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("measure", sa.String(), primary_key=True),
        sa.Column("label", sa.String(), primary_key=True),
        sa.Column("times", sa.Integer(), nullable=False),
    )
