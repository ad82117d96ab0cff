"""How an answer was said. Reported apart; it never enters the level."""

from __future__ import annotations

import re

from actions.scoring.cues import Cues
from actions.scoring.result import Delivery
from actions.scoring.specifics import specifics
from actions.scoring.words import Text

SHORTEST, LONGEST = 40, 180
ONE_LINER = 15

_result = re.compile(
    r"\d|\b(since then|in the end|as a result|result|renewed|signed|da allora|alla fine|risultato|firmato|rinnovato)\b",
    re.IGNORECASE,
)
_past = re.compile(
    r"\b(\w+ed|was|had|went|told|rang|lost|won|made|took|ho|avevo|era|abbiamo|mi ha|siamo)\b", re.IGNORECASE
)


def delivery(text: Text, cues: Cues) -> Delivery:
    """Measures `text`."""
    count = len(text.tokens)
    hedges = len(cues["hedges"])
    sentences = text.tokens[-1].sentence + 1 if text.tokens else 0
    told = bool(_past.search(text.source)) and bool(_result.search(text.source)) and sentences >= 2
    if count < ONE_LINER:
        concision = "one_liner"
    elif count < SHORTEST:
        concision = "short"
    else:
        concision = "good" if count <= LONGEST else "long"
    return Delivery(
        structure=told and bool(cues.own),
        specifics=specifics(text, cues),
        ownership_voice=bool(cues.own),
        words=count,
        concision=concision,  # type: ignore[arg-type]
        hedging=round(100 * hedges / count, 1) if count else 0.0,
    )
