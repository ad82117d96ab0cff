"""The tables. The migrations make them; a test compares the two."""

from __future__ import annotations

import sqlalchemy as sa

metadata = sa.MetaData()

sessions = sa.Table(
    "sessions",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("person", sa.String(255), nullable=False),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("mode", sa.String(16), nullable=False),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("channel", sa.String(64), nullable=False),
    sa.Column("started", sa.String(32), nullable=False),
    sa.Index("ix_sessions_person_started", "person", "started"),
)

attempts = sa.Table(
    "attempts",
    metadata,
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
    sa.Index("ix_attempts_person_question_at", "person", "question", "at"),
    sa.Index("ix_attempts_person_question_score", "person", "question", "score"),
)

# What is asked for at every "progress", so that it costs the same after ten sessions and after ten thousand: one row
# per person and question, made anew from the attempts in the transaction that changes them.
standings = sa.Table(
    "standings",
    metadata,
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

# Messages from Slack that were acknowledged, until they have been answered (channels/slack_parts/inbox.py). event,
# message and client are SHA-256 hex digests of the ids by which Slack may bring the same message again; times are
# seconds since the epoch. Once done, a row keeps no word, and after a while it goes.
inbox = sa.Table(
    "inbox",
    metadata,
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
    sa.Index("ix_inbox_talk_done", "talk", "done"),
    sa.Index("ix_inbox_person", "person"),
)

# Which server is answering in a talk (a digest of its id), and until when the others leave it to that one.
inbox_leases = sa.Table(
    "inbox_leases",
    metadata,
    sa.Column("talk", sa.String(255), primary_key=True),
    sa.Column("server", sa.String(32), nullable=False),
    sa.Column("until", sa.Float(53), nullable=False),
)
