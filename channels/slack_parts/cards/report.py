"""The report of an interview: overall and per question as bars, strengths, what to improve, qualities, delivery."""

from __future__ import annotations

from typing import Any, Mapping

from channels.slack_parts.blocks import EMPTY, Block, bar, bullets, context, header, section
from channels.slack_parts.cards.parts import in_quotes, quoted, titled, traits
from channels.slack_parts.mrkdwn import literal
from channels.slack_parts.words import word

LEVELS, SCORES = 5, 100


def blocks(card: Mapping[str, Any], text: str, language: str) -> list[Block]:
    strengths = bullets([quoted(each, language) for each in card["strengths"]])
    improvements = [_improvement(n, each, language) for n, each in enumerate(card["improvements"], start=1)]
    return [
        *header(f"{bar(card['level'], LEVELS)} {card['level_words']}"),
        *section(overall(card, language)),
        *titled(word(language, "questions"), "\n".join(_question(each, language) for each in card["questions"])),
        *titled(word(language, "strengths"), strengths),
        *titled(word(language, "improvements"), "\n".join(improvements)),
        *traits(card, language),
        *(context(f"{word(language, 'delivery')}: {literal(card['delivery'])}") if card["delivery"] else []),
        *context(word(language, "report_note")),
    ]


def overall(card: Mapping[str, Any], language: str) -> str:
    level = word(language, "of", value=card["level"], most=LEVELS)
    score = word(language, "of", value=card["score"], most=SCORES)
    return f"*{word(language, 'overall')}:* {literal(card['level_words'])} ({level}, {score})"


def _question(line: Mapping[str, Any], language: str) -> str:
    if line["level"] is None:
        return f"{EMPTY * LEVELS} {literal(line['name'])}: {word(language, 'not_scored')}"
    level = word(language, "of", value=line["level"], most=LEVELS)
    return f"{bar(line['level'], LEVELS)} {literal(line['name'])}: {level}, {literal(line['level_words'])}"


def _improvement(number: int, each: Mapping[str, Any], language: str) -> str:
    parts = [f"{number}. *{literal(each['name'])}:* {literal(each['advice'])}"]
    if each["quote"]:
        parts.append(f"{word(language, 'you_said')}: {in_quotes(each['quote'], language)}")
    if each["practise"]:
        parts.append(f"{word(language, 'practise')}: {literal(each['practise'])}")
    return " ".join([*parts, *([f"({literal(each['strand'])})"] if each["strand"] else [])])
