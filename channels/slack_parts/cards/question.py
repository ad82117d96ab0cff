"""A question of the interview: its words, and what a comfortable answer takes."""

from __future__ import annotations

from typing import Any, Mapping

from channels.slack_parts.blocks import Block, context, said
from channels.slack_parts.words import word


def blocks(card: Mapping[str, Any], text: str, language: str) -> list[Block]:
    low, high = card["words"]
    hints = [word(language, "words", low=low, high=high), word(language, "seconds", seconds=card["seconds"])]
    return [*said(text), *context(" · ".join(hints))]
