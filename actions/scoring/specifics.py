"""What can be checked in an answer: numbers, names, times, and words said aloud."""

from __future__ import annotations

import re

from actions.scoring.cues import Cues
from actions.scoring.words import NAME, NUMBER, Text

# An answer with fewer of them touches on things and shows none clearly (docs/scoring.md).
FEWEST = 2

_quoted = re.compile(r"[\"«“‘'][^\"«»“”‘’']{6,}[\"»”’']")


def specifics(text: Text, cues: Cues) -> int:
    """How many things in `text` could be checked. Names of tools and networks do not count."""
    brands = {place for match in cues["brands"] for place in match.tokens}
    places = {place for group in ("numbers", "times") for match in cues[group] for place in match.tokens}
    places |= {place for place, token in enumerate(text.tokens) if NUMBER in token.keys}
    places |= {place for place, token in enumerate(text.tokens) if NAME in token.keys and place not in brands}
    return len(places) + len(_quoted.findall(text.source))
