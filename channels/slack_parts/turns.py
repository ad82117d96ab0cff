"""One turn: what was heard goes to the bot, and what the bot says goes to Slack."""

from __future__ import annotations

import logging
import time
import traceback
import uuid
from collections import OrderedDict
from typing import Any, Awaitable, Callable

from rasa.core.channels.channel import UserMessage
from slack_sdk.errors import SlackApiError

from channels.slack_parts import inbox
from channels.slack_parts.blocking import aside
from channels.slack_parts.choices import Owner, replaced
from channels.slack_parts.conversation import HEARD_AS, Conversations
from channels.slack_parts.heard import Heard
from channels.slack_parts.inbox import Waiting
from channels.slack_parts.message import known_by, posts
from channels.slack_parts.output import Gathering, Said
from channels.slack_parts.posting import NETWORK, Place, SlackApi, code_of, passes
from channels.slack_parts.words import word
from patches.arrival import RECEIVED

logger = logging.getLogger(__name__)

TRIES = 3  # after that the person is asked to say it again
REMEMBERED = 500  # talks


class NotTaken(Exception):
    """The turn failed; the message waits for another try."""


class Turns:
    """Takes messages one after another; `take` is never run twice at once for one talk."""

    def __init__(
        self,
        slack: SlackApi,
        conversations: Conversations,
        on_new_message: Callable[[UserMessage], Awaitable[Any]],
    ) -> None:
        self._slack = slack
        self._conversations = conversations
        self._on_new_message = on_new_message
        self._answered: OrderedDict[str, tuple[float, float]] = OrderedDict()  # by our clock, by Slack's

    async def take(self, waiting: Waiting) -> None:
        """Answer the message. Raises NotTaken if the turn failed and should be tried again."""
        heard, began = waiting.heard, time.time()
        place = await self._place(heard)
        if place is None:
            return
        said = await self._conversations.answer_to(waiting.key, heard.talk) if waiting.tries else None
        await self._show_choice(heard, place)
        if said is None:
            said = await self._answer(waiting, place)
        if not said:
            said = [await self._trouble(heard, "silent", _reference())]
        self._remember(heard.talk, began, await self._say(said, waiting, place))

    async def _place(self, heard: Heard) -> Place | None:
        """Where the answer goes; None if Slack will have no answer for that person."""
        try:
            return Place(heard.channel or await self._slack.direct(heard.user), heard.thread)
        except SlackApiError as error:
            if passes(error):
                raise
            logger.error("Slack opens no direct message: %s", code_of(error))
            return None

    async def _answer(self, waiting: Waiting, place: Place) -> list[Said]:
        """What the bot says to it. Where the turn fails, the person is told in one line, and NotTaken is raised while
        it is worth another try."""
        await aside(inbox.begin, waiting)
        output = Gathering()
        try:
            await self._on_new_message(self._message(waiting, output))
        except Exception as error:  # noqa: BLE001  (whatever it is, the person must hear of it)
            reference = _reference(error)
            if waiting.tries + 1 >= TRIES:
                return [await self._trouble(waiting.heard, "lost", reference)]
            if not waiting.tries:
                await self._say([await self._trouble(waiting.heard, "trouble", reference)], waiting, place, reference)
            raise NotTaken from error
        return output.said

    def _message(self, waiting: Waiting, output: Gathering) -> UserMessage:
        heard = waiting.heard
        began, read = self._answered.get(heard.talk, (0.0, 0.0))
        # What was sent before the bot's last words could be read cannot be an answer to them (patches/arrival.py).
        received = min(waiting.received, began) if heard.sent < read else waiting.received
        shown = heard.choice.title if heard.choice else heard.text
        metadata = {HEARD_AS: waiting.key, "shown": shown, RECEIVED: received}
        return UserMessage(heard.text, output, heard.talk, input_channel=Gathering.name(), metadata=metadata)

    async def _say(self, said: list[Said], waiting: Waiting, place: Place, reference: str = "") -> float:
        """Say it all, and return when the last of it could be read, in seconds by Slack's clock."""
        heard, read = waiting.heard, 0.0
        owner = Owner(heard.user, await self._conversations.language(heard.talk))
        marker = f"{waiting.key[:32]}{reference}"
        for number, post in enumerate(posts(said, owner, marker, heard.called)):
            at = await self._slack.post(place, post, known_by(marker, number), doubtful=bool(waiting.tries))
            read = at or read
        return read

    async def _show_choice(self, heard: Heard, place: Place) -> None:
        """Put what was chosen in place of the choices; a message that was deleted meanwhile is left alone."""
        if heard.choice is None:
            return
        choice = heard.choice
        text = word(choice.language, "chose", title=choice.title)
        try:
            blocks = replaced(choice.blocks, choice.title, choice.language)
            await self._slack.replace(place.channel, choice.ts, blocks, text)
        except SlackApiError as error:
            logger.warning("Slack did not replace choices: %s", code_of(error))
        except NETWORK as error:
            logger.warning("Slack was not reached to replace choices: %s", type(error).__name__)

    async def _trouble(self, heard: Heard, kind: str, reference: str) -> Said:
        return {"text": word(await self._conversations.language(heard.talk), kind, reference=reference)}

    def _remember(self, talk: str, began: float, read: float) -> None:
        """When the bot began its last answer by our clock, and when it could be read by Slack's."""
        self._answered[talk] = (began, read)
        self._answered.move_to_end(talk)
        while len(self._answered) > REMEMBERED:
            self._answered.popitem(last=False)


def _reference(error: Exception | None = None) -> str:
    """An id of what went wrong; the log has it, the kind of error and its place in the code, and no word of theirs."""
    reference = uuid.uuid4().hex[:8]
    if error is None:
        logger.error("error %s: the bot had no answer in a talk in Slack", reference)
    else:
        at = traceback.extract_tb(error.__traceback__)[-1]
        logger.error("error %s: %s at %s:%s", reference, type(error).__name__, at.filename, at.lineno)
    return reference
