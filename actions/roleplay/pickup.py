"""What a prospect picks up from a reply: a figure, somebody's name, a promise. All verbatim and short."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST_PROMISE = 9  # words

UNITS = (
    r"%|€|per ?cent\b|per ?cento\b|euros?\b|pounds\b|dollars\b|dollari\b|days?\b|giorni\b|weeks?\b|settimane\b"
    r"|months?\b|mesi\b|hours?\b|ore\b"
)
VERBS_EN = "send|bring|email|mail|get|write|prepare|draft|put together|introduce|call|ring|show|share|forward"
VERBS_IT = (
    "mando|invio|porto|preparo|scrivo|giro|faccio avere|mander[oò]|invier[oò]|porter[oò]|preparer[oò]|richiamo|presento"
    "|mostro"
)
DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
ORDINARY = re.compile(rf"(?:{DAYS}|{MONTHS}|italian|english|italiano|inglese|excel|email|crm)\b", re.IGNORECASE)

_figure = re.compile(
    rf"[€$£]\s?\d(?:[\d.,]*\d)?(?:\s?(?:k|million|milioni|mila))?|\b\d(?:[\d.,]*\d)?\s?(?:{UNITS})", re.IGNORECASE
)
_name = re.compile(
    r"(?<=[a-zà-ù,;:] )(?!I\b|I'|Lei\b|La\b|Le\b|Suo\b|Sua\b|Vi\b|Voi\b)[A-ZÀ-Ù][a-zà-ù]{2,}(?: [A-ZÀ-Ù][a-zà-ù]{2,})?"
)
_promise = re.compile(
    rf"\b(?:i(?:'ll| will)|let me|i can|we(?:'ll| will)|we can)\s+(?:{VERBS_EN})\b[^.?!\n,;]*"
    rf"|\b(?:le|vi|ti)\s+(?:{VERBS_IT})\b[^.?!\n,;]*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class PickedUp:
    """Verbatim snippets of one reply, None where there is none."""

    figure: str | None
    name: str | None
    promise: str | None


def pick_up(text: str) -> PickedUp:
    """The first figure, name and promise in `text`, in English or Italian."""
    figure = _figure.search(text)
    name = next((each for each in _name.findall(text) if not ORDINARY.match(each)), None)
    promise = _promise.search(text)
    return PickedUp(
        figure.group().strip() if figure else None,
        name,
        " ".join(promise.group().split()[:LONGEST_PROMISE]) if promise else None,
    )
