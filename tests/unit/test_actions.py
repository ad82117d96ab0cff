"""The actions, one by one, with rasa-sdk's own tracker and dispatcher."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.steering.language import ActionChangeLanguage
from actions.steering.question import ActionHint
from actions.turn import Events, HotSeatAction, Turn

SECRET = "my secret answer about the bakery"


def tracker(text: str, **slots: Any) -> Tracker:
    user = {"event": "user", "text": text, "message_id": "m1"}
    return Tracker(
        "p", slots, {"text": text, "intent": {"name": None, "confidence": 0.0}}, [user], False, None, {}, None
    )


def run(action: HotSeatAction, given: Tracker) -> tuple[list[str], Events]:
    dispatcher = CollectingDispatcher()
    events = asyncio.new_event_loop().run_until_complete(action.run(dispatcher, given, {"responses": {}}))
    return [message["response"] for message in dispatcher.messages], events


class ActionThatFails(HotSeatAction):
    action_name = "action_that_fails"

    def act(self, turn: Turn) -> Events:
        turn.say("utter_help")
        raise ValueError(turn.message.text)


def test_an_error_is_told_with_an_id_and_the_log_holds_the_id_and_no_answer(caplog: pytest.LogCaptureFixture) -> None:
    dispatcher = CollectingDispatcher()
    with caplog.at_level(logging.ERROR):
        asyncio.new_event_loop().run_until_complete(ActionThatFails().run(dispatcher, tracker(SECRET), {}))
    [message] = dispatcher.messages
    assert message["response"] == "utter_error"
    assert message["reference"] in caplog.text
    assert "ValueError" in caplog.text
    assert "bakery" not in caplog.text


def test_a_hint_without_a_session_says_that_no_question_is_open() -> None:
    assert run(ActionHint(), tracker("hint")) == (["utter_no_question_open"], [])


@pytest.mark.parametrize(
    ("text", "now", "then"),
    [("parliamo italiano", "en", "it"), ("in English please", "it", "en"), ("the other language", "en", "it")],
)
def test_the_language_named_is_taken_or_else_the_other_one(text: str, now: str, then: str) -> None:
    _, events = run(ActionChangeLanguage(), tracker(text, language=now))
    assert [event["value"] for event in events] == [then]
