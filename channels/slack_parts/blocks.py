"""Block Kit blocks, within Slack's limits (https://docs.slack.dev/reference/block-kit/blocks)."""

from __future__ import annotations

import json
from typing import Any

from channels.slack_parts.mrkdwn import escaped, literal
from channels.slack_parts.splitting import shortened, split

Block = dict[str, Any]

TEXT = 3000  # characters in a section
HEADER = 150
BLOCKS = 50  # in a message
SIZE = 12_000  # characters of all blocks of a message as JSON; from about 13,200 on Slack says msg_blocks_too_long
FULL, EMPTY = "▰", "▱"


def section(text: str) -> list[Block]:
    """Text with mark-up, as many sections as it takes."""
    return [{"type": "section", "text": _marked(part)} for part in split(text, TEXT)]


def said(text: str) -> list[Block]:
    """Text without mark-up."""
    return section(literal(text))


def header(text: str) -> list[Block]:
    return [{"type": "header", "text": plain(text, HEADER)}]


def context(text: str) -> list[Block]:
    """Small print, with mark-up."""
    return [{"type": "context", "elements": [_marked(part)]} for part in split(text, TEXT)]


def plain(text: str, most: int) -> dict[str, Any]:
    """A plain_text object of at most `most` characters."""
    return {"type": "plain_text", "text": shortened(escaped(text), most), "emoji": False}


def bar(value: float, most: int, cells: int | None = None) -> str:
    """value of most as a bar of `cells` (by default `most`) cells."""
    cells = cells or most
    full = max(0, min(cells, round(value / most * cells)))
    return FULL * full + EMPTY * (cells - full)


def bullets(lines: list[str]) -> str:
    return "\n".join(f"• {line}" for line in lines)


def size(blocks: list[Block]) -> int:
    return len(json.dumps(blocks))


def _marked(text: str) -> dict[str, Any]:
    """verbatim: Slack makes no link or mention of what only looks like one."""
    return {"type": "mrkdwn", "text": text, "verbatim": True}
