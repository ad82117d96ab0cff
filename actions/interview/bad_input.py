"""Messages that are no answer to judge, each with the reason that the candidate is told."""

from __future__ import annotations

import re
from typing import Literal

from actions.scoring.language import third_language

Trouble = Literal["empty", "too_long", "no_words", "markup", "other_language"]
LONGEST = 6_000

_tag = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(\s[^<>]*)?/?>|<!--|javascript:", re.IGNORECASE)


def trouble(text: str) -> Trouble | None:
    """Why `text` cannot be taken as an answer, or None if it can."""
    bare = text.strip()
    if not bare:
        return "empty"
    if len(bare) > LONGEST:
        return "too_long"
    if _tag.search(bare):
        return "markup"
    if not any(char.isalpha() for char in bare):
        return "no_words"
    if third_language(bare):
        return "other_language"
    return None
