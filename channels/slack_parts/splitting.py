"""Splits text at a limit: between paragraphs where it can, else lines, else words."""

from __future__ import annotations

import re

_space = re.compile(r"\s")
_entity_begun = re.compile(r"&[a-z]{0,3}$")


def split(text: str, most: int) -> list[str]:
    """Parts of at most `most` characters, in order; only a word longer than that is cut."""
    parts: list[str] = []
    rest = text.strip()
    while len(rest) > most:
        at = _cut(rest, most)
        parts.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return [each for each in [*parts, rest] if each]


def shortened(text: str, most: int) -> str:
    """The text, or its beginning between words and "…"."""
    if len(text) <= most:
        return text
    return split(text, most - 1)[0].rstrip(" ,;:") + "…"


def _cut(text: str, most: int) -> int:
    for between in ("\n\n", "\n"):
        at = text.rfind(between, most // 2, most + 1)
        if at > 0:
            return at
    spaces = [found.start() for found in _space.finditer(text, 0, most + 1)]
    if spaces:
        return spaces[-1]
    begun = _entity_begun.search(text[:most])
    return begun.start() if begun and begun.start() else most
