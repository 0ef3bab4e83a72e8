"""What a promised file is called."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision: str | None = "0002"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Give tickets a name; those that are out already have none."""
    op.add_column("uploads", sa.Column("name", sa.Text(), nullable=True))
