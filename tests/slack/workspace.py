"""People in a Slack workspace: what they write, click and command reaches the bot as Slack sends it, signed."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
import urllib.error
import urllib.request
import uuid
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from slack_stand_in import BOT, Message, SlackStandIn

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
TEAM = "T00000001"


@dataclass
class Answer:
    """What the server answered to a request of Slack's."""

    status: int
    body: str
    seconds: float


def deliver(port: int, body: bytes, kind: str, headers: dict[str, str] | None = None) -> Answer:
    """Send a request as it is."""
    url = f"http://127.0.0.1:{port}/webhooks/slack/webhook"
    request = urllib.request.Request(url, body, {"content-type": kind, **(headers or {})})
    began = time.monotonic()
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return Answer(response.status, response.read().decode(), time.monotonic() - began)
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.read().decode(), time.monotonic() - began)


def signed(body: bytes, secret: str = SECRET, at: float | None = None) -> dict[str, str]:
    """The headers with which Slack signs."""
    stamp = str(int(time.time() if at is None else at))
    digest = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}


class Workspace:
    """One workspace and the port of the server that Slack knows."""

    def __init__(self, slack: SlackStandIn, port: int, team: str = TEAM) -> None:
        self.slack = slack
        self.port = port
        self.team = team

    def send(self, envelope: dict[str, Any], **headers: str) -> Answer:
        """Deliver an event."""
        body = json.dumps(envelope).encode()
        return deliver(self.port, body, "application/json; charset=utf-8", {**signed(body), **headers})

    def post(self, form: dict[str, str]) -> Answer:
        """Deliver a form: a click or a command."""
        body = urlencode(form).encode()
        return deliver(self.port, body, "application/x-www-form-urlencoded", signed(body))

    def event(self, event: dict[str, Any], event_id: str | None = None) -> dict[str, Any]:
        return {
            "type": "event_callback",
            "team_id": self.team,
            "api_app_id": "A1",
            "event_id": event_id or f"Ev{uuid.uuid4().hex[:10].upper()}",
            "event_time": int(time.time()),
            "authorizations": [{"team_id": self.team, "user_id": BOT, "is_bot": True}],
            "event": event,
        }

    def message(self, user: str, text: str, channel: str, thread: str | None = None, **more: Any) -> dict[str, Any]:
        """A message event, as Slack makes it of what somebody writes."""
        ts = self.slack.new_ts()
        written = {"ts": ts, "user": user, "text": text, **({"thread_ts": thread} if thread else {})}
        self.slack.put(channel, written)
        if thread:
            written["parent_user_id"] = self.slack.places[channel].messages[thread]["user"]
        kind = "im" if channel.startswith("D") else "channel"
        return {"type": "message", "channel": channel, "channel_type": kind, "client_msg_id": str(uuid.uuid4())} | {
            **written, "team": self.team, **more
        }  # fmt: skip


class Person:
    """Somebody who talks with the bot in one place: their direct message, or a thread that their mention begins."""

    def __init__(self, workspace: Workspace, user: str, channel: str | None = None) -> None:
        self.workspace = workspace
        self.user = user
        self.channel = channel or f"D{user[1:]}"
        self.thread: str | None = None

    @property
    def said(self) -> list[Message]:
        """What the bot has said to them."""
        return self.workspace.slack.said(self.channel, self.thread)

    def write(self, text: str) -> Answer:
        """Write, without waiting for the answer. In a channel the first message mentions the bot."""
        begins = self.thread is None and not self.channel.startswith("D")
        event = self.workspace.message(
            self.user, f"<@{BOT}> {_escaped(text)}" if begins else _escaped(text), self.channel, self.thread
        )
        if begins:
            self.thread = event["ts"]
            event = {**event, "type": "app_mention"}
        answer = self.workspace.send(self.workspace.event(event))
        assert answer.status == 200
        assert answer.seconds < 3
        return answer

    def say(self, text: str) -> str:
        """Write, and return the text of the bot's next message."""
        before = len(self.said)
        self.write(text)
        return self.next(before)

    def next(self, before: int) -> str:
        return str(self.workspace.slack.wait(self.channel, self.thread, before)[-1]["text"])

    def click(self, title: str) -> str:
        """Click on a choice of the bot's last message, and return the text of its next."""
        before = len(self.said)
        assert self.workspace.post(self.clicked(title)).status == 200
        return self.next(before)

    def clicked(self, title: str, user: str | None = None) -> dict[str, str]:
        """What Slack sends when somebody clicks on a choice of the bot's last message."""
        message = self.said[-1]
        block, action = next(
            (block, action)
            for block in message["blocks"] if block["type"] == "actions"
            for action in _actions(block) if title in _title(action)
        )  # fmt: skip
        payload = {
            "type": "block_actions",
            "team": {"id": self.workspace.team},
            "user": {"id": user or self.user, "team_id": self.workspace.team},
            "channel": {"id": self.channel},
            "message": message,
            "trigger_id": uuid.uuid4().hex,
            "actions": [{**action, "block_id": block["block_id"], "action_ts": self.workspace.slack.new_ts()}],
        }
        return {"payload": json.dumps(payload)}

    def command(self, text: str) -> Answer:
        """`/hotseat` and the text."""
        return self.workspace.post(
            {
                "command": "/hotseat", "text": text, "team_id": self.workspace.team, "user_id": self.user,
                "channel_id": "C0GENERAL", "trigger_id": uuid.uuid4().hex, "response_url": "https://hooks.example/1",
            }
        )  # fmt: skip


def _actions(block: dict[str, Any]) -> list[dict[str, Any]]:
    """Every click that the block allows, as Slack describes it."""
    clicks: list[dict[str, Any]] = []
    for each in block["elements"]:
        plain = {key: value for key, value in each.items() if key != "options"}
        clicks += [{**plain, "selected_option": option} for option in each["options"]] if "options" in each else [plain]
    return clicks


def _title(action: dict[str, Any]) -> str:
    return str((action.get("selected_option") or action)["text"]["text"])


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def shown(message: Message) -> str:
    """All that the blocks of a message show, mark-up included."""
    texts: list[str] = []
    for block in message["blocks"]:
        if "text" in block:
            texts.append(block["text"]["text"])
        texts += [each["text"] for each in block.get("elements", []) if each["type"] in ("mrkdwn", "plain_text")]
    return "\n".join(texts)
