"""In-process conversations: the real trained model and the real actions, without servers."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Coroutine

import pytest
from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor


@cache
def _loop() -> asyncio.AbstractEventLoop:
    return asyncio.new_event_loop()


def _run(work: Coroutine[Any, Any, Any]) -> Any:
    return _loop().run_until_complete(work)


class InProcessActions(EndpointConfig):
    """An action endpoint whose request runs rasa-sdk's executor here."""

    def __init__(self) -> None:
        super().__init__("http://in-process")
        self._executor = ActionExecutor()
        self._executor.register_package("actions")

    async def request(self, *args: Any, json: Any = None, **kwargs: Any) -> Any:
        return await self._executor.run(json)


@dataclass
class Reply:
    """What the bot said in one turn."""

    messages: list[dict[str, Any]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(message.get("text") or "" for message in self.messages)

    @property
    def buttons(self) -> list[dict[str, str]]:
        return [button for message in self.messages for button in message.get("buttons") or []]

    def __contains__(self, words: str) -> bool:
        return words in self.text


class Talk:
    """One person's conversation with the bot."""

    def __init__(self, agent: Agent, person: str) -> None:
        self._agent = agent
        self.person = person
        self.channel = "test"

    def say(self, text: str) -> Reply:
        """Send one message and return what the bot answers."""
        output = CollectingOutputChannel()
        _run(self._agent.handle_message(self._message(text, output)))
        return Reply(output.messages)

    def _message(self, text: str, output: CollectingOutputChannel) -> UserMessage:
        return UserMessage(text, output, self.person, input_channel=self.channel)

    def hears(self, text: str, error: type[Exception]) -> Reply:
        """Send a message whose turn fails with `error`, and return what is said all the same."""
        output = CollectingOutputChannel()
        with pytest.raises(error):
            _run(self._agent.handle_message(self._message(text, output)))
        return Reply(output.messages)

    def burst(self, *texts: str) -> list[Reply]:
        """Send messages without waiting for answers, as people do who type one thought in pieces."""
        outputs = [CollectingOutputChannel() for _ in texts]
        sent = [self._message(text, output) for text, output in zip(texts, outputs, strict=True)]
        for message in sent:
            _run(self._agent.handle_message(message))
        return [Reply(output.messages) for output in outputs]

    def says(self, *texts: str) -> Reply:
        """Send several messages and return the answer to the last."""
        return [self.say(text) for text in texts][-1]

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Wait for `work` on the loop that the bot runs on."""
        return _run(work)

    def slot(self, name: str) -> Any:
        tracker = _run(self._agent.tracker_store.retrieve(self.person))
        return tracker.get_slot(name) if tracker else None

    @property
    def store(self) -> Any:
        """Where the conversation is kept."""
        return self._agent.tracker_store

    def said(self) -> list[str]:
        """What the person said so far, as it is stored."""
        tracker = _run(self._agent.tracker_store.retrieve_full_tracker(self.person))
        return [each.text for each in tracker.events if each.type_name == "user"]

    def events(self) -> int:
        """How many events of the conversation are loaded at the next turn."""
        tracker = _run(self._agent.tracker_store.retrieve(self.person))
        return len(tracker.events)


def load(model: Path) -> Agent:
    """The bot of a trained model, with the actions in this process."""
    return Agent.load(str(model), action_endpoint=InProcessActions())
