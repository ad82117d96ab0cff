"""Judges a reply at this moment of this talk: the same words are worth more or less depending on what came before."""

from __future__ import annotations

from dataclasses import dataclass

from actions.roleplay.state import Talk

HARMS = frozenset({"pressure", "argue", "badmouth", "overpromise"})
PITCH = frozenset({"value", "proof"})
UNASKED_PITCH_AT_MOST = 3
STEP_IN_TIME_AT_LEAST = 4


@dataclass(frozen=True)
class Judged:
    """What counts of a reply now: techniques, and the quality from 1 (harmful) to 5 (excellent)."""

    techniques: frozenset[str]
    quality: int


def judge(talk: Talk, techniques: frozenset[str], quality: int) -> Judged:
    """The reply's `techniques` and `quality` (taken by themselves) as they count now.

    A pitch before any question is adequate at most; one that brings the same kind of argument for a second time
    without a question is worth one less; a second discount is harmful, and one that follows the solved concern
    is an ordinary concession; declining or granting a gift counts only where one was asked for; and a next step that is
    proposed when the prospect waits for it is good.
    """
    counted = set(techniques)
    if talk.phase != "gift":
        counted -= {"grant_gift", "decline_gift"}
    if "discount" in counted:
        if talk.phase == "closing":
            counted.discard("discount")
            quality = max(quality, UNASKED_PITCH_AT_MOST)
        elif talk.discounts:
            quality = 1
    if talk.phase == "closing" and "next_step" in counted and not counted & HARMS:
        quality = max(quality, STEP_IN_TIME_AT_LEAST)
    pitched = counted & PITCH
    if pitched and "clarify" not in counted and talk.phase == "objecting":
        if not talk.questions:
            quality = min(quality, UNASKED_PITCH_AT_MOST)
        if pitched <= talk.shown:
            quality = max(min(quality, 2), quality - 1)
    return Judged(frozenset(counted), quality)
