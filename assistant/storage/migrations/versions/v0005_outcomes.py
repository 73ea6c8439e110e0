"""What a session noted last, so that it can be taken back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the column to the sessions of the console."""
    with op.batch_alter_table("visit") as visit:
        visit.add_column(sa.Column("noted", sa.String()))
