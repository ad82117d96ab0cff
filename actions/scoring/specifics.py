"""What can be checked in an answer: numbers, names, times, and words said aloud."""

from __future__ import annotations

import re

from actions.scoring.cues import Cues
from actions.scoring.words import NUMBER, Text

# An answer with fewer of them touches on things and shows none clearly (docs/scoring.md).
FEWEST = 2

_quoted = re.compile(r"[\"«“‘'][^\"«»“”‘’']{6,}[\"»”’']")


def specifics(text: Text, cues: Cues) -> int:
    """How many things in `text` could be checked. Names of tools and networks do not count."""
    brands = {place for match in cues["brands"] for place in match.tokens}
    places = {place for group in ("numbers", "times") for match in cues[group] for place in match.tokens}
    places.update(place for place in text.checkable if place not in brands or NUMBER in text.tokens[place].keys)
    return len(places) + len(_quoted.findall(text.source))
