"""What is stored of a talk: whether a message was heard there, what the bot said to it, and the language."""

from __future__ import annotations

import logging
from typing import Any, Callable

from channels.slack_parts.output import Said, kept

logger = logging.getLogger(__name__)

HEARD_AS = "slack_id"  # key in the metadata of a user's message


class Conversations:
    """Rasa's tracker store, which is there only once the server has started."""

    def __init__(self, agent: Callable[[], Any]) -> None:
        self._agent = agent

    @property
    def ready(self) -> bool:
        """Whether a model is loaded, so that somebody would hear."""
        agent = self._agent()
        return bool(agent and agent.is_ready())

    async def exists(self, talk: str) -> bool:
        return bool(await self._agent().tracker_store.exists(talk))

    async def language(self, talk: str) -> str:
        """The language of the talk, English where it is not known or the conversations cannot be read."""
        try:
            tracker = await self._agent().tracker_store.retrieve(talk)
        except Exception as error:  # noqa: BLE001  (a label in another language is better than no answer)
            logger.warning("The language of a talk cannot be read: %s", type(error).__name__)
            return "en"
        return "it" if tracker and tracker.get_slot("language") == "it" else "en"

    async def answer_to(self, key: str, talk: str) -> list[Said] | None:
        """What the bot said to the message with this key; None if the message is not in the stored conversation."""
        tracker = await self._agent().tracker_store.retrieve_full_tracker(talk)
        said: list[Said] | None = None
        for event in tracker.events if tracker else []:
            if event.type_name == "user":
                if said is not None:
                    break
                if (event.metadata or {}).get(HEARD_AS) == key:
                    said = []
            elif event.type_name == "bot" and said is not None:
                said.append(kept(event.message()))
        return said
