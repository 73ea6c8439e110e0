"""What Alembic runs: the versions that are missing, in the transaction it is given."""

from __future__ import annotations

from alembic import context

from assistant.storage.tables import Base

context.configure(connection=context.config.attributes["connection"], target_metadata=Base.metadata)
context.run_migrations()
