"""Either server is killed at any moment: sent again until it is confirmed, no message is lost or doubled."""

from __future__ import annotations

import random
import sqlite3
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

import socketio
from answers import CRM_FOLLOW_UP, STRONG_CRM
from running import Servers

from actions.scoring.rubric import rubric

TURNS, PEOPLE = 200, 5
KILLED = {61: "rasa", 138: "actions"}  # which server at which turn, within LATEST seconds
LATEST = 0.15
PATIENCE = 20.0  # seconds for a turn


class Page:
    """A page that keeps its token and sends a message until the server confirms it, as web/src/talk/outbox.ts does."""

    def __init__(self) -> None:
        self._token: str | None = None
        self._client = socketio.Client(reconnection=False)

    def say(self, servers: Servers, text: str, message_id: str) -> bool:
        """Whether the server confirmed the message."""
        try:
            if not self._client.connected:
                self._connect(f"http://127.0.0.1:{servers.port}")
            return bool(self._client.call("say", {"text": text, "id": message_id}, timeout=PATIENCE)["ok"])
        except (socketio.exceptions.SocketIOError, OSError):
            return False

    def _connect(self, address: str) -> None:
        welcomed = threading.Event()

        def welcome(greeting: dict[str, Any]) -> None:
            self._token = greeting["token"]
            welcomed.set()

        self._client = socketio.Client(reconnection=False)
        self._client.on("welcome", welcome)
        self._client.connect(address, auth={"token": self._token}, transports=["polling"])
        assert welcomed.wait(PATIENCE)


def test_servers_killed_in_the_middle_of_turns_keep_every_confirmed_answer_once_say_so_and_go_on_from_there(
    data_folder: Path, model: Path
) -> None:
    chance = random.Random(11)  # noqa: S311
    pages = [Page() for _ in range(PEOPLE)]
    servers = Servers(data_folder)
    try:
        servers.ready()
        for said in ("start the full interview", "practice", "skip"):
            servers.say("halfway", said)
        for said in ("drill crm", "practice", STRONG_CRM):
            servers.say("keen", said)
        for number in range(TURNS):
            drill, step = divmod(number, 4)
            text = ["drill crm", "practice", f"{STRONG_CRM} That was job number {drill}.", CRM_FOLLOW_UP][step]
            if number in KILLED:
                later = threading.Timer(chance.uniform(0, LATEST), servers.kill, [KILLED[number]])
                later.start()
                pages[drill % PEOPLE].say(servers, text, f"m{number}")
                later.join()
                assert servers.ended() == 1
                assert "A server stopped by itself" in servers.output
                servers = Servers(data_folder)
                servers.ready()
                assert rubric()["failure"].ask.en in servers.say("halfway", "what was the question again?")
                assert "Practice sessions so far: 1" in servers.say("keen", "show my progress")
            deadline = time.monotonic() + PATIENCE
            while not pages[drill % PEOPLE].say(servers, text, f"m{number}"):
                assert time.monotonic() < deadline, f"turn {number} is not confirmed"
        assert servers.stop() == 0
        assert "Stopped." in servers.output
    finally:
        servers.stop()
    kept = "select question, number, count(*) from attempts where person != 'keen' group by session"
    assert _rows(data_folder / "history.db", kept) == [("crm", 1, 1)] * (TURNS // 4)
    ids = "select json_extract(data, '$.metadata.client_id') as sent from events where type_name = 'user'"
    heard = Counter(_rows(data_folder / "conversations.db", f"{ids} and sent is not null"))
    assert len(heard) == TURNS and set(heard.values()) == {1}


def _rows(file: Path, query: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(file) as connection:
        return connection.execute(query).fetchall()
