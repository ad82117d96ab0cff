"""What the bot says in one turn, as one Slack message; as several only where Slack's limits ask for it."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import Any, Mapping, Sequence

from channels.slack_parts import cards
from channels.slack_parts.blocks import BLOCKS, SIZE, TEXT, Block, said, section, size
from channels.slack_parts.choices import Owner, offered
from channels.slack_parts.mrkdwn import literal
from channels.slack_parts.splitting import shortened, split

logger = logging.getLogger(__name__)

NOTIFIED = 4000  # characters of a message's text, which notifications and screen readers get


@dataclass
class Post:
    """One Slack message: blocks, and the same as text."""

    blocks: list[Block] = field(default_factory=list)
    text: str = ""

    def has_room(self, piece: Post, reserved: int) -> bool:
        return (
            len(self.blocks) + len(piece.blocks) + reserved <= BLOCKS
            and size(self.blocks) + size(piece.blocks) <= SIZE
            and len(self.text) + len(piece.text) + 2 <= NOTIFIED
        )

    def add(self, piece: Post) -> None:
        self.blocks.extend(piece.blocks)
        self.text = "\n\n".join(each for each in (self.text, piece.text) if each)


def posts(messages: Sequence[Mapping[str, Any]], owner: Owner, marker: str, called: bool = False) -> list[Post]:
    """The messages of a turn, packed into as few posts as Slack's limits allow, in order.

    marker: an id of the turn's own; each post is known by it, at the beginning of its first block's id. called: whether
    the first begins with a mention of the owner.
    """
    buttons = [each for message in messages for each in message.get("buttons") or []]
    pieces = [piece for message in messages for piece in _pieces(message, owner.language)]
    if called and pieces:
        name = f"<@{owner.user}>"
        pieces.insert(0, Post(section(name), name))
    packed: list[Post] = []
    for piece in pieces:
        if not packed or not packed[-1].has_room(piece, reserved=1):
            packed.append(Post())
        packed[-1].add(piece)
    if packed:
        _offer(packed, offered(buttons, owner, marker))
    for number, post in enumerate(packed):
        post.blocks[0]["block_id"] = f"{marker}:{number}"
    return packed


def known_by(marker: str, number: int) -> str:
    """What the first block's id of this post begins with, also once a choice was made in it."""
    return f"{marker}:{number}"


def _offer(packed: list[Post], choices: list[Block]) -> None:
    """The choices under the last post, or after it if they are too many for it."""
    if choices and not packed[-1].has_room(Post(choices), reserved=0):
        packed.append(Post(said("…"), "…"))
    packed[-1].blocks.extend(choices)


def _pieces(message: Mapping[str, Any], language: str) -> list[Post]:
    """A message in pieces that each fit into a post, with the text of each."""
    text = str(message.get("text") or "")
    blocks = _card(message.get("card"), text, language)
    if not blocks:
        return [Post(section(part), part) for part in split(literal(text), TEXT)]
    whole = Post(blocks, shortened(literal(text), NOTIFIED))
    if Post().has_room(whole, reserved=2):
        return [whole]
    return [Post([block], whole.text if not number else _text_of(block)) for number, block in enumerate(blocks)]


def _card(card: object, text: str, language: str) -> list[Block]:
    """The card's blocks; none where there is no card, or one that this channel cannot read: then the text says it."""
    if not isinstance(card, Mapping):
        return []
    try:
        return cards.blocks(card, text, language)
    except (KeyError, TypeError, ValueError) as error:
        logger.warning("A card of kind %s is shown as text: %s", card.get("kind"), type(error).__name__)
        return []


def _text_of(block: Block) -> str:
    texts = [block["text"]] if "text" in block else block.get("elements", [])
    return shortened("\n".join(each["text"] for each in texts), NOTIFIED)
