"""Slack's documented limits on a message, as a check that knows nothing of the code under test.

From https://docs.slack.dev/reference/block-kit and /reference/methods/chat.postMessage. The limit on all blocks
together is not documented; Slack was seen to answer msg_blocks_too_long from about 13,200 characters on.
"""

from __future__ import annotations

import json
from typing import Any

BLOCKS, ALL_BLOCKS, TEXT = 50, 13_200, 40_000
COMMON = {"type", "block_id"}


def trouble(message: dict[str, Any]) -> str | None:
    """Slack's error code for a message that it would refuse, or None."""
    blocks = message.get("blocks") or []
    if not message.get("text") and not blocks:
        return "no_text"
    if len(message.get("text") or "") > TEXT:
        return "msg_too_long"
    if len(json.dumps(blocks)) > ALL_BLOCKS:
        return "msg_blocks_too_long"
    ids = [each["block_id"] for each in blocks if "block_id" in each]
    if len(blocks) > BLOCKS or len(set(ids)) < len(ids):
        return "invalid_blocks"
    return None if all(_block(each) for each in blocks) else "invalid_blocks"


def _block(block: dict[str, Any]) -> bool:
    if not 0 < len(block.get("block_id", "-")) <= 255:
        return False
    kind = block.get("type")
    if kind == "section":
        return _only(block, "text") and _text(block["text"], 3000)
    if kind == "header":
        return _only(block, "text") and _text(block["text"], 150, "plain_text")
    if kind == "context":
        elements = block["elements"]
        return _only(block, "elements") and 0 < len(elements) <= 10 and all(_text(each, 3000) for each in elements)
    if kind == "actions":
        elements = block["elements"]
        ids = {each["action_id"] for each in elements}
        sound = 0 < len(elements) <= 25 and len(ids) == len(elements) and all(len(each) <= 255 for each in ids)
        return _only(block, "elements") and sound and all(_element(each) for each in elements)
    return kind == "divider" and _only(block)


def _element(element: dict[str, Any]) -> bool:
    if element["type"] == "button":
        allowed = set(element) <= {"type", "action_id", "text", "value", "style"}
        return allowed and _text(element["text"], 75, "plain_text") and len(element.get("value", "")) <= 2000
    if element["type"] != "static_select":
        return False
    options = element["options"]
    allowed = set(element) <= {"type", "action_id", "placeholder", "options"}
    return allowed and _text(element["placeholder"], 150, "plain_text") and 0 < len(options) <= 100 and all(
        set(each) <= {"text", "value"} and _text(each["text"], 75, "plain_text") and 0 < len(each["value"]) <= 150
        for each in options
    )  # fmt: skip


def _only(block: dict[str, Any], *keys: str) -> bool:
    return set(block) <= COMMON | set(keys)


def _text(text: dict[str, Any], most: int, *kinds: str) -> bool:
    kind = text.get("type")
    keys = {"type", "text", "emoji"} if kind == "plain_text" else {"type", "text", "verbatim"}
    known = kind in (kinds or ("mrkdwn", "plain_text"))
    return known and set(text) <= keys and isinstance(text["text"], str) and 0 < len(text["text"]) <= most
