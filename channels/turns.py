"""Each message of the page is one turn, however often it arrives: it is heard again only if its turn failed."""

from __future__ import annotations

import asyncio
from collections import Counter, OrderedDict
from typing import Awaitable, Callable

REMEMBERED = 500  # turns that are over, of all people


class Turns:
    """The turns under way and the latest that are over."""

    def __init__(self) -> None:
        self._over: OrderedDict[str, None] = OrderedDict()
        self._under_way: dict[str, asyncio.Task[bool]] = {}
        self._busy: Counter[str] = Counter()

    def busy(self, person: str) -> bool:
        """Whether a turn of the person is under way, so that the stored conversation is about to change."""
        return self._busy[person] > 0

    async def once(self, person: str, message_id: str | None, turn: Callable[[], Awaitable[bool]]) -> bool:
        """Take the turn and say whether it went well; a message that is under way or over is not taken again."""
        if message_id is None:
            return await self._take(person, turn)
        key = f"{person}/{message_id}"
        if key in self._over:
            return True
        if key not in self._under_way:
            self._under_way[key] = asyncio.ensure_future(self._take(person, turn))
            self._under_way[key].add_done_callback(lambda done: self._end(key, done))
        return await asyncio.shield(self._under_way[key])

    async def _take(self, person: str, turn: Callable[[], Awaitable[bool]]) -> bool:
        self._busy[person] += 1
        try:
            return await turn()
        finally:
            self._busy[person] -= 1
            self._busy += Counter()  # drops those at zero

    def _end(self, key: str, done: asyncio.Task[bool]) -> None:
        del self._under_way[key]
        if done.cancelled() or done.exception() or not done.result():
            return
        self._over[key] = None
        while len(self._over) > REMEMBERED:
            self._over.popitem(last=False)
