"""The inbox: what was acknowledged to Slack and is not answered yet, in the database of the history.

A message is in here before Slack is told that it arrived, so that nothing is lost if the server dies in between. The
same message under another id, from another try or at another server, is known by any of its ids. A lease leaves each
talk to one server at a time; a dead server's leases run out. Times are seconds since the epoch. Database errors are
raised as SQLAlchemyError. Imports neither rasa nor rasa_sdk.
"""

from __future__ import annotations

import hashlib
import json
import time
from dataclasses import dataclass

import sqlalchemy as sa

from actions.history.database import engine
from actions.history.tables import inbox, inbox_leases
from channels.slack_parts.heard import Heard

LEASE_SECONDS = 20
KEPT_SECONDS = 2 * 24 * 3600


@dataclass(frozen=True)
class Waiting:
    """A message that waits for its answer. key: its id in the conversation; tries: how often it was begun before."""

    id: int
    key: str
    heard: Heard
    received: float
    tries: int


def keep(heard: Heard) -> bool:
    """Keep what was heard until it is answered; False if it is known already."""
    row = {
        "event": heard.event and _digest(heard.team, heard.event),
        "message": _digest(heard.team, heard.message),
        "client": heard.client and _digest(heard.team, heard.client),
        "person": heard.person,
        "talk": heard.talk,
        "body": json.dumps(heard.to_dict()),
        "sent": heard.sent,
        "received": time.time(),
        "tries": 0,
    }
    try:
        with engine().begin() as connection:
            connection.execute(sa.insert(inbox).values(**row))
    except sa.exc.IntegrityError:
        return False
    return True


def talks_waiting() -> list[str]:
    """The talks in which something waits."""
    with engine().begin() as connection:
        return list(connection.execute(sa.select(inbox.c.talk).where(inbox.c.done.is_(None)).distinct()).scalars())


def next_in(talk: str) -> Waiting | None:
    """What was sent first of all that waits in the talk."""
    wanted = sa.select(inbox).where(inbox.c.talk == talk, inbox.c.done.is_(None))
    with engine().begin() as connection:
        row = connection.execute(wanted.order_by(inbox.c.sent, inbox.c.id).limit(1)).mappings().first()
    if row is None:
        return None
    return Waiting(row["id"], row["message"], Heard.from_dict(json.loads(row["body"])), row["received"], row["tries"])


def begin(waiting: Waiting) -> None:
    """Note that its turn begins, so that after a crash it is looked up whether that turn was saved."""
    with engine().begin() as connection:
        connection.execute(sa.update(inbox).where(inbox.c.id == waiting.id).values(tries=inbox.c.tries + 1))


def finish(waiting: Waiting) -> None:
    """It has been answered: its words go, its ids stay for a while."""
    with engine().begin() as connection:
        connection.execute(sa.update(inbox).where(inbox.c.id == waiting.id).values(body="", done=time.time()))


def knows(talk: str) -> bool:
    """Whether anything was kept in the talk lately."""
    with engine().begin() as connection:
        return connection.execute(sa.select(inbox.c.id).where(inbox.c.talk == talk).limit(1)).first() is not None


def claim(talk: str, server: str) -> bool:
    """Take the talk for `server`, or go on having it; False while another live server has it."""
    now = time.time()
    free = sa.or_(inbox_leases.c.server == server, inbox_leases.c.until < now)
    taken = {"server": server, "until": now + LEASE_SECONDS}
    try:
        with engine().begin() as connection:
            taking = sa.update(inbox_leases).where(inbox_leases.c.talk == _nameless(talk), free).values(**taken)
            if not connection.execute(taking).rowcount:
                connection.execute(sa.insert(inbox_leases).values(talk=_nameless(talk), **taken))
    except sa.exc.IntegrityError:
        return False
    return True


def renew(server: str) -> None:
    """Keep all talks that `server` has."""
    renewed = sa.update(inbox_leases).where(inbox_leases.c.server == server)
    with engine().begin() as connection:
        connection.execute(renewed.values(until=time.time() + LEASE_SECONDS))


def release(talk: str, server: str) -> None:
    """Leave the talk to whoever hears of it next."""
    with engine().begin() as connection:
        mine = (inbox_leases.c.talk == _nameless(talk), inbox_leases.c.server == server)
        connection.execute(sa.delete(inbox_leases).where(*mine))


def tidy() -> None:
    """Let go of what is two days old, answered or not, and of leases that have run out."""
    now = time.time()
    with engine().begin() as connection:
        connection.execute(sa.delete(inbox).where(inbox.c.received < now - KEPT_SECONDS))
        connection.execute(sa.delete(inbox_leases).where(inbox_leases.c.until < now))


def _nameless(talk: str) -> str:
    """A name for the talk that tells nothing of the person."""
    return hashlib.sha256(talk.encode()).hexdigest()


def _digest(team: str, name: str) -> str:
    return hashlib.sha256(f"{team}/{name}".encode()).hexdigest()
