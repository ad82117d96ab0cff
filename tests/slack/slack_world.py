"""The real servers with a stand-in of Slack, started once for all tests that use them."""

from __future__ import annotations

import atexit
import tempfile
from functools import cache
from pathlib import Path

from running import Servers
from slack_stand_in import TOKEN, SlackStandIn
from workspace import SECRET, Person, Workspace


class World:
    """Slack, the bot's servers, and people."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.slack = SlackStandIn()
        self.servers = self.another_server()
        self.workspace = Workspace(self.slack, self.servers.port)
        self._people = 0

    def another_server(self) -> Servers:
        """A server on the same databases, ready."""
        started = Servers(
            Path(self._folder.name), SLACK_BOT_TOKEN=TOKEN, SLACK_SIGNING_SECRET=SECRET,
            SLACK_API_URL=self.slack.address, HOTSEAT_REST="0",
        )  # fmt: skip
        started.ready()
        return started

    @property
    def log(self) -> str:
        """What the servers said."""
        return (Path(self._folder.name) / "servers.log").read_text(encoding="utf-8")

    @property
    def database(self) -> Path:
        return Path(self._folder.name) / "history.db"

    def kill(self) -> None:
        """SIGKILL for Rasa's process, from one moment to the next."""
        self.servers.kill()
        self.servers.ended()

    def start_again(self) -> None:
        self.servers = self.another_server()
        self.workspace.port = self.servers.port

    def somebody(self, channel: str | None = None) -> Person:
        """A new person, in their direct message or in a channel."""
        self._people += 1
        return Person(self.workspace, f"U0PERSON{self._people:02d}", channel)

    def close(self) -> None:
        self.servers.stop()
        self.slack.close()
        self._folder.cleanup()


@cache
def world() -> World:
    """The one world of all tests; it ends with the tests."""
    made = World()
    atexit.register(made.close)
    return made
