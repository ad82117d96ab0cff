"""The store of conversations: Rasa's SQL tracker store, which here also forgets.

Rasa saves a conversation when the turn is over, and would write a person's events again if they were erased before
that. So the erasing happens in the store: a conversation that asks to be forgotten is deleted instead of saved.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.trackers import DialogueStateTracker

from actions.settings import data_folder
from patches import action_results, arrival

FORGET = "forget_requested"

# This module is loaded by every Rasa process that holds conversations.
action_results.apply()
arrival.apply()


class ConversationStore(SQLTrackerStore):
    """SQLite in the data folder unless endpoints.yml names another database."""

    def __init__(
        self, domain: Any = None, dialect: str = "sqlite", db: str = "conversations.db", **settings: Any
    ) -> None:
        if dialect == "sqlite" and not Path(db).is_absolute():
            db = str(data_folder() / db)
        super().__init__(domain=domain, dialect=dialect, db=db, **settings)

    async def save(self, tracker: DialogueStateTracker) -> None:
        if tracker.get_slot(FORGET):
            self.erase(tracker.sender_id)
        else:
            await super().save(tracker)

    def erase(self, sender_id: str) -> None:
        """Delete every event of the conversation, of all its sessions."""
        with self.session_scope() as session:
            session.execute(sa.delete(self.SQLEvent).where(self.SQLEvent.sender_id == sender_id))
            session.commit()
            if self.engine.dialect.name == "sqlite":
                session.execute(sa.text("VACUUM"))
