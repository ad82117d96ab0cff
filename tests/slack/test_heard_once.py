"""What Slack sends again, twice, unsigned or about something else: each message of a person's is heard once."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from slack_stand_in import BOT
from slack_world import World
from slack_world import world as the_world
from workspace import SECRET, deliver, shown, signed

from actions.scoring.rubric import rubric

REASONS = ["http_timeout", "too_many_redirects", "connection_failed", "ssl_error", "http_error", "unknown_error"]


@pytest.fixture
def world(model: Path) -> World:
    return the_world()


@pytest.mark.parametrize("reason", REASONS)
def test_a_retry_is_answered_at_once_and_heard_once(world: World, reason: str) -> None:
    person = world.somebody()
    envelope = world.workspace.event(world.workspace.message(person.user, "hello", person.channel))
    for number in range(4):
        retry = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": reason} if number else {}
        answer = world.workspace.send(envelope, **retry)
        assert answer.status == 200 and answer.seconds < 3
    world.slack.wait(person.channel, None, 0)
    person.say("what can I say?")
    assert len(person.said) == 2


def test_a_retry_of_what_never_arrived_is_heard(world: World) -> None:
    person = world.somebody()
    envelope = world.workspace.event(world.workspace.message(person.user, "hello", person.channel))
    retry = {"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": "http_error"}
    assert world.workspace.send(envelope, **retry).status == 200
    assert "What would you like to do?" in person.next(0)


def test_the_same_message_under_another_event_id_is_heard_once(world: World) -> None:
    person = world.somebody()
    message = world.workspace.message(person.user, "hello", person.channel)
    again = {**message, "ts": world.slack.new_ts()}  # the same client_msg_id
    for event in (message, message, again):
        assert world.workspace.send(world.workspace.event(event)).status == 200
    world.slack.wait(person.channel, None, 0)
    person.say("what can I say?")
    assert len(person.said) == 2


@pytest.mark.parametrize("first", ["app_mention", "message"])
def test_a_mention_that_arrives_as_two_events_is_heard_once(world: World, first: str) -> None:
    person = world.somebody("C0SALES")
    message = world.workspace.message(person.user, f"<@{BOT}> hello", person.channel)
    person.thread = message["ts"]
    for kind in (first, "message" if first == "app_mention" else "app_mention"):
        assert world.workspace.send(world.workspace.event({**message, "type": kind})).status == 200
    world.slack.wait(person.channel, person.thread, 0)
    person.say("what can I say?")
    assert len(person.said) == 2


def test_two_workspaces_never_mix(world: World) -> None:
    person = world.somebody()
    for each in ("drill the crm question", "practice"):
        person.say(each)
    event = world.workspace.message(person.user, "what was the question again?", person.channel)
    assert world.workspace.send({**world.workspace.event(event), "team_id": "T0ANOTHER"}).status == 200
    asked = rubric()["crm"].ask.en
    assert asked not in person.next(2)
    assert asked in person.say("what was the question again?")


def unsigned(world: World, said: dict[str, Any]) -> list[tuple[str, bytes, dict[str, str]]]:
    """Requests that Slack did not make, and why."""
    body = json.dumps(said).encode()
    good = signed(body)
    return [
        ("another secret", body, signed(body, secret="another")),
        ("no signature", body, {}),
        ("six minutes old", body, signed(body, at=time.time() - 360)),
        ("six minutes ahead", body, signed(body, at=time.time() + 360)),
        ("no time", body, {**good, "X-Slack-Request-Timestamp": "yesterday"}),
        ("changed on the way", body + b" ", good),
        ("no text", b"\xff\xfe", signed(body)),
    ]


def test_what_slack_did_not_sign_or_long_ago_is_refused_and_not_heard(world: World) -> None:
    person = world.somebody()
    said = world.workspace.event(world.workspace.message(person.user, "hello from a stranger", person.channel))
    for why, body, headers in unsigned(world, said):
        answer = deliver(world.servers.port, body, "application/json", headers)
        assert answer.status == 401, why
    person.say("what can I say?")
    assert len(person.said) == 1
    assert "stranger" not in world.log


def test_what_is_signed_but_is_nothing_that_slack_sends_is_refused(world: World) -> None:
    half = b'{"type": "event_callback", "event": {"type": "message", "user": "U1", "channel": 1}}'
    for body in (b"{", b"[]", b'"x"', half):
        assert deliver(world.servers.port, body, "application/json", signed(body)).status in (200, 400)
    assert "Traceback" not in world.log


@pytest.mark.parametrize("kind", ["application/json", "application/json; charset=utf-8"])
def test_slacks_challenge_is_answered(world: World, kind: str) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "3eZbrw1a", "token": "x"}).encode()
    answer = deliver(world.servers.port, body, kind, signed(body))
    assert answer.status == 200 and json.loads(answer.body) == {"challenge": "3eZbrw1a"}


def test_slacks_check_of_the_certificate_is_answered(world: World) -> None:
    body = b"ssl_check=1&token=x"
    assert deliver(world.servers.port, body, "application/x-www-form-urlencoded", signed(body, SECRET)).status == 200


NO_MESSAGES: list[tuple[str, dict[str, Any]]] = [
    ("an edit", {"subtype": "message_changed", "message": {"text": "hello"}, "hidden": True}),
    ("a deletion", {"subtype": "message_deleted", "deleted_ts": "1.1", "hidden": True}),
    ("a join", {"subtype": "channel_join", "text": "hello, I have joined"}),
    ("another bot", {"subtype": "bot_message", "bot_id": "B1", "text": "hello"}),
    ("another app", {"bot_id": "B1", "app_id": "A2", "text": "hello"}),
    ("the bot itself", {"user": BOT, "text": "hello"}),
    ("Slackbot", {"user": "USLACKBOT", "text": "hello"}),
    ("a file without text", {"subtype": "file_share", "text": "", "files": [{"id": "F1"}]}),
    ("nothing", {"text": "  "}),
    ("a reaction", {"type": "reaction_added", "reaction": "eyes"}),
]


@pytest.mark.parametrize(("what", "event"), NO_MESSAGES, ids=[what for what, _ in NO_MESSAGES])
def test_what_is_no_message_of_a_person_is_no_answer(world: World, what: str, event: dict[str, Any]) -> None:
    person = world.somebody()
    message = world.workspace.message(person.user, "hello", person.channel)
    assert world.workspace.send(world.workspace.event({**message, **event})).status == 200
    person.say("what can I say?")
    assert len(person.said) == 1


def test_a_file_with_words_is_heard_by_its_words(world: World) -> None:
    person = world.somebody()
    event = world.workspace.message(person.user, "hello", person.channel, subtype="file_share", files=[{"id": "F1"}])
    assert world.workspace.send(world.workspace.event(event)).status == 200
    assert "What would you like to do?" in person.next(0)


def test_a_deleted_message_is_left_alone_and_the_talk_goes_on(world: World) -> None:
    person = world.somebody()
    person.say("hello")
    click = person.clicked("Full interview")
    del world.slack.places[person.channel].messages[person.said[0]["ts"]]
    assert world.workspace.post(click).status == 200
    assert "How shall we do it?" in person.next(0)


def test_in_a_channel_only_what_mentions_the_bot_is_heard(world: World) -> None:
    person = world.somebody("C0SALES")
    before = len(world.slack.calls)
    for text in ("hello everybody", f"<@U0OTHER> is <@{BOT}X> there?"):
        event = world.workspace.message(person.user, text, person.channel)
        assert world.workspace.send(world.workspace.event(event)).status == 200
    direct = world.somebody()
    direct.say("hello")
    assert [each.method for each in world.slack.calls[before:]] == ["chat.postMessage"]


def test_a_mention_without_words_is_a_greeting(world: World) -> None:
    person = world.somebody("C0SALES")
    person.say("")
    assert "What would you like to do?" in shown(person.said[-1])
