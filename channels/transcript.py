"""What the page shows of a stored conversation."""

from __future__ import annotations

from typing import Any

SHOWN = 300  # lines of the transcript

Line = dict[str, Any]
Event = dict[str, Any]


def heard_before(events: list[Event]) -> frozenset[str]:
    """The page's ids of the messages in the conversation, also from before a restart."""
    ids = (_metadata(each).get("client_id") for each in events if each["event"] == "user")
    return frozenset(each for each in ids if isinstance(each, str))


def transcript(events: list[Event]) -> list[Line]:
    """What was said so far, oldest first, as the page shows it; buttons only beside the last line."""
    lines = [line for line in map(_line, events) if line and (line["text"] or line.get("card"))]
    for line in lines[:-1]:
        line["buttons"] = []
    return lines[-SHOWN:]


def bot_line(text: str | None, buttons: Any, card: Any) -> Line:
    """A message of the bot."""
    line: Line = {"who": "bot", "text": text or "", "buttons": buttons or []}
    return {**line, "card": card} if isinstance(card, dict) else line


def user_line(text: str, client_id: Any) -> Line:
    """A message of the person; the page's id lets it know its own message again."""
    line: Line = {"who": "you", "text": text, "buttons": []}
    return {**line, "id": client_id} if isinstance(client_id, str) else line


def _line(event: Event) -> Line | None:
    metadata = _metadata(event)
    if event["event"] == "user":
        shown = metadata.get("shown")
        return user_line(shown if isinstance(shown, str) else event.get("text") or "", metadata.get("client_id"))
    if event["event"] == "bot":
        return bot_line(event.get("text"), (event.get("data") or {}).get("buttons"), metadata.get("card"))
    return None


def _metadata(event: Event) -> dict[str, Any]:
    return event.get("metadata") or {}
