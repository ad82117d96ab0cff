"""A quote as it is shown: on one line, and not too long."""

from __future__ import annotations

QUOTE_LENGTH = 110


def quoted(text: str) -> str:
    """The text on one line; a long one ends at a word with an ellipsis."""
    line = " ".join(text.split())
    if len(line) > QUOTE_LENGTH:
        line = line[:QUOTE_LENGTH].rsplit(" ", 1)[0] + "…"
    return line
