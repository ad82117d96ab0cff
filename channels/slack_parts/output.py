"""Gathers what the bot says in one turn, so that it becomes one Slack message."""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import OutputChannel

Said = dict[str, Any]


class Gathering(OutputChannel):
    """Keeps each message whole, with its text, buttons and card, in order."""

    def __init__(self) -> None:
        self.said: list[Said] = []

    @classmethod
    def name(cls) -> str:
        return "slack"

    async def send_response(self, recipient_id: str, message: Said) -> None:
        if message.get("text") or message.get("buttons"):
            self.said.append(kept(message))

    async def send_text_message(self, recipient_id: str, text: str, **_: Any) -> None:
        await self.send_response(recipient_id, {"text": text})


def kept(message: Said) -> Said:
    """What Slack is shown of a message."""
    return {name: message.get(name) for name in ("text", "buttons", "card")}
