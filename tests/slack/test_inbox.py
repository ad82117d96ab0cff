"""The inbox: what is kept before Slack is told so, whose turn it is, and what is left when somebody is forgotten."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
import sqlalchemy as sa

from actions.history.database import engine
from actions.history.store import history
from actions.history.tables import inbox as table
from actions.history.tables import inbox_leases
from channels.slack_parts import inbox
from channels.slack_parts.heard import Choice, Heard

HELLO = Heard(
    "T1", "U1", "C1", "1.1", False, True, False, "hello", 1.1, "C1/1.1", event="Ev1", client="c-1",
    choice=Choice("Hi", "1.0", [], "en"),
)  # fmt: skip
TALK = "slack-T1-U1/C1/1.1"


def test_what_is_kept_comes_back_whole() -> None:
    assert inbox.keep(HELLO)
    waiting = inbox.next_in(TALK)
    assert waiting is not None and waiting.heard == HELLO and waiting.tries == 0
    assert inbox.talks_waiting() == [TALK] and inbox.knows(TALK) and not inbox.knows("slack-T1-U1")


@pytest.mark.parametrize(
    "again",
    [
        replace(HELLO, message="C1/2.2", client="c-2"),
        replace(HELLO, event="Ev2", client="c-2"),
        replace(HELLO, event="Ev2", message="C1/2.2"),
    ],
    ids=["event", "message", "client"],
)
@pytest.mark.parametrize("answered", [True, False], ids=["answered", "waiting"])
def test_the_same_by_any_of_its_ids_is_kept_once(again: Heard, answered: bool) -> None:
    assert inbox.keep(HELLO)
    waiting = inbox.next_in(TALK)
    assert waiting is not None
    if answered:
        inbox.finish(waiting)
    assert not inbox.keep(again)
    assert inbox.keep(replace(again, team="T2"))


def test_messages_without_ids_of_their_own_are_not_taken_for_each_other() -> None:
    assert inbox.keep(replace(HELLO, event=None, client=None))
    assert inbox.keep(replace(HELLO, event=None, client=None, message="C1/2.2"))


def test_a_talk_is_one_servers_until_it_leaves_it_or_dies(monkeypatch: pytest.MonkeyPatch) -> None:
    assert inbox.claim(TALK, "a") and inbox.claim(TALK, "a") and not inbox.claim(TALK, "b")
    inbox.release(TALK, "b")
    assert not inbox.claim(TALK, "b")
    inbox.release(TALK, "a")
    assert inbox.claim(TALK, "b") and not inbox.claim(TALK, "a")
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + inbox.LEASE_SECONDS - 1)
    inbox.renew("b")
    monkeypatch.setattr(time, "time", lambda: now + inbox.LEASE_SECONDS + 1)
    assert not inbox.claim(TALK, "a")
    monkeypatch.setattr(time, "time", lambda: now + 3 * inbox.LEASE_SECONDS)
    assert inbox.claim(TALK, "a")


def test_forgetting_leaves_nothing_of_a_person_and_still_knows_a_repeat() -> None:
    inbox.keep(HELLO)
    inbox.keep(replace(HELLO, user="U2", message="C1/2.2", event="Ev2", client="c-2"))
    history().erase("slack-T1-U1")
    with engine().begin() as connection:
        rows = [str(row) for row in connection.execute(sa.select(table))]
    assert len(rows) == 2 and not [row for row in rows if "U1" in row]
    assert inbox.talks_waiting() == ["slack-T1-U2/C1/1.1"]
    assert not inbox.keep(HELLO)


def test_after_two_days_nothing_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    inbox.keep(HELLO)
    inbox.claim(TALK, "dead")
    inbox.tidy()
    assert inbox.talks_waiting()
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + inbox.KEPT_SECONDS + 1)
    inbox.tidy()
    with engine().begin() as connection:
        for each in (table, inbox_leases):
            assert not connection.execute(sa.select(each)).all()
