"""Feedback on an answer: the level as a bar, what was heard in the candidate's words, what is missing, what is next."""

from __future__ import annotations

from typing import Any, Mapping

from channels.slack_parts.blocks import Block, bar, bullets, context, header, section
from channels.slack_parts.cards.parts import quoted, titled
from channels.slack_parts.mrkdwn import literal
from channels.slack_parts.words import word

LEVELS = 5
BETTER, WORSE = "▲", "▼"


def blocks(card: Mapping[str, Any], text: str, language: str) -> list[Block]:
    level = word(language, "of", value=card["level"], most=LEVELS)
    top = header(f"{bar(card['level'], LEVELS)} {card['level_words']} ({level})")
    about = " · ".join(literal(each) for each in (card["name"], card["verdict"], card["note"]) if each)
    changes = [_change(each) for each in card["changes"]]
    return [
        *top,
        *(context(about) if about else []),
        *titled(word(language, "heard"), bullets([quoted(each, language) for each in card["heard"]])),
        *titled(word(language, "flags"), bullets([quoted(each, language) for each in card["flags"]])),
        *titled(word(language, "changes"), "\n".join(changes)),
        *titled(word(language, "missing"), bullets([literal(each) for each in card["missing"]])),
        *(section(f"*{word(language, 'next')}:* {literal(card['next'])}") if card["next"] else []),
    ]


def _change(changed: Mapping[str, Any]) -> str:
    sign = BETTER if changed["better"] else WORSE
    return f"{sign} {literal(changed['shows'])}: {literal(changed['before'])} → {literal(changed['after'])}"
