"""Servers that die, start again or are two: nothing that Slack was told has arrived is lost, nothing is said twice."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from slack_stand_in import Fault
from slack_world import World
from slack_world import world as the_world
from workspace import Workspace

from actions.scoring.rubric import rubric


@pytest.fixture
def world(model: Path) -> World:
    return the_world()


def test_no_word_of_a_talk_and_no_secret_is_in_the_logs(world: World) -> None:
    person = world.somebody()
    for each in ("drill the crm question", "practice", "I told the Zanzibar Bakery that their forecast was wrong."):
        person.say(each)
    assert "Zanzibar" not in world.log
    assert "xoxb-" not in world.log
    assert "Slack is on." in world.servers.output


def test_rate_limits_delay_the_answers_and_keep_their_order(world: World) -> None:
    person = world.somebody()
    world.slack.fail("chat.postMessage", Fault(429, "ratelimited", retry_after=2))
    person.write("drill the crm question")
    person.write("practice")
    world.slack.wait(person.channel, None, 1)
    assert "How shall we do it?" in person.said[0]["text"]
    assert rubric()["crm"].ask.en in person.say("what was the question again?")


def test_while_the_database_is_locked_slack_is_asked_to_send_it_again_and_it_is_heard_once(world: World) -> None:
    person = world.somebody()
    event = world.workspace.event(world.workspace.message(person.user, "hello", person.channel))
    with closing(sqlite3.connect(world.database, isolation_level=None)) as locked:
        locked.execute("BEGIN EXCLUSIVE")
        answer = world.workspace.send(event)
        assert answer.status == 503 and answer.seconds < 3
    assert world.workspace.send(event, **{"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": "http_error"}).status == 200
    assert "What would you like to do?" in person.next(0)
    person.say("what can I say?")
    assert len(person.said) == 2


def test_a_server_killed_in_mid_turn_and_started_again_says_everything_once(world: World) -> None:
    said, unsaid, waiting = (world.somebody() for _ in range(3))
    for person in (said, unsaid, waiting):
        for each in ("drill the crm question", "practice"):
            person.say(each)
    event = world.workspace.event(world.workspace.message(said.user, "hint", said.channel))
    world.slack.fail("chat.postMessage", Fault(seconds=20, taken=True))  # Slack took it, and the server never knew
    assert world.workspace.send(event).status == 200
    world.slack.wait(said.channel, None, 2)
    world.slack.fail("chat.postMessage", Fault(seconds=20), Fault(seconds=20))
    for person in (unsaid, waiting):
        person.write("hint")
    waiting.write("why do you ask?")  # acknowledged, and not begun
    deadline = time.monotonic() + 20
    while world.slack.faults["chat.postMessage"] and time.monotonic() < deadline:
        time.sleep(0.1)
    world.kill()
    world.start_again()

    assert world.workspace.send(event).status == 200  # Slack sends it again after the restart
    world.slack.wait(waiting.channel, None, 3)
    world.slack.wait(unsaid.channel, None, 2)
    asked = rubric()["crm"].ask.en
    assert [len(person.said) for person in (said, unsaid, waiting)] == [3, 3, 4]
    for person in (said, unsaid, waiting):
        assert asked in person.say("what was the question again?")
    assert [len(person.said) for person in (said, unsaid, waiting)] == [4, 4, 5]
    hint = rubric()["crm"].hint.en
    for person in (said, unsaid, waiting):
        assert sum(hint in each["text"] for each in person.said) == 1


def test_two_servers_on_one_database_hear_each_message_once_and_in_order(world: World) -> None:
    second = world.another_server()
    try:
        other = Workspace(world.slack, second.port)
        person = world.somebody()
        for number, text in enumerate(("drill the crm question", "practice", "hint", "example", "why do you ask?")):
            event = world.workspace.event(world.workspace.message(person.user, text, person.channel))
            for workspace in (world.workspace, other) if number % 2 else (other, world.workspace):
                assert workspace.send(event).status == 200
        world.slack.wait(person.channel, None, 4)
        question = rubric()["crm"]
        expected = ("How shall we", question.ask.en, question.hint.en, question.example.en, question.why.en)
        for message, words in zip(person.said, expected, strict=True):
            assert words in message["text"]
        other_person = world.somebody()
        other_person.workspace = other
        other_person.say("hello")
        other_person.workspace = world.workspace
        assert "How shall we do it?" in other_person.click("Full interview")
        assert len(person.said) == 5 and len(other_person.said) == 2
    finally:
        second.stop()


def test_the_bot_introduces_itself_with_its_token(world: World) -> None:
    assert "auth.test" in [each.method for each in world.slack.calls]
    assert not [each for each in world.slack.refused() if each.refused in ("invalid_auth", "not_authed")]
