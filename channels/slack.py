"""Slack, on top of Rasa's own channel.

Rasa's acknowledges first and keeps nothing, hears other retries than `http_timeout` as new answers, takes edits and
joins for messages, and says each line of a turn as a message of its own. Here what somebody says is kept before Slack
is told that it arrived, is heard once whatever way it comes again, and is answered by one message (docs/slack.md).
"""

from __future__ import annotations

import asyncio
import json
import logging
from typing import Any, Awaitable, Callable, Coroutine

from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.core.channels.slack import SlackInput as RasaSlackInput
from sanic import Blueprint, Request, Sanic, response
from sanic.response import HTTPResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import SignatureVerifier

from actions.history.database import engine
from channels.slack_parts import clicks, commands, events, inbox
from channels.slack_parts.blocking import aside
from channels.slack_parts.conversation import Conversations
from channels.slack_parts.desk import Desk
from channels.slack_parts.heard import Heard
from channels.slack_parts.posting import NETWORK, Place, SlackApi, code_of
from channels.slack_parts.settings import SlackSettings, settings
from channels.slack_parts.turns import Turns
from channels.slack_parts.words import NOT_YOURS

logger = logging.getLogger(__name__)

KEEP_SECONDS = 2.5  # Slack waits for three


class SlackInput(RasaSlackInput):
    """Takes events, clicks and commands from Slack at /webhooks/slack/webhook."""

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> InputChannel:
        """Secrets come from the environment, not from credentials.yml."""
        return cls(settings())

    def __init__(self, chosen: SlackSettings) -> None:
        super().__init__(chosen.token, slack_signing_secret=chosen.signing_secret)
        self._verifier = SignatureVerifier(chosen.signing_secret)
        self._slack = SlackApi(chosen)
        self._bot: str | None = None
        self._app: Sanic | None = None
        self._conversations = Conversations(lambda: self._app.ctx.agent if self._app else None)
        self._desk: Desk | None = None
        self._beside: set[asyncio.Task[None]] = set()

    def get_output_channel(self, channel: str | None = None, thread_id: str | None = None) -> None:
        """None: the bot speaks only when spoken to."""

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        routes = Blueprint("slack_webhook", __name__)

        @routes.listener("before_server_start")
        async def start(app: Sanic, _: Any) -> None:
            self._app = app
            await aside(engine)
            turns = Turns(self._slack, self._conversations, on_new_message)
            self._desk = Desk(turns.take, lambda: self._conversations.ready)
            self._desk.open()
            self._do_beside(self._introduce())

        @routes.listener("before_server_stop")
        async def stop(_: Sanic, __: Any) -> None:
            if self._desk:
                await self._desk.close()

        @routes.get("/")
        async def health(_: Request) -> HTTPResponse:
            return response.json({"status": "ok"})

        @routes.post("/webhook")
        async def webhook(request: Request) -> HTTPResponse:
            if not self.is_request_from_slack_authentic(request):
                return response.text("This request is not signed by Slack.\n", status=401)
            try:
                return await self._received(request)
            except (ValueError, KeyError, TypeError, AttributeError):
                return response.text("This is not how Slack writes.\n", status=400)

        return routes

    def is_request_from_slack_authentic(self, request: Request) -> bool:
        """Whether Slack signed it, in the last five minutes."""
        try:
            return bool(self._verifier.is_valid_request(request.body, dict(request.headers)))
        except (ValueError, TypeError):  # a time that is no number, bytes that are no text
            return False

    async def _received(self, request: Request) -> HTTPResponse:
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind == "application/json":
            return await self._event(json.loads(request.body))
        form = {name: values[0] for name, values in request.form.items()}
        if "payload" in form:
            return await self._click(json.loads(form["payload"]))
        if "command" in form:
            return await self._command(form)
        return response.empty(200)  # Slack's check of the certificate, or nothing that is said

    async def _event(self, envelope: dict[str, Any]) -> HTTPResponse:
        if envelope.get("type") == "url_verification":
            return response.json({"challenge": envelope["challenge"]})
        said = events.heard(envelope, events.bot_in(envelope) or self._bot)
        return await self._take_in(said) if said else response.empty(200)

    async def _click(self, payload: dict[str, Any]) -> HTTPResponse:
        said = clicks.heard(payload)
        if isinstance(said, clicks.NotYours):
            self._do_beside(self._slack.whisper(Place(said.channel, said.thread), said.user, NOT_YOURS))
        return await self._take_in(said) if isinstance(said, Heard) else response.empty(200)

    async def _command(self, form: dict[str, str]) -> HTTPResponse:
        said = commands.heard(form)
        if said is not None and (taken := await self._take_in(said)).status != 200:
            return taken
        return response.json({"response_type": "ephemeral", "text": commands.acknowledged(form)})

    async def _in_talk(self, said: Heard) -> bool:
        """Whether the bot already talks with that person in the thread."""
        return await aside(inbox.knows, said.talk) or (
            self._conversations.ready and await self._conversations.exists(said.talk)
        )

    async def _take_in(self, said: Heard) -> HTTPResponse:
        """Keep it and say so; where it cannot be kept in time, Slack will send it again, and it is kept once."""
        try:
            mine = said.addressed or await self._in_talk(said)
            new = mine and await asyncio.wait_for(aside(inbox.keep, said), KEEP_SECONDS)
        except Exception as error:  # noqa: BLE001  (whatever it is, the message is not kept)
            logger.error("A message from Slack could not be kept: %s", type(error).__name__)
            return response.empty(503)
        if new and self._desk:
            self._desk.call(said.talk)
        return response.empty(200)

    async def _introduce(self) -> None:
        self._bot = await self._slack.me()

    def _do_beside(self, work: Coroutine[Any, Any, None]) -> None:
        """Do it without waiting; that it failed is logged."""
        task = asyncio.create_task(_logged(work))
        self._beside.add(task)
        task.add_done_callback(self._beside.discard)


async def _logged(work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except SlackApiError as error:
        logger.error("Slack said %s", code_of(error))
    except NETWORK as error:
        logger.error("Slack was not reached: %s", type(error).__name__)
