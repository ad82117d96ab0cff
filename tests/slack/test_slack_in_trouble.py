"""When Slack is slow, limits, fails or cuts off, and when the bot fails: everything is said, in order and once."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any, Awaitable, Callable, Iterator

import pytest
from slack_stand_in import TOKEN, Fault, SlackStandIn

from channels.slack_parts import desk, inbox, posting, turns
from channels.slack_parts.choices import Owner
from channels.slack_parts.conversation import Conversations
from channels.slack_parts.heard import Heard
from channels.slack_parts.message import known_by, posts
from channels.slack_parts.posting import Place, SlackApi
from channels.slack_parts.settings import SlackSettings

ANNA = Place("D0ANNA", None)
MARKER = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def slack(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlackStandIn]:
    monkeypatch.setattr(posting, "SECONDS", 1)
    stand_in = SlackStandIn()
    yield stand_in
    stand_in.close()


def api(slack: SlackStandIn, token: str = TOKEN) -> SlackApi:
    return SlackApi(SlackSettings(token, "secret", slack.address))


def say(slack: SlackStandIn, *texts: str, place: Place = ANNA) -> list[str]:
    """Say them one after another; what Slack then shows in the place."""

    async def all_of_them() -> None:
        using = api(slack)
        for number, text in enumerate(texts):
            marker = f"{MARKER}{number}"
            (post,) = posts([{"text": text}], Owner("U0ANNA", "en"), marker)
            await using.post(place, post, known_by(marker, 0))

    asyncio.run(all_of_them())
    return [each["text"] for each in slack.said(place.channel, place.thread)]


FAULTS = {
    "rate limit": Fault(429, "ratelimited", retry_after=1),
    "server error before": Fault(500, "internal_error"),
    "server error after": Fault(500, "internal_error", taken=True),
    "in doubt, before": Fault(200, "fatal_error"),
    "in doubt, after": Fault(200, "fatal_error", taken=True),
    "cut off before": Fault(cut=True),
    "cut off after": Fault(cut=True, taken=True),
    "timeout before": Fault(seconds=2),
    "timeout after": Fault(seconds=2, taken=True),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_whatever_slack_does_an_answer_comes_once_and_in_order(slack: SlackStandIn, fault: Fault) -> None:
    slack.fail("chat.postMessage", fault)
    assert say(slack, "first", "second") == ["first", "second"]


def test_in_a_thread_too_it_is_looked_up_whether_an_answer_came(slack: SlackStandIn) -> None:
    slack.put("C0SALES", {"ts": "1.000001", "user": "U0ANNA", "text": "hello"})
    slack.fail("chat.postMessage", Fault(cut=True, taken=True))
    assert say(slack, "first", "second", place=Place("C0SALES", "1.000001")) == ["first", "second"]
    assert "conversations.replies" in [each.method for each in slack.calls]


def test_slack_is_left_in_peace_as_long_as_it_asks_for(slack: SlackStandIn) -> None:
    slack.fail("chat.postMessage", Fault(429, "ratelimited", retry_after=1), Fault(429, "ratelimited", retry_after=1))
    began = time.monotonic()
    assert say(slack, "first", "second") == ["first", "second"]
    assert time.monotonic() - began >= 2
    assert len(slack.calls) == 2


def test_a_rate_limit_while_looking_up_doubles_nothing(slack: SlackStandIn) -> None:
    slack.fail("chat.postMessage", Fault(cut=True, taken=True))
    slack.fail("conversations.history", Fault(429, "ratelimited", retry_after=1), Fault(503, "service_unavailable"))
    assert say(slack, "first", "second") == ["first", "second"]


def test_if_slack_refuses_the_blocks_the_words_come_as_text(slack: SlackStandIn) -> None:
    slack.fail("chat.postMessage", Fault(200, "invalid_blocks"))
    assert say(slack, "first") == ["first"]
    assert slack.said(*_place())[0]["blocks"] == []


def test_where_slack_takes_no_answer_the_others_still_get_theirs(slack: SlackStandIn) -> None:
    slack.fail("chat.postMessage", Fault(200, "is_archived"))
    assert say(slack, "first", "second") == ["second"]


def test_a_wrong_token_loses_nothing(slack: SlackStandIn) -> None:
    slack.fail("chat.postMessage", Fault(200, "token_revoked"))
    assert say(slack, "first", "second") == ["first", "second"]


def _place() -> tuple[str, str | None]:
    return ANNA.channel, ANNA.thread


class Stored:
    """The stored conversations, of which the test says what they hold."""

    ready = True

    def __init__(self) -> None:
        self.answers: dict[str, list[dict[str, Any]]] = {}

    async def language(self, talk: str) -> str:
        return "en"

    async def answer_to(self, key: str, talk: str) -> list[dict[str, Any]] | None:
        return self.answers.get(key)


Bot = Callable[[Any], Awaitable[None]]


def heard(text: str, ts: str) -> Heard:
    return Heard("T1", "U0ANNA", "D0ANNA", None, True, True, False, text, float(ts), f"D0ANNA/{ts}")


def work_off(slack: SlackStandIn, bot: Bot, stored: Stored, said: list[Heard], seconds: float = 20) -> list[str]:
    """Keep what was said and let the desk work until nothing waits; what Slack then shows."""

    async def until_done() -> None:
        for each in said:
            inbox.keep(each)
        taking = turns.Turns(api(slack), stored, bot)  # type: ignore[arg-type]
        served = desk.Desk(taking.take, lambda: True)
        served.open()
        deadline = time.monotonic() + seconds
        while inbox.talks_waiting() and time.monotonic() < deadline:
            await asyncio.sleep(0.05)
        await served.close()

    asyncio.run(until_done())
    assert not inbox.talks_waiting()
    return [each["text"] for each in slack.said(*_place())]


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "AGAIN_SECONDS", (0.1, 0.1))


async def echo(message: Any) -> None:
    await message.output_channel.send_text_message("", f"heard {message.text}")


def test_if_the_bot_fails_the_person_is_told_and_the_message_is_tried_again(
    slack: SlackStandIn, impatient: None, caplog: pytest.LogCaptureFixture
) -> None:
    fails = iter([True, False, False])

    async def stumbling(message: Any) -> None:
        if next(fails):
            raise RuntimeError(f"cannot cope with {message.text}")
        await echo(message)

    told, *answers = work_off(slack, stumbling, Stored(), [heard("my secret", "1.1"), heard("next", "1.2")])
    assert "Something went wrong" in told and "is kept" in told
    assert answers == ["heard my secret", "heard next"]
    assert "RuntimeError" in caplog.text and "secret" not in caplog.text


def test_if_the_bot_fails_again_and_again_the_person_is_asked_to_repeat_and_the_talk_goes_on(
    slack: SlackStandIn, impatient: None
) -> None:
    async def broken(message: Any) -> None:
        if message.text == "first":
            raise RuntimeError
        await echo(message)

    told, given_up, answer = work_off(slack, broken, Stored(), [heard("first", "1.1"), heard("second", "1.2")])
    assert "Something went wrong" in told and "once more" in given_up
    assert answer == "heard second"


def test_if_the_bot_says_nothing_the_person_is_told(slack: SlackStandIn) -> None:
    async def silent(message: Any) -> None:
        """Says nothing, as Rasa does when an action could not be run."""

    (told,) = work_off(slack, silent, Stored(), [heard("hello", "1.1")])
    assert "say it again" in told


@pytest.mark.parametrize("posted", [True, False], ids=["and was said", "and was not said yet"])
def test_a_turn_that_was_saved_before_a_crash_is_not_heard_twice(slack: SlackStandIn, posted: bool) -> None:
    stored = Stored()
    inbox.keep(heard("hello", "1.1"))
    waiting = inbox.next_in("slack-T1-U0ANNA")
    assert waiting is not None
    inbox.begin(waiting)
    stored.answers[waiting.key] = [{"text": "welcome"}]
    if posted:
        say_as(slack, waiting.key[:32], "welcome")

    async def not_again(message: Any) -> None:
        raise AssertionError("heard twice")

    assert work_off(slack, not_again, stored, []) == ["welcome"]


def say_as(slack: SlackStandIn, marker: str, text: str) -> None:
    (post,) = posts([{"text": text}], Owner("U0ANNA", "en"), marker)
    asyncio.run(api(slack).post(ANNA, post, known_by(marker, 0)))


def test_while_conversations_cannot_be_read_people_are_still_answered_in_words() -> None:
    class Away:
        @property
        def tracker_store(self) -> None:
            raise ConnectionError("the store is away")

    assert asyncio.run(Conversations(Away).language("slack-T1-U0ANNA")) == "en"


def test_what_was_sent_first_is_heard_first_even_if_it_arrives_last(slack: SlackStandIn) -> None:
    said = work_off(slack, echo, Stored(), [heard("second", "1.2"), heard("first", "1.1"), heard("third", "1.3")])
    assert said == ["heard first", "heard second", "heard third"]


def test_no_word_stays_in_the_inbox_once_it_is_answered(slack: SlackStandIn, data_folder: Path) -> None:
    work_off(slack, echo, Stored(), [heard("a secret of mine", "1.1")])
    assert b"secret of mine" not in b"".join(each.read_bytes() for each in data_folder.glob("history.db*"))
