"""Slack's mark-up: out of what people write, and harmless in what the bot says.

Slack escapes only &, < and > (https://docs.slack.dev/messaging/formatting-message-text); for its other characters there
is no escape, so at the edge of a word, where they would format, they become characters that look the same.
"""

from __future__ import annotations

import re

_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_LOOKALIKE = {"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"}

_marked = re.compile(r"<([^<>]+)>")
_escapable = re.compile(r"[&<>]")
_format = re.compile(r"(?<!\w)[*_~]+|[*_~]+(?!\w)|`")
_quoting = re.compile(r"^(\s*)>", re.MULTILINE)


def spoken(text: str, bot: str | None = None) -> str:
    """What somebody wrote, as they see it; mentions of the user `bot` are left out."""
    without = _mention(bot).sub(" ", text) if bot else text
    shown = _marked.sub(lambda found: _shown(found.group(1)), without)
    for plain, escaped in _ESCAPED.items():
        if plain != "&":
            shown = shown.replace(escaped, plain)
    return re.sub(r"[ \t]{2,}", " ", shown.replace("&amp;", "&")).strip()


def mentions(text: str, user: str) -> bool:
    return _mention(user).search(text) is not None


def _mention(user: str) -> re.Pattern[str]:
    return re.compile(rf"<@{re.escape(user)}(\|[^<>]*)?>[,:]?")


def _shown(marked: str) -> str:
    """The visible part of what stood between < and >."""
    target, _, label = marked.partition("|")
    sign, name = target[:1], target[1:]
    if sign == "@":
        return f"@{label or name}"
    if sign == "#":
        return f"#{label or name}"
    if sign == "!":
        return label or f"@{name.partition('^')[0]}"
    return label or target.removeprefix("mailto:")


def literal(text: str) -> str:
    """Text that Slack shows as it is: no mention, link, quotation or format comes of it."""
    text = _quoting.sub(r"\1›", text)
    text = _format.sub(lambda found: "".join(_LOOKALIKE[each] for each in found.group()), text)
    return escaped(text)


def escaped(text: str) -> str:
    """&, < and > escaped, nothing else: for plain_text and for what is mark-up on purpose."""
    return _escapable.sub(lambda found: _ESCAPED[found.group()], text)
