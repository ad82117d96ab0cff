"""Slack's interactions: a click on one of the bot's choices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from channels.slack_parts.choices import owner_of, said_by
from channels.slack_parts.heard import Choice, Heard

KINDS = ("button", "static_select")


@dataclass(frozen=True)
class NotYours:
    """Somebody clicked on another person's choices."""

    user: str
    channel: str
    thread: str | None


def heard(payload: dict[str, Any]) -> Heard | NotYours | None:
    """What the click says; None for what is no choice of the bot's. A message is answered by one click, so that a
    second one on it is the same again."""
    action: dict[str, Any] = next(iter(payload.get("actions") or []), {})
    owner = owner_of(str(action.get("block_id") or ""))
    if payload.get("type") != "block_actions" or owner is None or action.get("type") not in KINDS:
        return None
    message, user = payload.get("message") or {}, payload["user"]["id"]
    channel, ts = payload["channel"]["id"], str(message["ts"])
    direct = channel.startswith("D")
    thread = message.get("thread_ts")
    if owner.user != user:
        return NotYours(user, channel, thread)
    text, title = said_by(action)
    if not text:
        return None
    return Heard(
        team=(payload.get("team") or {}).get("id") or payload["user"]["team_id"],
        user=user,
        channel=channel,
        thread=thread or (None if direct else ts),
        direct=direct,
        addressed=True,
        called=not direct and message.get("parent_user_id") != user,
        text=text,
        sent=float(action.get("action_ts") or ts),
        message=f"{channel}/{ts}/choice",
        choice=Choice(title, ts, message.get("blocks") or [], owner.language),
    )
