"""The history in a database, through SQLAlchemy; SQLite by default, another by HOTSEAT_HISTORY_URL.

The schema belongs to the Alembic migrations beside this file, which are applied when the store is first opened.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Iterator

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from actions.settings import data_folder

MIGRATIONS = Path(__file__).resolve().parent / "migrations"
WAIT_SECONDS = 10

metadata = sa.MetaData()
attempts = sa.Table(
    "attempts",
    metadata,
    sa.Column("session", sa.String(32), primary_key=True),
    sa.Column("question", sa.String(64), primary_key=True),
    sa.Column("person", sa.String(255), nullable=False, index=True),
    sa.Column("mode", sa.String(16), nullable=False),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("channel", sa.String(64), nullable=False),
    sa.Column("started", sa.String(32), nullable=False),
    sa.Column("level", sa.Integer, nullable=False),
    sa.Column("score", sa.Integer, nullable=False),
    sa.Column("result", sa.JSON, nullable=False),
)


@dataclass(frozen=True)
class Kept:
    """The best try at one question in one session. started: ISO time in UTC; result: AnswerResult.to_dict()."""

    session: str
    question: str
    person: str
    mode: str
    kind: str
    language: str
    channel: str
    started: str
    level: int
    score: int
    result: dict[str, Any]


class History:
    """Attempts of all people. Every method is one transaction; database errors are raised as SQLAlchemyError."""

    def __init__(self, url: str) -> None:
        waits = {"timeout": WAIT_SECONDS} if url.startswith("sqlite") else {}
        self._engine = sa.create_engine(url, connect_args=waits, future=True)
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        with self._transaction() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")

    @contextmanager
    def _transaction(self) -> Iterator[sa.engine.Connection]:
        with self._engine.begin() as connection:
            yield connection

    def keep(self, rows: list[Kept]) -> None:
        """Store the rows; a row of the same session and question is replaced, so that keeping twice is keeping once."""
        with self._transaction() as connection:
            for row in rows:
                connection.execute(
                    sa.delete(attempts).where(attempts.c.session == row.session, attempts.c.question == row.question)
                )
                connection.execute(sa.insert(attempts).values(**vars(row)))

    def of(self, person: str) -> list[Kept]:
        """Everything of one person, oldest first."""
        chosen = sa.select(attempts).where(attempts.c.person == person).order_by(attempts.c.started)
        with self._transaction() as connection:
            return [Kept(**row) for row in connection.execute(chosen).mappings()]

    def erase(self, person: str) -> int:
        """Erase everything of one person; the number of rows erased."""
        with self._transaction() as connection:
            return int(connection.execute(sa.delete(attempts).where(attempts.c.person == person)).rowcount)


@cache
def history(url: str | None = None) -> History:
    """The history of this process, opened once per address."""
    return History(url or os.environ.get("HOTSEAT_HISTORY_URL") or f"sqlite:///{data_folder() / 'history.db'}")
