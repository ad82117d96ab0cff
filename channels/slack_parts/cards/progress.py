"""How somebody gets on: the latest level of each question as a bar, skills and qualities, and what to practise now."""

from __future__ import annotations

from typing import Any, Mapping

from channels.slack_parts.blocks import Block, bar, context, section
from channels.slack_parts.cards.parts import titled, traits
from channels.slack_parts.mrkdwn import literal
from channels.slack_parts.words import word

LEVELS = 5


def blocks(card: Mapping[str, Any], text: str, language: str) -> list[Block]:
    top = f"*{word(language, 'sessions', count=card['sessions'])}*"
    return [
        *section(f"{top}\n{literal(card['trend'])}" if card["trend"] else top),
        *titled(word(language, "questions"), "\n".join(_line(each, language) for each in card["questions"])),
        *traits(card, language),
        *(section(f"*{word(language, 'next')}:* {literal(card['next'])}") if card["next"] else []),
        *(context(f"{word(language, 'why')}: {literal(card['why'])}") if card["why"] else []),
    ]


def _line(line: Mapping[str, Any], language: str) -> str:
    figures = {name: line[name] for name in ("times", "first", "best", "latest")}
    tries = word(language, "tries", **figures)
    trend = f"; {literal(line['trend'])}" if line["trend"] else ""
    return f"{bar(line['latest'], LEVELS)} {literal(line['name'])}: {tries}{trend}"
