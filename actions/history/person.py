"""Whose a conversation is: its id is the person's, or the person's and, after a slash, the place where they talk."""

from __future__ import annotations

BETWEEN = "/"


def person_of(conversation: str) -> str:
    """The person of a conversation id."""
    return conversation.split(BETWEEN, 1)[0]
