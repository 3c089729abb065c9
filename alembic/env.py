"""What Alembic runs: the migrations, inside the transaction that `server.migrate` has opened."""

from alembic import context

import server.billing.tables
import server.engine.tables
import server.projects.tables
import server.realtime.tables  # noqa: F401
from server.database import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
