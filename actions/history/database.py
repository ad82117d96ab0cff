"""The database of everything that lasts, through SQLAlchemy: SQLite by default, another by HOTSEAT_HISTORY_URL.

The schema belongs to the Alembic migrations beside this file, which are applied when the database is first opened.
"""

from __future__ import annotations

import os
from pathlib import Path
from threading import Lock
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from actions.settings import data_folder

MIGRATIONS = Path(__file__).resolve().parent / "migrations"
WAIT_SECONDS = 5  # for a writer of another process; after that it counts as locked


_opening = Lock()
_open: dict[str, sa.engine.Engine] = {}  # by address, once per process


def address() -> str:
    """The database's SQLAlchemy address."""
    return os.environ.get("HOTSEAT_HISTORY_URL") or f"sqlite:///{data_folder() / 'history.db'}"


def engine() -> sa.engine.Engine:
    """The open database, with the newest schema. Raises SQLAlchemyError where it cannot be opened."""
    url = address()
    with _opening:
        if url not in _open:
            _open[url] = _opened(url)
        return _open[url]


def close_all() -> None:
    """Let go of what is open, as a process does at its end."""
    while _open:
        _open.popitem()[1].dispose()


def _opened(url: str) -> sa.engine.Engine:
    sqlite = url.startswith("sqlite")
    opened = sa.create_engine(
        url,
        connect_args={"timeout": WAIT_SECONDS} if sqlite else {},
        pool_pre_ping=not sqlite,
        hide_parameters=True,
        future=True,
    )
    if sqlite:
        sa.event.listen(opened, "connect", _settle)
    _upgrade(opened)
    return opened


def _settle(connection: Any, _: Any) -> None:
    """Readers and one writer at once; erased rows are overwritten in the file."""
    for setting in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
        connection.execute(f"PRAGMA {setting}")


def _upgrade(opened: sa.engine.Engine) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with opened.begin() as connection:
        if opened.dialect.name == "postgresql":  # two servers that start at once take turns
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(720720)"))
        elif opened.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA busy_timeout = 15000")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
