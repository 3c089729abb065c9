"""The rows of this package; they never leave it."""

import sqlalchemy as sa

from server.database import metadata

document = sa.Table(
    "rt_document",
    metadata,
    sa.Column("doc", sa.Text, primary_key=True),
    sa.Column("epoch", sa.BigInteger, nullable=False),
    sa.Column("seq", sa.BigInteger, nullable=False),
)
"""One row a document. `seq` is the last number given out; `epoch` changes when its history starts anew."""

update = sa.Table(
    "rt_update",
    metadata,
    sa.Column("doc", sa.Text, primary_key=True),
    sa.Column("epoch", sa.BigInteger, primary_key=True),
    sa.Column("seq", sa.BigInteger, primary_key=True),
    sa.Column("actor", sa.Text, nullable=False),
    sa.Column("data", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""The journal: one Yjs update a row, as the peer sent it. `actor` is a person's id, or `server`."""

snapshot = sa.Table(
    "rt_snapshot",
    metadata,
    sa.Column("doc", sa.Text, primary_key=True),
    sa.Column("epoch", sa.BigInteger, primary_key=True),
    sa.Column("seq", sa.BigInteger, primary_key=True),
    sa.Column("digest", sa.Text, nullable=False),
    sa.Column("data", sa.LargeBinary, nullable=False),
    sa.Column("at", sa.BigInteger, nullable=False),
)
"""The whole document as one update, holding everything up to `seq`; the newest two are kept."""
