"""The store of conversations: Rasa's SQL tracker store, which here also forgets, and bears a database that is away.

Forgetting: Rasa saves a conversation when the turn is over, and would write a person's events again if they were erased
before that. So a conversation that asks to be forgotten is deleted instead of saved.

A database that is away (locked, full, down): a turn that cannot be saved is kept in memory, goes on from there, and is
saved with the next one that can be. The slot "unsaved" says so, for the actions to tell the person. A conversation that
cannot be read fails, so that the channel keeps the message and tries again, where Rasa would go on as with a stranger
(patches/reading_fails.py).
"""

from __future__ import annotations

import json
import logging
import time
from itertools import islice
from pathlib import Path
from typing import Any, Iterator

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.events import SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.exc import SQLAlchemyError

from actions.history.person import BETWEEN, person_of
from actions.saving import OVER, TOLD, UNSAVED, UNTOLD
from actions.settings import data_folder
from patches import action_results, arrival, failed_actions, reading_fails

logger = logging.getLogger(__name__)

FORGET = "forget_requested"
WAIT_SECONDS = 3  # for another writer of an SQLite file

# This module is loaded by every Rasa process that holds conversations.
action_results.apply()
arrival.apply()
failed_actions.apply()
reading_fails.apply()


class ConversationStore(SQLTrackerStore):
    """SQLite in the data folder unless endpoints.yml names another database."""

    def __init__(
        self, domain: Any = None, dialect: str = "sqlite", db: str = "conversations.db", **settings: Any
    ) -> None:
        if dialect == "sqlite" and not Path(db).is_absolute():
            db = str(data_folder() / db)
        self._unsaved: dict[str, DialogueStateTracker] = {}
        super().__init__(domain=domain, dialect=dialect, db=db, **settings)
        self.engine.hide_parameters = True  # in error messages, and so in logs
        if dialect == "sqlite":
            sa.event.listen(self.engine, "connect", _settle)
            self.engine.dispose()

    async def save(self, tracker: DialogueStateTracker) -> None:
        if tracker.get_slot(FORGET):
            self.erase(person_of(tracker.sender_id))
            return
        trouble = tracker.get_slot(UNSAVED)
        if trouble in (UNTOLD, TOLD):
            tracker.update(SlotSet(UNSAVED, OVER if trouble == TOLD else None))
        try:
            await super().save(tracker)
        except SQLAlchemyError as error:
            kept = self._unsaved[tracker.sender_id] = tracker.copy()
            kept.update(SlotSet(UNSAVED, TOLD if trouble in (TOLD, OVER) else UNTOLD))
            logger.error("a turn is kept in memory: it could not be saved (%s)", type(error).__name__)
        else:
            self._unsaved.pop(tracker.sender_id, None)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        unsaved = self._unsaved.get(sender_id)
        return unsaved.copy() if unsaved else await super().retrieve(sender_id)

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        unsaved = self._unsaved.get(conversation_id)
        if unsaved:
            await self.save(unsaved)
        stored = await super().retrieve_full_tracker(conversation_id)
        return stored or self._unsaved.get(conversation_id)

    async def latest_events(self, conversation_id: str, most: int) -> list[dict[str, Any]]:
        """The last messages of both sides, oldest first, as events; as quick after years as on the first day."""
        unsaved = self._unsaved.get(conversation_id)
        if unsaved:
            await self.save(unsaved)
        event = self.SQLEvent
        wanted = sa.select(event.data).where(event.sender_id == conversation_id, event.type_name.in_(("user", "bot")))
        with self.session_scope() as session:
            found = session.execute(wanted.order_by(event.id.desc()).limit(most)).scalars().all()
        stored = [json.loads(each) for each in reversed(found)]
        return stored + self._not_in(stored, conversation_id)

    def _not_in(self, stored: list[dict[str, Any]], conversation_id: str) -> list[dict[str, Any]]:
        """The messages of a turn that could not be saved yet."""
        unsaved = self._unsaved.get(conversation_id)
        if unsaved is None:
            return []
        last = stored[-1]["timestamp"] if stored else 0.0
        messages = [each.as_dict() for each in unsaved.events if each.type_name in ("user", "bot")]
        return [each for each in messages if each["timestamp"] > last]

    def erase(self, person: str) -> None:
        """Delete every event of the person's conversations, wherever they talked."""
        talks = self.SQLEvent.sender_id
        mine = sa.or_(talks == person, talks.startswith(f"{person}{BETWEEN}", autoescape=True))
        for each in [each for each in self._unsaved if person_of(each) == person]:
            del self._unsaved[each]
        self._delete(mine)

    def erase_before(self, moment: float) -> int:
        """Delete the conversations in which nothing was said since `moment` (seconds since the epoch); how many."""
        with self.session_scope() as session:
            latest = sa.select(self.SQLEvent.sender_id).group_by(self.SQLEvent.sender_id)
            old = list(session.execute(latest.having(sa.func.max(self.SQLEvent.timestamp) < moment)).scalars())
        for chunk in _chunks(old):
            self._delete(self.SQLEvent.sender_id.in_(chunk))
        return len(old)

    def _delete(self, which: Any) -> None:
        with self.session_scope() as session:
            events = sa.delete(self.SQLEvent).where(which)
            session.execute(events.execution_options(synchronize_session=False))
            session.commit()
            if self.engine.dialect.name == "sqlite":
                session.execute(sa.text("VACUUM"))
                session.execute(sa.text("PRAGMA wal_checkpoint(TRUNCATE)"))


def days_ago(days: float) -> float:
    """Seconds since the epoch, so many days ago."""
    return time.time() - days * 24 * 3600


def _settle(connection: Any, _: Any) -> None:
    """Readers beside one writer; what is erased is overwritten; a locked file counts as away after a while."""
    for setting in ("journal_mode = WAL", "secure_delete = ON", f"busy_timeout = {1000 * WAIT_SECONDS}"):
        connection.execute(f"PRAGMA {setting}")


def _chunks(items: list[str], size: int = 500) -> Iterator[list[str]]:
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk
