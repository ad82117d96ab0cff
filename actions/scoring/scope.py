"""Whether words that were found are really claimed: not negated, not somebody else's, not merely praised or taken back.

Works within the clause, in the tradition of NegEx (Chapman et al., 2001, doi:10.1006/jbin.2001.1029): a trigger
reaches forward until the clause ends.
"""

from __future__ import annotations

from typing import Any, Literal

from actions.scoring.cues import Cues
from actions.scoring.matcher import Match
from actions.scoring.words import Text

Reason = Literal["negated", "others", "praised", "taken_back"]
REACH = {"negators": 7, "short_negators": 3}
INNER_REACH = 2
PRAISE_REACH = 5


class Scope:
    """The reach of negation, of other people and of praise in one text; built once per text."""

    def __init__(self, text: Text, cues: Cues) -> None:
        self._text = text
        self._own = cues.own
        self._others = [each.last for each in cues["others"]]
        self._praise = cues["praise"]
        self._taken_back = max((match.first for match in cues["retractions"]), default=-1)
        self._reforms = cues["reforms"]
        self._denials = cues["denials"]
        harmless = {token for match in cues["not_negators"] for token in match.tokens}
        self._negators = [
            (match, reach) for name, reach in REACH.items() for match in cues[name] if harmless.isdisjoint(match.tokens)
        ]

    def undone(self, match: Match[Any]) -> Reason | None:
        """Why the match does not count, or None if it does."""
        if self._negated(match):
            return "negated"
        if self._others and self._of_others(match):
            return "others"
        if self._praise and self._praised(match):
            return "praised"
        if match.last < self._taken_back:
            return "taken_back"
        return None

    def left_behind(self, match: Match[Any]) -> bool:
        """Whether the candidate says after the match, in its sentence or the next, that they no longer do so."""
        tokens = self._text.tokens
        sentence = tokens[match.last].sentence
        return any(
            reform.first > match.first
            and tokens[reform.first].sentence - sentence in (0, 1)
            and set(reform.tokens).isdisjoint(match.tokens)
            for reform in self._reforms
        )

    def _negated(self, match: Match[Any]) -> bool:
        return any(self._undoes(trigger, reach, match) for trigger, reach in self._negators) or self._denied(match)

    def _denied(self, match: Match[Any]) -> bool:
        """Whether the clause goes on to say that there is no such thing: "rehearsal is not something I do"."""
        tokens = self._text.tokens
        return any(
            denial.first > match.last and tokens[denial.first].clause == tokens[match.last].clause
            for denial in self._denials
        )

    def _undoes(self, trigger: Match[str], reach: int, match: Match[Any]) -> bool:
        """Whether the trigger stands before the match, or right before one of its words, in the same clause."""
        place = trigger.last
        tokens = self._text.tokens
        same_clause = tokens[place].clause in (tokens[match.first].clause, tokens[match.last].clause)
        if not same_clause or not set(match.tokens).isdisjoint(trigger.tokens):
            return False
        before = match.first - reach <= place < match.first
        return before or any(0 < token - place <= INNER_REACH for token in match.tokens)

    def _of_others(self, match: Match[Any]) -> bool:
        """Whether somebody else was named before the match in its clause, and the candidate not since."""
        tokens = self._text.tokens
        first, _ = self._text.clause_span(match.first)
        named = max((place for place in self._others if first <= place <= match.first), default=-1)
        own = max((place for place in self._own if first <= place <= match.first), default=-1)
        return named > own and named not in match.tokens and tokens[named].clause == tokens[match.first].clause

    def _praised(self, match: Match[Any]) -> bool:
        clause = self._text.tokens[match.last].clause
        return any(
            self._text.tokens[found.first].clause == clause
            and (0 < found.first - match.last <= PRAISE_REACH or 0 < match.first - found.last <= 2)
            for found in self._praise
        )
