"""Messages that were acknowledged and not answered yet, and which server is answering."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("event", sa.String(64), unique=True),
        sa.Column("message", sa.String(64), unique=True),
        sa.Column("client", sa.String(64), unique=True),
        sa.Column("person", sa.String(255), nullable=False),
        sa.Column("talk", sa.String(255), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("sent", sa.Float(53), nullable=False),
        sa.Column("received", sa.Float(53), nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("done", sa.Float(53)),
    )
    op.create_index("ix_inbox_talk_done", "inbox", ["talk", "done"])
    op.create_index("ix_inbox_person", "inbox", ["person"])
    op.create_table(
        "inbox_leases",
        sa.Column("talk", sa.String(255), primary_key=True),
        sa.Column("server", sa.String(32), nullable=False),
        sa.Column("until", sa.Float(53), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("inbox_leases")
    op.drop_table("inbox")
