"""How an answer was said. Reported apart; it never enters the level."""

from __future__ import annotations

import re

from actions.scoring.cues import Cues
from actions.scoring.result import Delivery
from actions.scoring.specifics import specifics
from actions.scoring.words import Text

SHORTEST, LONGEST = 40, 180
ONE_LINER = 15

_figure = re.compile(r"\d")
RESULTS = frozenset(["result", "renewed", "signed", "risultato", "firmato", "rinnovato"])
IN_THE_END = ("since then", "in the end", "as a result", "da allora", "alla fine")
PAST = frozenset(
    ["was", "had", "went", "told", "rang", "lost", "won", "made", "took", "ho", "avevo", "era", "abbiamo", "siamo"]
)
PAST_ENDING, WAS_TO_ME = "ed", "mi ha "


def delivery(text: Text, cues: Cues) -> Delivery:
    """Measures `text`."""
    count = len(text.tokens)
    hedges = len(cues["hedges"])
    sentences = text.tokens[-1].sentence + 1 if text.tokens else 0
    told = sentences >= 2 and bool(cues.own) and _in_the_past(text) and _with_a_result(text)
    if count < ONE_LINER:
        concision = "one_liner"
    elif count < SHORTEST:
        concision = "short"
    else:
        concision = "good" if count <= LONGEST else "long"
    return Delivery(
        structure=told,
        specifics=specifics(text, cues),
        ownership_voice=bool(cues.own),
        words=count,
        concision=concision,  # type: ignore[arg-type]
        hedging=round(100 * hedges / count, 1) if count else 0.0,
    )


def _in_the_past(text: Text) -> bool:
    words = {token.norm for token in text.tokens}
    if not PAST.isdisjoint(words) or WAS_TO_ME in text.source.lower():
        return True
    return text.language == "en" and any(len(word) > 2 and word.endswith(PAST_ENDING) for word in words)


def _with_a_result(text: Text) -> bool:
    if _figure.search(text.source) or any(token.norm in RESULTS for token in text.tokens):
        return True
    lowered = text.source.lower()
    return any(each in lowered for each in IN_THE_END)
