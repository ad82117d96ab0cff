"""What several cards share."""

from __future__ import annotations

from typing import Any, Mapping

from channels.slack_parts.blocks import Block, section
from channels.slack_parts.mrkdwn import literal

_MARKS = {"it": ("«", "»")}


def titled(title: str, lines: str) -> list[Block]:
    """Lines under a bold title; nothing for no lines."""
    return section(f"*{title}*\n{lines}") if lines else []


def in_quotes(words: str, language: str) -> str:
    """Somebody's own words, harmless and in quotation marks."""
    before, after = _MARKS.get(language, ("“", "”"))
    return f"{before}{literal(words)}{after}"


def quoted(heard: Mapping[str, Any], language: str) -> str:
    """What was heard, and the words for it."""
    shows = literal(heard["shows"])
    return f"{shows}: {in_quotes(heard['quote'], language)}" if heard["quote"] else shows
