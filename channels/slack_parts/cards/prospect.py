"""The prospect speaks: the name, the lines, and the mood in small print."""

from __future__ import annotations

from typing import Any, Mapping

from actions.roleplay.state import COLDEST, WARMEST
from channels.slack_parts.blocks import Block, bar, context, section
from channels.slack_parts.mrkdwn import literal
from channels.slack_parts.words import word

STEPS = WARMEST - COLDEST


def blocks(card: Mapping[str, Any], text: str, language: str) -> list[Block]:
    lines = "\n".join(literal(each) for each in card["lines"])
    mood = f"{word(language, 'mood')} {bar(card['mood'] - COLDEST, STEPS)} {literal(card['mood_words'])}"
    return [*section(f"*{literal(card['name'])}*\n{lines}"), *context(mood)]
