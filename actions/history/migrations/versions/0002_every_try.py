"""Sessions of their own, every try at a question in them, and where a person stands with each question."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    connection = op.get_bind()
    op.create_table(
        "sessions",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("person", sa.String(255), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("mode", sa.String(16), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("channel", sa.String(64), nullable=False),
        sa.Column("started", sa.String(32), nullable=False),
    )
    op.create_index("ix_sessions_person_started", "sessions", ["person", "started"])
    connection.execute(
        sa.text(
            "INSERT INTO sessions (id, person, kind, mode, language, channel, started) "
            "SELECT session, min(person), min(kind), min(mode), min(language), min(channel), min(started) "
            "FROM attempts GROUP BY session"
        )
    )
    op.rename_table("attempts", "first_attempts")
    op.drop_index("ix_attempts_person", "first_attempts")
    op.create_table(
        "attempts",
        sa.Column("session", sa.String(32), primary_key=True),
        sa.Column("question", sa.String(64), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("person", sa.String(255), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
        sa.Column("score", sa.Integer, nullable=False),
        sa.Column("rubric", sa.String(16), nullable=False),
        sa.Column("result", sa.JSON, nullable=False),
    )
    # The version of the rubric was not kept before.
    connection.execute(
        sa.text(
            "INSERT INTO attempts (session, question, number, person, language, at, level, score, rubric, result) "
            "SELECT session, question, 1, person, language, started, level, score, '', result FROM first_attempts"
        )
    )
    op.drop_table("first_attempts")
    op.create_index("ix_attempts_person_question_at", "attempts", ["person", "question", "at"])
    op.create_index("ix_attempts_person_question_score", "attempts", ["person", "question", "score"])
    op.create_table(
        "standings",
        sa.Column("person", sa.String(255), primary_key=True),
        sa.Column("question", sa.String(64), primary_key=True),
        sa.Column("times", sa.Integer, nullable=False),
        sa.Column("first", sa.Integer, nullable=False),
        sa.Column("best", sa.Integer, nullable=False),
        sa.Column("recent", sa.JSON, nullable=False),
        sa.Column("latest", sa.JSON, nullable=False),
        sa.Column("latest_at", sa.String(32), nullable=False),
        sa.Column("latest_score", sa.Integer, nullable=False),
    )
    _stand(connection)


def _stand(connection: sa.engine.Connection) -> None:
    """The standings of what is there already: a migration must not change with the code, so it says how itself."""
    rows = connection.execute(
        sa.text("SELECT person, question, at, level, score, result FROM attempts ORDER BY person, question, at")
    ).all()
    groups: dict[tuple[str, str], list] = {}
    for row in rows:
        groups.setdefault((row.person, row.question), []).append(row)
    for (person, question), group in groups.items():
        latest = group[-1]
        result = latest.result if isinstance(latest.result, str) else json.dumps(latest.result)
        connection.execute(
            sa.text(
                "INSERT INTO standings (person, question, times, first, best, recent, latest, latest_at, latest_score) "
                "VALUES (:person, :question, :times, :first, :best, :recent, :latest, :latest_at, :latest_score)"
            ),
            {
                "person": person,
                "question": question,
                "times": len(group),
                "first": group[0].level,
                "best": max(each.level for each in group),
                "recent": json.dumps([each.level for each in group[-6:]]),
                "latest": result,
                "latest_at": latest.at,
                "latest_score": latest.score,
            },
        )


def downgrade() -> None:
    raise NotImplementedError("the tries of a session cannot be put back into one row: restore a copy instead")
