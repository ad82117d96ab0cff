"""Choices beside what the bot says: up to five are buttons, more are a menu, and a click leaves the choice in words.

The block's id says whose the choices are and in which language, because in a channel anybody can click.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Sequence

from channels.slack_parts.blocks import Block, context, plain
from channels.slack_parts.mrkdwn import literal, spoken
from channels.slack_parts.words import word

BUTTONS = 5
TITLE = 75
OPTIONS = 100  # in one menu
BUTTON_VALUE, OPTION_VALUE = 2000, 150
PLACEHOLDER = 150
_BLOCK = "choices"


@dataclass(frozen=True)
class Owner:
    """Whose choices they are."""

    user: str
    language: str


def offered(buttons: Sequence[Mapping[str, Any]], owner: Owner, marker: str) -> list[Block]:
    """The block with the choices; none for no buttons. A payload that Slack has no room for is left out, and a click
    then says the title."""
    named = [each for each in buttons if str(each.get("title") or "").strip()]
    if not named:
        return []
    if len(named) <= BUTTONS:
        elements = [_button(each, number) for number, each in enumerate(named)]
    else:
        menus = [named[start : start + OPTIONS] for start in range(0, len(named), OPTIONS)]
        elements = [_menu(each, number, owner.language) for number, each in enumerate(menus)]
    return [{"type": "actions", "block_id": f"{_BLOCK}:{owner.user}:{owner.language}:{marker}", "elements": elements}]


def owner_of(block_id: str) -> Owner | None:
    """Whose the choices in this block are; None if it holds none of the bot's."""
    parts = block_id.split(":")
    return Owner(parts[1], parts[2]) if len(parts) > 2 and parts[0] == _BLOCK else None


def replaced(blocks: Sequence[Block], title: str, language: str) -> list[Block]:
    """The message with what was chosen in place of its choices."""
    chosen = context(literal(word(language, "chose", title=title)))
    kept = [_anew(each) for each in blocks if each.get("type") != "actions"]
    return [*kept, *chosen]


def _anew(block: Block) -> Block:
    """Slack asks for a new block_id when a message is updated; the beginning stays, by which the message is known."""
    return {**block, "block_id": f"{block['block_id']}:chosen"[:255]} if block.get("block_id") else block


def _button(button: Mapping[str, Any], number: int) -> dict[str, Any]:
    return {
        "type": "button",
        "action_id": f"choice:{number}",
        "text": plain(str(button["title"]), TITLE),
        **_value(button, BUTTON_VALUE),
    }


def _menu(buttons: Sequence[Mapping[str, Any]], number: int, language: str) -> dict[str, Any]:
    return {
        "type": "static_select",
        "action_id": f"menu:{number}",
        "placeholder": plain(word(language, "choose"), PLACEHOLDER),
        "options": [
            {"text": plain(str(each["title"]), TITLE), "value": _value(each, OPTION_VALUE).get("value", "-")}
            for each in buttons
        ],
    }


def _value(button: Mapping[str, Any], most: int) -> dict[str, str]:
    payload = str(button.get("payload") or "")
    return {"value": payload} if 0 < len(payload) <= most else {}


def said_by(action: Mapping[str, Any]) -> tuple[str, str]:
    """What a click says, and the title that was clicked. Slack's action object of a button or a menu."""
    chosen: Mapping[str, Any] = action.get("selected_option") or action
    title = spoken(str((chosen.get("text") or {}).get("text") or ""))
    value = str(chosen.get("value") or "")
    return (title if value in ("", "-") else value), title
