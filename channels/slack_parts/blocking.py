"""Database work beside the event loop, so that a slow disk holds up nobody else's answer."""

from __future__ import annotations

import asyncio
from typing import Callable, ParamSpec, TypeVar

Given = ParamSpec("Given")
Got = TypeVar("Got")


async def aside(work: Callable[Given, Got], *args: Given.args, **kwargs: Given.kwargs) -> Got:
    """Run `work` in a thread and return what it returns."""
    return await asyncio.to_thread(work, *args, **kwargs)
