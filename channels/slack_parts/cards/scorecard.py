"""The scorecard of a talk with a prospect: how it ended, mood and replies as bars, three things for the next time."""

from __future__ import annotations

from typing import Any, Mapping

from actions.cards.scorecard import MOOD_BARS
from actions.roleplay.state import COLDEST, WARMEST
from channels.slack_parts.blocks import Block, bar, context, header, section
from channels.slack_parts.cards.parts import in_quotes, titled
from channels.slack_parts.cards.report import LEVELS, overall
from channels.slack_parts.mrkdwn import literal
from channels.slack_parts.words import word


def blocks(card: Mapping[str, Any], text: str, language: str) -> list[Block]:
    replies = [_reply(number, each, language) for number, each in enumerate(card["turns"], start=1)]
    figures = (
        f"{word(language, 'share', share=card['share'])} · {word(language, 'open_questions', count=card['questions'])}"
    )
    lessons = [f"{number}. {literal(each)}" for number, each in enumerate(card["lessons"], start=1)]
    example = f"\n{word(language, 'for_example')}: {in_quotes(card['say'], language)}" if card["say"] else ""
    moods = "".join(_mood(each) for each in card["moods"])
    asked = " ".join(literal(each) for each in (card["first"], card["concern"]) if each)
    return [
        *header(f"{card['who']}: {card['outcome']}"),
        *section(f"{bar(card['level'], LEVELS)} {overall(card, language)}"),
        *(section(f"*{word(language, 'moods')}:* {moods}") if moods else []),
        *titled(word(language, "replies"), "\n".join(replies)),
        *context(figures),
        *(section(asked) if asked else []),
        *titled(word(language, "next_time"), "\n".join(lessons) + example if lessons else ""),
        *context(word(language, "scorecard_note")),
    ]


def _mood(mood: int) -> str:
    return MOOD_BARS[max(COLDEST, min(WARMEST, mood)) - COLDEST]


def _reply(number: int, turn: Mapping[str, Any], language: str) -> str:
    shown = ", ".join(literal(each) for each in turn["shown"]) or word(language, "nothing_specific")
    return f"{number}. {bar(turn['quality'], LEVELS)} {_mood(turn['mood'])} {shown}"
