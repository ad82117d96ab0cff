"""The page's channel: Socket.IO with an identity that the server signs, and the transcript when somebody comes back.

Rasa's own Socket.IO channel believes whatever session id it is told and replays nothing. Here the id is in a signed
token; each message has an id of the page's own, so that one that is sent again after a cut is heard once; all tabs of a
person hear what is said; and whoever connects gets what was said before.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from typing import Any, Awaitable, Callable

from rasa.core.channels.channel import InputChannel, OutputChannel, UserMessage
from rasa.core.channels.socketio import SocketBlueprint
from sanic import Blueprint, Sanic
from socketio import AsyncServer

from actions.settings import data_folder
from channels import identity, page

logger = logging.getLogger(__name__)

PATH = "/socket.io"
LONGEST = 24_000  # characters that are handed on; the bot says what is too long for an answer
REMEMBERED = 500  # message ids, over all people
SHOWN = 300  # lines of the transcript

Line = dict[str, Any]


class WebOutput(OutputChannel):
    """Says each message whole, to all tabs of the person."""

    def __init__(self, server: AsyncServer) -> None:
        self._server = server

    @classmethod
    def name(cls) -> str:
        return "web"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        line = {"who": "bot", "text": message.get("text") or "", "buttons": message.get("buttons") or []}
        await self._server.emit("said", line, room=recipient_id)

    async def send_text_message(self, recipient_id: str, text: str, **_: Any) -> None:
        await self.send_response(recipient_id, {"text": text})


class PageBlueprint(SocketBlueprint):
    """Socket.IO, and the page's files in front of Rasa's own routes."""

    def register(self, app: Sanic, options: dict[str, Any]) -> None:
        self.ctx.app = app
        app.register_middleware(page.serve, "request")
        super().register(app, options)


class WebInput(InputChannel):
    """Takes messages from the page."""

    def __init__(self) -> None:
        self._key = identity.secret(data_folder())
        self._heard: OrderedDict[str, None] = OrderedDict()

    @classmethod
    def name(cls) -> str:
        return "web"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        server = AsyncServer(async_mode="sanic")  # its own origin only
        routes = PageBlueprint(server, PATH, "web", __name__)

        @server.on("connect")
        async def connect(sid: str, _: dict[str, Any], auth: Any = None) -> None:
            known = identity.person_of(auth.get("token") if isinstance(auth, dict) else None, self._key)
            person = known or identity.new_person()
            events = await _events(routes.ctx.app, person) if known else []
            await server.save_session(sid, {"person": person, "heard": heard_before(events)})
            await server.enter_room(sid, person)
            lines = transcript(events)
            await server.emit("welcome", {"token": identity.token_of(person, self._key), "said": lines}, room=sid)

        @server.on("say")
        async def say(sid: str, data: Any) -> dict[str, bool]:
            session = await server.get_session(sid)
            person = session.get("person")
            if not person or not isinstance(data, dict) or not isinstance(data.get("text"), str):
                return {"ok": False}
            sent = f"{person}/{data.get('id')}"
            if data.get("id") and (sent in self._heard or data["id"] in session["heard"]):
                return {"ok": True}
            self._remember(sent)
            shown = data["shown"] if isinstance(data.get("shown"), str) else data["text"]
            await server.emit("said", {"who": "you", "text": shown}, room=person, skip_sid=sid)
            metadata = {"client_id": data.get("id"), "shown": shown}
            message = UserMessage(
                data["text"][:LONGEST], WebOutput(server), person, input_channel=self.name(), metadata=metadata
            )
            await on_new_message(message)
            return {"ok": True}

        return routes

    def _remember(self, sent: str) -> None:
        self._heard[sent] = None
        while len(self._heard) > REMEMBERED:
            self._heard.popitem(last=False)


async def _events(app: Sanic, person: str) -> list[dict[str, Any]]:
    agent = app.ctx.agent
    tracker = await agent.tracker_store.retrieve_full_tracker(person) if agent and agent.tracker_store else None
    return [each.as_dict() for each in tracker.events] if tracker else []


def heard_before(events: list[dict[str, Any]]) -> frozenset[str]:
    """The page's ids of the messages in the conversation, also from before a restart."""
    ids = ((each.get("metadata") or {}).get("client_id") for each in events)
    return frozenset(each for each in ids if each)


def transcript(events: list[dict[str, Any]]) -> list[Line]:
    """What was said so far, oldest first, as the page shows it; buttons only beside the last line."""
    lines: list[Line] = []
    for event in events:
        if event["event"] == "user":
            shown = (event.get("metadata") or {}).get("shown")
            lines.append({"who": "you", "text": event.get("text") or "" if shown is None else shown, "buttons": []})
        elif event["event"] == "bot":
            buttons = (event.get("data") or {}).get("buttons") or []
            lines.append({"who": "bot", "text": event.get("text") or "", "buttons": buttons})
    for line in lines[:-1]:
        line["buttons"] = []
    return [line for line in lines if line["text"]][-SHOWN:]
