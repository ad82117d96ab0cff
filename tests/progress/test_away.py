"""The database is locked or the disk is full: it is said, the talk goes on, and the results are stored later."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from answers import CRM_FOLLOW_UP, STRONG_CRM, WEAK_CRM
from kept import attempt, session
from talk import Talk

from actions.history import database
from actions.history.store import history


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.1)
    monkeypatch.setattr("stores.conversations.WAIT_SECONDS", 0.1)


def _marks(talk: Talk) -> list[list[tuple[str, int]]]:
    return [[(each.question, each.number) for each in tries] for _, tries in history().everything(talk.person)]


@pytest.mark.parametrize(
    ("start", "told", "later"),
    [
        (("drill crm", "practice"), "I can't save the result just now", "are saved now"),
        (
            ("parliamo italiano", "alleniamo il CRM", "pratica"),
            "non riesco a salvare il risultato",
            "Adesso ho salvato",
        ),
    ],
)
def test_a_locked_history_is_told_once_and_the_answer_is_stored_when_it_is_free(
    talk: Talk, data_folder: Path, start: tuple[str, ...], told: str, later: str
) -> None:
    talk.says(*start)
    history().count(talk.person)
    other = sqlite3.connect(data_folder / "history.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    reply = talk.say(WEAK_CRM)
    assert told in reply and "5" in reply, "the feedback is there all the same"
    other.execute("ROLLBACK")
    other.close()
    assert _marks(talk) == []
    assert later in talk.say(CRM_FOLLOW_UP)
    assert _marks(talk) == [[("crm", 1)]]


def test_a_full_disk_is_told_and_the_answer_is_stored_in_a_later_session(talk: Talk, data_folder: Path) -> None:
    talk.says("drill crm", "practice")
    for name in ("fills", "the", "pages"):
        history().keep(session(name, "somebody"), [attempt(session(name, "somebody"))])
    engine = database.engine()

    def fill(connection: Any, *_: Any) -> None:
        connection.execute("PRAGMA max_page_count = 1")  # SQLite then says that the disk is full

    engine.dispose()
    sa.event.listen(engine, "connect", fill)
    assert "I can't save the result just now" in talk.say(STRONG_CRM)
    talk.say("skip")
    sa.event.remove(engine, "connect", fill)
    engine.dispose()
    replies = [talk.say(each) for each in ("drill demo", "practice", WEAK_CRM)]
    assert any("are saved now" in each for each in replies)
    assert sorted(_marks(talk)) == [[("crm", 1)], [("demo", 1)]]


@pytest.mark.parametrize(
    ("start", "skip", "told", "later"),
    [
        (("start the full interview", "practice"), "skip", "can't save our conversation just now", "safe again"),
        (
            ("parliamo italiano", "iniziamo il colloquio completo", "pratica"),
            "salta",
            "non riesco a salvare la nostra conversazione",
            "di nuovo al sicuro",
        ),
    ],
)
def test_conversations_that_cannot_be_saved_are_told_once_and_so_is_that_they_can_be_again(
    talk: Talk, data_folder: Path, start: tuple[str, ...], skip: str, told: str, later: str
) -> None:
    talk.says(*start)
    other = sqlite3.connect(data_folder / "conversations.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    replies = [talk.say(skip) for _ in range(3)]
    other.execute("ROLLBACK")
    other.close()
    assert [told in each for each in replies] == [False, True, False], "told once, at the first turn that can tell it"
    replies = [talk.say(skip) for _ in range(3)]
    assert [later in each for each in replies] == [False, True, False]
    assert not any(told in each for each in replies)


def test_an_interview_goes_on_while_the_conversations_cannot_be_saved(talk: Talk, data_folder: Path) -> None:
    talk.says("start the full interview", "practice", "skip")
    other = sqlite3.connect(data_folder / "conversations.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert "Question 3 of 10" in talk.say("skip")
    assert "Question 4 of 10" in talk.say("skip")
    shown = talk.run(talk.store.latest_events(talk.person, 4))
    assert any("Question 4 of 10" in each["text"] for each in shown), "the page shows what is not stored yet"
    other.execute("ROLLBACK")
    other.close()
    assert "Question 5 of 10" in talk.say("skip")
    said = talk.said()
    assert said.count("skip") == 4, "every message is stored once when the database is free again"
