"""Slack's events: which of them are something said to the bot, and by whom, where."""

from __future__ import annotations

from typing import Any

from channels.slack_parts.heard import Heard
from channels.slack_parts.mrkdwn import mentions, spoken

# Everything else with a subtype is an edit, a deletion, a join, another bot, …
SAID = (None, "file_share", "thread_broadcast", "me_message")
GREETING = "hello"  # what a mention without words says
SLACKBOT = "USLACKBOT"
LONGEST = 24_000  # characters that are handed on; the bot says what is too long for an answer


def heard(envelope: dict[str, Any], bot: str | None) -> Heard | None:
    """What the event says to the bot, whose user id is `bot`; None if it says nothing."""
    event = envelope.get("event")
    if not isinstance(event, dict) or not _by_a_person(event, bot):
        return None
    team, user, channel = (str(each) for each in (envelope.get("team_id") or "", event["user"], event["channel"]))
    written = str(event.get("text") or "")
    direct = event.get("channel_type") == "im" or channel.startswith("D")
    mentioned = event["type"] == "app_mention" or bool(bot and mentions(written, bot))
    addressed = direct or mentioned
    if not addressed and written.lstrip().startswith("<@"):
        return None  # said to somebody else
    text = spoken(written, bot) or (GREETING if mentioned and not direct else "")
    ts = str(event.get("ts") or "")
    thread = event.get("thread_ts")
    if not team or not ts or not text or not (addressed or thread):
        return None
    return Heard(
        team=team,
        user=user,
        channel=channel,
        thread=str(thread) if thread else (None if direct else ts),
        direct=direct,
        addressed=addressed,
        called=not direct and bool(thread) and event.get("parent_user_id") != user,
        text=text[:LONGEST],
        sent=float(ts),
        message=f"{channel}/{ts}",
        event=envelope.get("event_id"),
        client=event.get("client_msg_id"),
    )


def bot_in(envelope: dict[str, Any]) -> str | None:
    """The bot's user id, if the event names it."""
    for each in envelope.get("authorizations") or []:
        if isinstance(each, dict) and each.get("is_bot"):
            return each.get("user_id")
    return None


def _by_a_person(event: dict[str, Any], bot: str | None) -> bool:
    """Whether somebody wrote it who is no bot."""
    return (
        event.get("type") in ("message", "app_mention")
        and event.get("subtype") in SAID
        and not event.get("bot_id")
        and not event.get("hidden")
        and bool(event.get("user") and event.get("channel"))
        and event["user"] not in (bot, SLACKBOT)
    )
