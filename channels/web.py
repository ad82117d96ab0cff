"""The page's channel: Socket.IO with an identity that the server signs, and the transcript when somebody comes back.

Rasa's own Socket.IO channel believes whatever session id it is told and replays nothing. Here the id is in a signed
token; each message has an id of the page's own, so that one that is sent again after a cut is heard once; all tabs of a
person hear what is said; and whoever connects gets what was said before.
"""

from __future__ import annotations

import logging
import uuid
from typing import Any, Awaitable, Callable

from rasa.core.channels.channel import InputChannel, OutputChannel, UserMessage
from rasa.core.channels.socketio import SocketBlueprint
from sanic import Blueprint, Sanic
from socketio import AsyncServer
from socketio.exceptions import ConnectionRefusedError as Refused

from actions.settings import data_folder
from channels import identity, page
from channels.offered import offered
from channels.origins import allowed, named_origins
from channels.transcript import SHOWN, bot_line, heard_before, transcript, user_line
from channels.turns import Turns

logger = logging.getLogger(__name__)

PATH = "/socket.io"
PING_SECONDS = 10  # a connection that does not answer for twice as long is gone
LONGEST = 24_000  # characters that are handed on; the bot says what is too long for an answer

Hear = Callable[[UserMessage], Awaitable[Any]]
Data = dict[str, Any]


class WebOutput(OutputChannel):
    """Says each message whole, to all tabs of the person."""

    def __init__(self, server: AsyncServer) -> None:
        self._server = server

    @classmethod
    def name(cls) -> str:
        return "web"

    async def send_response(self, recipient_id: str, message: Data) -> None:
        line = bot_line(message.get("text"), message.get("buttons"), message.get("card"))
        await self._server.emit("said", line, room=recipient_id)

    async def send_text_message(self, recipient_id: str, text: str, **_: Any) -> None:
        await self.send_response(recipient_id, {"text": text})


class PageBlueprint(SocketBlueprint):
    """Socket.IO, and the page's files in front of Rasa's own routes."""

    def register(self, app: Sanic, options: Data) -> None:
        self.ctx.app = app
        app.register_middleware(page.serve, "request")
        super().register(app, options)


class WebInput(InputChannel):
    """Takes messages from the page."""

    def __init__(self) -> None:
        self._key = identity.secret(data_folder())
        self._turns = Turns()
        self._late: set[str] = set()  # people whose tabs need the transcript again when a turn is over

    @classmethod
    def name(cls) -> str:
        return "web"

    def blueprint(self, on_new_message: Hear) -> Blueprint:
        server = AsyncServer(
            async_mode="sanic",
            cors_allowed_origins=allowed(named_origins()),
            ping_interval=PING_SECONDS,
            ping_timeout=PING_SECONDS,
        )
        routes = PageBlueprint(server, PATH, "web", __name__)

        @server.on("connect")
        async def connect(sid: str, _: Data, auth: Any = None) -> None:
            known = identity.person_of(auth.get("token") if isinstance(auth, dict) else None, self._key)
            person = known or identity.new_person()
            await server.enter_room(sid, person)
            if self._turns.busy(person):
                self._late.add(person)
            greeting, heard = await self._greeting(_agent(routes), person)
            await server.save_session(sid, {"person": person, "heard": heard})
            await server.emit("welcome", {**greeting, "offered": offered()}, room=sid)

        @server.on("say")
        async def say(sid: str, data: Any) -> dict[str, bool]:
            session = await server.get_session(sid)
            person = session.get("person")
            if not person or not isinstance(data, dict) or not isinstance(data.get("text"), str):
                return {"ok": False}
            message_id = data["id"] if isinstance(data.get("id"), str) else None
            if message_id in session["heard"]:
                return {"ok": True}
            shown = data["shown"] if isinstance(data.get("shown"), str) else data["text"]

            async def turn() -> bool:
                await server.emit("said", user_line(shown, message_id), room=person, skip_sid=sid)
                metadata = {"client_id": message_id, "shown": shown}
                message = UserMessage(
                    data["text"][:LONGEST], WebOutput(server), person, input_channel=self.name(), metadata=metadata
                )
                return await _heard(on_new_message, message)

            done = await self._turns.once(person, message_id, turn)
            if done:
                await self._settle(server, _agent(routes), person)
            else:
                self._late.add(person)  # what the tabs show is no longer what is stored
            return {"ok": done}

        return routes

    async def _settle(self, server: AsyncServer, agent: Any, person: str) -> None:
        """After a turn: tell all tabs how things stand, or the whole transcript if they may have missed something."""
        if person in self._late and not self._turns.busy(person):
            self._late.discard(person)
            greeting, _ = await self._greeting(agent, person)
            await server.emit("welcome", {**greeting, "offered": offered()}, room=person)
        else:
            await server.emit("stands", stands(await agent.tracker_store.retrieve(person)), room=person)

    async def _greeting(self, agent: Any, person: str) -> tuple[Data, frozenset[str]]:
        """What a tab needs to begin, and the ids of the messages that were heard before."""
        if not agent or not agent.is_ready() or not agent.tracker_store:
            raise Refused("not ready")
        try:
            tracker = await agent.tracker_store.retrieve(person)
            events = await agent.tracker_store.latest_events(person, 2 * SHOWN)
        except Exception as error:  # an empty transcript would look like a lost talk; the page asks again
            _log("A conversation was not read", error)
            raise Refused("not ready") from error
        tokens = {"token": identity.token_of(person, self._key), "report": identity.report_token_of(person, self._key)}
        return {**tokens, "said": transcript(events), "stands": stands(tracker)}, heard_before(events)


def stands(tracker: Any) -> Data:
    """How things stand: whether a session is under way, what it waits for, and the language that is spoken."""
    if tracker is None:
        return {"in_session": False, "wants": None, "language": None}
    return {
        "in_session": tracker.active_loop_name is not None,
        "wants": tracker.get_slot("requested_slot"),
        "language": tracker.get_slot("language"),
    }


async def _heard(on_new_message: Hear, message: UserMessage) -> bool:
    """Hand the message on; False, and an id in the log, if that failed. What was said stays out of the log."""
    try:
        await on_new_message(message)
    except Exception as error:  # noqa: BLE001  (whatever it is, the page must keep the message and try again)
        _log("A message was not handled", error)
        return False
    return True


def _log(what: str, error: Exception) -> None:
    logger.error("%s: %s, id %s", what, type(error).__name__, uuid.uuid4().hex[:8])


def _agent(routes: Blueprint) -> Any:
    return routes.ctx.app.ctx.agent
