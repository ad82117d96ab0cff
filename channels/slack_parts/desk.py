"""Works through the inbox behind Slack's back: talk by talk at once, in each talk one message after another."""

from __future__ import annotations

import asyncio
import logging
import time
import uuid
from typing import Any, Awaitable, Callable, Coroutine

from channels.slack_parts import inbox
from channels.slack_parts.blocking import aside
from channels.slack_parts.inbox import Waiting
from channels.slack_parts.turns import NotTaken

logger = logging.getLogger(__name__)

LOOK_SECONDS = 5  # for what another server, or this one before a restart, left undone
WAIT_SECONDS = 0.5  # for another server that is answering in the talk
AGAIN_SECONDS = (3, 20)  # before the second and the third try
TIDY_SECONDS = 3600


class Desk:
    """Serves the talks in which something waits."""

    def __init__(self, take: Callable[[Waiting], Awaitable[None]], ready: Callable[[], bool]) -> None:
        self._take = take
        self._ready = ready
        self._server = uuid.uuid4().hex
        self._serving: dict[str, asyncio.Task[None]] = {}
        self._called: set[str] = set()
        self._always: list[asyncio.Task[None]] = []

    def open(self) -> None:
        """Begin, with what was left undone."""
        self._always = [asyncio.create_task(self._look()), asyncio.create_task(self._hold())]

    async def close(self) -> None:
        """Stop; what is not answered waits for the next start."""
        tasks = [*self._always, *self._serving.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def call(self, talk: str) -> None:
        """Something new waits in the talk."""
        self._called.add(talk)
        if talk not in self._serving:
            self._serving[talk] = asyncio.create_task(self._serve(talk))

    async def _serve(self, talk: str) -> None:
        try:
            while talk in self._called:
                self._called.discard(talk)
                await self._answer_all(talk)
        except Exception as error:  # noqa: BLE001  (the talk is looked at again soon)
            logger.error("A talk in Slack has to wait: %s", type(error).__name__)
        finally:
            self._called.discard(talk)
            del self._serving[talk]

    async def _answer_all(self, talk: str) -> None:
        mine = False
        try:
            while await aside(inbox.next_in, talk):
                if not self._ready() or not await aside(inbox.claim, talk, self._server):
                    await asyncio.sleep(WAIT_SECONDS)
                    continue
                mine = True
                await self._answer_next(talk)
        finally:
            if mine:
                await asyncio.shield(aside(inbox.release, talk, self._server))

    async def _answer_next(self, talk: str) -> None:
        waiting = await aside(inbox.next_in, talk)  # another server may have answered before the claim
        if waiting is None:
            return
        try:
            await self._take(waiting)
        except NotTaken:
            await asyncio.sleep(AGAIN_SECONDS[min(waiting.tries, len(AGAIN_SECONDS) - 1)])
        else:
            await aside(inbox.finish, waiting)

    async def _look(self) -> None:
        tidied = 0.0
        while True:
            await _without_fail(self._call_all())
            if time.monotonic() - tidied > TIDY_SECONDS:
                await _without_fail(aside(inbox.tidy))
                tidied = time.monotonic()
            await asyncio.sleep(LOOK_SECONDS)

    async def _call_all(self) -> None:
        for talk in await aside(inbox.talks_waiting):
            self.call(talk)

    async def _hold(self) -> None:
        """Other servers leave this one's talks alone as long as it lives."""
        while True:
            await asyncio.sleep(inbox.LEASE_SECONDS / 4)
            if self._serving:
                await _without_fail(aside(inbox.renew, self._server))


async def _without_fail(work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except Exception as error:  # noqa: BLE001  (tried again soon)
        logger.error("The inbox cannot be reached: %s", type(error).__name__)
