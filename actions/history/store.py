"""What is kept of every person: their sessions, and every scored try in them. Imports neither rasa nor rasa_sdk."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any, Iterator, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from actions.history.database import engine
from actions.history.tables import attempts, inbox, sessions, standings

RECENT = 6  # levels that a trend looks at
CHUNK = 500


@dataclass(frozen=True)
class KeptSession:
    """A session. started: ISO time in UTC; kind and mode as in interview/session.py."""

    id: str
    person: str
    kind: str
    mode: str
    language: str
    channel: str
    started: str


@dataclass(frozen=True)
class Attempt:
    """One scored try at a question, or one talk with a prospect ("prospect:" and the persona's id as the question).

    number: 1 for the first try in the session; at: ISO time in UTC; level 1 to 5; score 0 to 100; rubric: the version
    of the content that it was scored with; result: AnswerResult.to_dict() or Scorecard.to_dict().
    """

    session: str
    question: str
    number: int
    person: str
    language: str
    at: str
    level: int
    score: int
    rubric: str
    result: dict[str, Any]


@dataclass(frozen=True)
class Standing:
    """Where a person stands with one question. first, best, recent: levels, recent the last ones, oldest first;
    latest: the result of the last try."""

    question: str
    times: int
    first: int
    best: int
    recent: list[int]
    latest: dict[str, Any]
    latest_at: str
    latest_score: int


class History:
    """Each method is one transaction, so that after a crash a change is there whole or not at all. Database errors are
    raised as SQLAlchemyError."""

    def keep(self, session: KeptSession, tries: Sequence[Attempt]) -> None:
        """Store the tries; one of the same session, question and number is replaced, so that twice is once."""
        if not tries:
            return
        with engine().begin() as connection:
            _alone(connection, session.person)
            connection.execute(sa.delete(sessions).where(sessions.c.id == session.id))
            connection.execute(sa.insert(sessions).values(**vars(session)))
            for each in tries:
                same = (attempts.c.session, attempts.c.question, attempts.c.number)
                connection.execute(
                    sa.delete(attempts).where(sa.tuple_(*same) == (each.session, each.question, each.number))
                )
                connection.execute(sa.insert(attempts).values(**vars(each)))
            for question in {each.question for each in tries}:
                _stand(connection, session.person, question)

    def standings(self, person: str) -> list[Standing]:
        """One for each question that the person has tried, the one tried last first."""
        wanted = (
            sa.select(*(each for each in standings.c if each.name != "person"))
            .where(standings.c.person == person)
            .order_by(standings.c.latest_at.desc())
        )
        with engine().begin() as connection:
            return [Standing(**row) for row in connection.execute(wanted).mappings()]

    def count(self, person: str) -> int:
        """How many sessions there are."""
        with engine().begin() as connection:
            counted = sa.select(sa.func.count()).select_from(sessions).where(sessions.c.person == person)
            return int(connection.execute(counted).scalar_one())

    def newest(self, person: str, most: int) -> list[KeptSession]:
        """The last sessions, newest first."""
        return self._sessions(person, sessions.c.started.desc(), most)

    def oldest(self, person: str) -> KeptSession | None:
        """The first session."""
        return next(iter(self._sessions(person, sessions.c.started.asc(), 1)), None)

    def _sessions(self, person: str, order: Any, most: int) -> list[KeptSession]:
        wanted = sa.select(sessions).where(sessions.c.person == person).order_by(order).limit(most)
        with engine().begin() as connection:
            return [KeptSession(**row) for row in connection.execute(wanted).mappings()]

    def tries(self, person: str, chosen: Sequence[str]) -> list[Attempt]:
        """The tries in these sessions, as far as they are the person's, oldest first."""
        return [each for each in self._tries_of(chosen) if each.person == person]

    def everything(
        self, person: str | None = None, newest_first: bool = False
    ) -> Iterator[tuple[KeptSession, list[Attempt]]]:
        """All sessions with their tries, of one person or of all, oldest first unless told otherwise."""
        order = (sessions.c.started, sessions.c.id)
        wanted = sa.select(sessions).order_by(*(each.desc() if newest_first else each for each in order))
        if person is not None:
            wanted = wanted.where(sessions.c.person == person)
        with engine().begin() as connection:
            found = [KeptSession(**row) for row in connection.execute(wanted).mappings()]
        for start in range(0, len(found), CHUNK):
            chunk = found[start : start + CHUNK]
            tries: dict[str, list[Attempt]] = {each.id: [] for each in chunk}
            for each in self._tries_of(list(tries)):
                tries[each.session].append(each)
            yield from ((each, tries[each.id]) for each in chunk)

    def _tries_of(self, chosen: Sequence[str]) -> list[Attempt]:
        wanted = sa.select(attempts).where(attempts.c.session.in_(chosen)).order_by(attempts.c.at, attempts.c.number)
        with engine().begin() as connection:
            return [Attempt(**row) for row in connection.execute(wanted).mappings()]

    def erase(self, person: str) -> int:
        """Erase everything of one person; the number of tries erased."""
        with engine().begin() as connection:
            _alone(connection, person)
            erased = int(connection.execute(sa.delete(attempts).where(attempts.c.person == person)).rowcount)
            for table in (sessions, standings):
                connection.execute(sa.delete(table).where(table.c.person == person))
            # Digests of message ids stay for a while, so that Slack bringing a message again is not heard as new.
            gone = {"person": "", "talk": "", "body": "", "done": sa.func.coalesce(inbox.c.done, time.time())}
            connection.execute(sa.update(inbox).where(inbox.c.person == person).values(**gone))
        self._wipe()
        return erased

    def erase_before(self, moment: str) -> int:
        """Erase all sessions that started before `moment` (ISO time in UTC); the number of sessions erased."""
        old = sa.select(sessions.c.id).where(sessions.c.started < moment)
        with engine().begin() as connection:
            touched = connection.execute(
                sa.select(attempts.c.person, attempts.c.question).where(attempts.c.session.in_(old)).distinct()
            ).all()
            connection.execute(sa.delete(attempts).where(attempts.c.session.in_(old)))
            erased = int(connection.execute(sa.delete(sessions).where(sessions.c.started < moment)).rowcount)
            for person, question in touched:
                _alone(connection, person)
                _stand(connection, person, question)
        if erased:
            self._wipe()
        return erased

    @staticmethod
    def _wipe() -> None:
        """Nothing erased stays in SQLite's write-ahead log."""
        if engine().dialect.name == "sqlite":
            with engine().connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _alone(connection: Connection, person: str) -> None:
    """Until the end of the transaction nobody else changes what is kept of the person. SQLite has one writer anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtext(person))))


def _stand(connection: Connection, person: str, question: str) -> None:
    """Make the standing anew from the attempts."""
    mine = (attempts.c.person == person, attempts.c.question == question)
    connection.execute(sa.delete(standings).where(standings.c.person == person, standings.c.question == question))
    times = connection.execute(sa.select(sa.func.count()).select_from(attempts).where(*mine)).scalar_one()
    if not times:
        return
    by_time = sa.select(attempts).where(*mine)
    first = connection.execute(by_time.order_by(attempts.c.at, attempts.c.number).limit(1)).mappings().one()
    newest = by_time.order_by(attempts.c.at.desc(), attempts.c.number.desc()).limit(RECENT)
    recent = connection.execute(newest).mappings().all()
    best = connection.execute(by_time.order_by(attempts.c.score.desc()).limit(1)).mappings().one()
    connection.execute(
        sa.insert(standings).values(
            person=person,
            question=question,
            times=times,
            first=first["level"],
            best=best["level"],
            recent=[each["level"] for each in reversed(recent)],
            latest=recent[0]["result"],
            latest_at=recent[0]["at"],
            latest_score=recent[0]["score"],
        )
    )


def history() -> History:
    """The history at the address of the settings."""
    return History()
