"""What somebody said in Slack, whichever way it came: a message, a choice or a command."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Choice:
    """A click on a choice. ts and blocks: of the message that it was in; language: of that message."""

    title: str
    ts: str
    blocks: list[dict[str, Any]]
    language: str


@dataclass(frozen=True)
class Heard:
    """One thing that somebody said.

    channel: None for a command, which is answered in the direct message; thread: the message that the answer goes
    under, or None. direct: in the direct message with the bot. addressed: said to the bot for certain, and not only in
    a thread. called: whether the answer begins with the person's name. sent: seconds since the epoch, by Slack's clock.
    message, event and client: ids by which the same thing is known when it comes again.
    """

    team: str
    user: str
    channel: str | None
    thread: str | None
    direct: bool
    addressed: bool
    called: bool
    text: str
    sent: float
    message: str
    event: str | None = None
    client: str | None = None
    choice: Choice | None = None

    @property
    def person(self) -> str:
        return f"slack-{self.team}-{self.user}"

    @property
    def talk(self) -> str:
        """The conversation's id; the person is what stands before the first "/"."""
        return self.person if self.direct else f"{self.person}/{self.channel}/{self.thread}"

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_dict(cls, kept: dict[str, Any]) -> Heard:
        choice = kept["choice"]
        return cls(**{**kept, "choice": Choice(**choice) if choice else None})
