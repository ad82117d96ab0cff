"""One turn as the actions see it, and the base class of all actions.

An error in an action is told to the candidate in one sentence with an id; the log gets the id, the kind of error and
the place in the code, and never a word of what was typed.
"""

from __future__ import annotations

import logging
import traceback
import uuid
from abc import ABC, abstractmethod
from datetime import datetime, timezone
from functools import cached_property
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.cards.kinds import Card
from actions.history.person import person_of
from actions.interview import marking
from actions.interview.hearing import Message, hear, parsed
from actions.interview.session import Session, Try
from actions.phrasebook import Phrasebook
from actions.saving import OVER, TOLD, UNSAVED, UNTOLD
from actions.scoring.result import AnswerResult
from actions.scoring.rubric import Rubric, rubric

logger = logging.getLogger(__name__)

FORM = "session_form"
NOTHING, STOP, FORGET = "nothing", "stop", "forget"  # what the candidate has been asked to confirm
TERMINAL = "cmdline"  # the input channel of `rasa shell`, which would show buttons as a menu of its own
PARTS = frozenset({"text", "image", "attachment", "buttons", "elements", "quick_replies", "custom", "card"})
Events = list[dict[str, Any]]
Domain = dict[str, Any]


class Turn:
    """What came in, where the session stands, and ways to say something."""

    def __init__(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> None:
        self._dispatcher = dispatcher
        self._domain = domain
        self.tracker = tracker
        self._marked: dict[tuple[str, str, tuple[str, ...]], AnswerResult] = {}

    @property
    def person(self) -> str:
        """Whose history this is: one person may have several conversations."""
        return person_of(str(self.tracker.sender_id))

    @property
    def channel(self) -> str:
        return str(self.tracker.get_latest_input_channel() or "unknown")

    @property
    def language(self) -> str:
        return "it" if self.tracker.get_slot("language") == "it" else "en"

    @cached_property
    def session(self) -> Session | None:
        return Session.from_dict(self.tracker.get_slot("session"))

    @property
    def in_form(self) -> bool:
        return bool(self.tracker.active_loop.get("name") == FORM)

    @property
    def action_before(self) -> str | None:
        """The action that ran before the one that is running (or before the form that runs it)."""
        actions = [each.get("name") for each in self.tracker.events if each.get("event") == "action"]
        return actions[-2] if len(actions) > 1 else None

    @property
    def answers_to(self) -> str | None:
        """The last action before the candidate's message."""
        events = iter(reversed(self.tracker.events))
        next((each for each in events if each.get("event") == "user"), None)
        done = (each.get("name") for each in events if each.get("event") == "action")
        return next((name for name in done if name != "action_listen"), None)

    @property
    def confirming(self) -> bool:
        """Whether the candidate has just been asked to confirm something: then nothing else is asked."""
        return self.action_before in ("action_ask_stop", "action_ask_forget")

    @property
    def to_confirm(self) -> bool:
        """Whether the candidate still has to confirm something, asked in this turn or the one before."""
        return self.tracker.get_slot("pending_confirmation") in (STOP, FORGET)

    @property
    def confirms(self) -> bool:
        """Whether the message is the yes or no to "do you really want to"."""
        return self.to_confirm and hear(self.message) == "small_talk"

    @cached_property
    def message(self) -> Message:
        return parsed(self.tracker.latest_message or {}, self._message_id())

    def _message_id(self) -> str:
        ids = (each.get("message_id") for each in reversed(self.tracker.events) if each.get("event") == "user")
        return str(next(ids, None) or "")

    @cached_property
    def unseen(self) -> bool:
        """Whether the message arrived before the bot's last words were shown, so that it cannot be an answer to them.

        The time of arrival comes from patches/arrival.py; without it a message counts as sent after them.
        """
        events = iter(reversed(self.tracker.events))
        message: dict[str, Any] = next((each for each in events if each.get("event") == "user"), {})
        received = (message.get("metadata") or {}).get("received_at")
        shown = next((each.get("timestamp") for each in events if each.get("event") == "bot"), None)
        return received is not None and shown is not None and received < shown

    @cached_property
    def texts(self) -> dict[str, str]:
        """What the candidate wrote in this session, by message id."""
        return {
            each["message_id"]: each.get("text") or ""
            for each in self.tracker.events
            if each.get("event") == "user" and each.get("message_id")
        }

    def sent_at(self, message: str) -> str | None:
        """When the message was sent, as ISO time in UTC; None for one that is not in this session."""
        times = (each.get("timestamp") for each in self.tracker.events if each.get("message_id") == message)
        found = next((each for each in times if each), None)
        return datetime.fromtimestamp(found, timezone.utc).isoformat(timespec="milliseconds") if found else None

    def mark(self, question: str, attempt: Try) -> AnswerResult:
        """The result of a try; the same try is scored once in a turn, however often it is asked for."""
        key = (question, attempt.language, attempt.messages)
        if key not in self._marked:
            self._marked[key] = marking.mark(question, attempt, self.texts)
        return self._marked[key]

    @property
    def questions(self) -> Rubric:
        return rubric()

    def say(self, response: str, card: Card | None = None, **values: Any) -> None:
        """Send a response of the domain, filled with `values`; with a card, for channels that lay out its parts.

        Raises ValueError for a value named like a part of a message: Rasa would put it in that part's place.
        """
        if clash := PARTS & set(values):
            raise ValueError(f"{response}: {', '.join(sorted(clash))} cannot be the name of a value")
        beside = {"card": card} if card else {}
        self._dispatcher.utter_message(response=response, **beside, **values)

    def offer(self, response: str, choices: dict[str, str], **values: Any) -> None:
        """Send a response with a button for each title and what pressing it says; none in a terminal."""
        buttons = [{"title": title, "payload": payload} for title, payload in choices.items()]
        if self.channel == TERMINAL:
            buttons = []
        self._dispatcher.utter_message(response=response, buttons=buttons, **values)

    def offer_list(self, response: str, line: str, listed: list[dict[str, str]]) -> None:
        """Send a response with a numbered `{list}`, a phrase `line` for each entry, and a button for each name."""
        lines = [self.phrase(line, number=number, **each) for number, each in enumerate(listed, start=1)]
        self.offer(response, {each["name"]: each["name"] for each in listed}, list="\n".join(lines))

    def phrase(self, response: str, **values: Any) -> str:
        """The text of a response in the candidate's language, to be put into another one."""
        return self.book.phrase(response, **values)

    def knows(self, response: str) -> bool:
        """Whether the domain has the response."""
        return self.book.knows(response)

    @cached_property
    def book(self) -> Phrasebook:
        """The domain's responses in the candidate's language."""
        return Phrasebook(self._domain["responses"], self.language)


class HotSeatAction(Action, ABC):
    """An action that does its work in `act` and never fails in silence."""

    action_name: str
    settles = True
    rejects = False  # whether doing nothing leaves the message to the rules

    def name(self) -> str:
        return self.action_name

    @abstractmethod
    def act(self, turn: Turn) -> Events:
        """Do the work of one turn; returns the events for the tracker."""

    def after_error(self) -> Events:
        """Events that keep the conversation going when `act` failed."""
        return []

    def _settled(self, tracker: Tracker) -> Events:
        """Whatever is done next, a "do you really want to" that was not answered is off the table."""
        open_question = tracker.get_slot("pending_confirmation") in (STOP, FORGET)
        return [SlotSet("pending_confirmation", NOTHING)] if self.settles and open_question else []

    def _told(self, turn: Turn) -> Events:
        """Whether the conversation can be saved (stores/conversations.py), told once when it changes."""
        news = {UNTOLD: ("utter_unsaved", TOLD), OVER: ("utter_saved_again", None)}
        response, now = news.get(turn.tracker.get_slot(UNSAVED), (None, None))
        if response is None:
            return []
        turn.say(response)
        return [SlotSet(UNSAVED, now)]

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> Events:
        try:
            turn = Turn(dispatcher, tracker, domain)
            done = self.act(turn)
            news = self._told(turn) if done or not self.rejects else []
            return [*self._settled(tracker), *done, *news]
        except Exception as error:  # noqa: BLE001  (whatever it is, the candidate must hear of it)
            reference = uuid.uuid4().hex[:8]
            place = traceback.extract_tb(error.__traceback__)[-1]
            logger.error(
                "error %s in %s: %s at %s:%s",
                reference,
                self.name(),
                type(error).__name__,
                place.filename,
                place.lineno,
            )
            dispatcher.messages.clear()
            dispatcher.utter_message(response="utter_error", reference=reference)
            return self.after_error()
