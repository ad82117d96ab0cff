"""What several cards share."""

from __future__ import annotations

from typing import Any, Mapping

from channels.slack_parts.blocks import Block, bar, section
from channels.slack_parts.mrkdwn import literal
from channels.slack_parts.words import word

CELLS = 10  # of a bar of percents
_MARKS = {"it": ("«", "»")}


def titled(title: str, lines: str) -> list[Block]:
    """Lines under a bold title; nothing for no lines."""
    return section(f"*{title}*\n{lines}") if lines else []


def traits(card: Mapping[str, Any], language: str) -> list[Block]:
    """How much of each skill and quality was shown."""
    lines = [
        f"{bar(each['percent'], 100, CELLS)} {literal(each['name'])}: {each['percent']} %" for each in card["traits"]
    ]
    return titled(word(language, "traits"), "\n".join(lines))


def in_quotes(words: str, language: str) -> str:
    """Somebody's own words, harmless and in quotation marks."""
    before, after = _MARKS.get(language, ("“", "”"))
    return f"{before}{literal(words)}{after}"


def quoted(heard: Mapping[str, Any], language: str) -> str:
    """What was heard, and the words for it."""
    shows = literal(heard["shows"])
    return f"{shows}: {in_quotes(heard['quote'], language)}" if heard["quote"] else shows
