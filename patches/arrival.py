"""Each message of a user carries the time at which it arrived, before it waits for the turn before it.

People send one thought as several messages. Rasa handles them one after another and notes the time when it gets to
each; whether a message was sent before the bot's answer was shown can only be told from the time of its arrival.
"""

from __future__ import annotations

import time
from functools import wraps
from typing import Any

from rasa.core.channels.channel import UserMessage

RECEIVED = "received_at"  # key in a message's metadata: seconds since the epoch

_original = UserMessage.__init__


@wraps(_original)
def _init(self: UserMessage, *args: Any, **kwargs: Any) -> None:
    _original(self, *args, **kwargs)
    self.metadata = {RECEIVED: time.time(), **(self.metadata or {})}


def apply() -> None:
    """Stamp messages in the running process; doing so twice changes nothing."""
    UserMessage.__init__ = _init
