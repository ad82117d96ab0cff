"""A card (actions/cards/kinds.py) as Block Kit, one kind a file."""

from __future__ import annotations

from typing import Any, Callable, Mapping

from channels.slack_parts.blocks import Block
from channels.slack_parts.cards import feedback, progress, prospect, question, report, scorecard

_KINDS: dict[str, Callable[[Mapping[str, Any], str, str], list[Block]]] = {
    "feedback": feedback.blocks,
    "progress": progress.blocks,
    "prospect": prospect.blocks,
    "question": question.blocks,
    "report": report.blocks,
    "scorecard": scorecard.blocks,
}


def blocks(card: Mapping[str, Any], text: str, language: str) -> list[Block]:
    """The card as blocks; none for a kind that is best read as its text. Raises KeyError where a part is missing."""
    show = _KINDS.get(str(card.get("kind")))
    return show(card, text, language) if show else []
