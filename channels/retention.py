"""Erases what has become too old, where HOTSEAT_KEEP_DAYS says so: at each start, and every few hours after that."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timezone
from typing import Any, Awaitable, Callable

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sqlalchemy.exc import SQLAlchemyError

from actions.history.store import history
from actions.settings import keep_days
from stores.conversations import ConversationStore, days_ago

logger = logging.getLogger(__name__)

HOURS_BETWEEN = 6


class Retention(InputChannel):
    """A channel that takes no messages."""

    @classmethod
    def name(cls) -> str:
        return "retention"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        routes = Blueprint("retention")

        @routes.listener("after_server_start")
        async def start(app: Sanic, _: Any) -> None:
            app.add_task(_keep_tidy(app))

        return routes


async def _keep_tidy(app: Sanic) -> None:
    days = keep_days()
    while days is not None:
        store = app.ctx.agent.tracker_store if app.ctx.agent else None
        try:
            await asyncio.to_thread(erase_older_than, days, store)
        except SQLAlchemyError as error:
            logger.error("old results could not be erased now, trying again later: %s", type(error).__name__)
        await asyncio.sleep(HOURS_BETWEEN * 3600)


def erase_older_than(days: float, store: ConversationStore | None) -> None:
    """Sessions that began before that, and conversations in which nothing was said since."""
    moment = days_ago(days)
    history().erase_before(datetime.fromtimestamp(moment, timezone.utc).isoformat(timespec="seconds"))
    if store is not None:
        store.erase_before(moment)
