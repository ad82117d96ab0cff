"""Whether words that were found are really claimed: not negated, not somebody else's, not merely praised.

Works within the clause, in the tradition of NegEx (Chapman et al., 2001, doi:10.1006/jbin.2001.1029): a trigger
reaches forward until the clause ends.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

from actions.scoring.lexicon import lexicon
from actions.scoring.matcher import Match, Matcher
from actions.scoring.phrasing import parse
from actions.scoring.words import Text

Reason = Literal["negated", "others", "praised"]
REACH = {"negators": 7, "short_negators": 3}
INNER_REACH = 2
PRAISE_REACH = 5


@cache
def _triggers(language: str) -> Matcher[str]:
    words = lexicon(language)
    groups = {
        name: getattr(words, name)
        for name in ("negators", "short_negators", "not_negators", "others", "first_person", "praise")
    }
    return Matcher(
        language, [(name, parse(entry, language, words.words)) for name, entries in groups.items() for entry in entries]
    )


class Scope:
    """The reach of negation, of other people and of praise in one text; built once per text."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._found: dict[str, list[Match[str]]] = {}
        for match in _triggers(text.language).find(text):
            self._found.setdefault(match.owner, []).append(match)
        harmless = {token for match in self._found.get("not_negators", ()) for token in match.tokens}
        self._negators = [
            (match, reach)
            for name, reach in REACH.items()
            for match in self._found.get(name, ())
            if harmless.isdisjoint(match.tokens)
        ]

    def undone(self, match: Match[Any]) -> Reason | None:
        """Why the match does not count, or None if it does."""
        if self._negated(match):
            return "negated"
        if self._of_others(match):
            return "others"
        if self._praised(match):
            return "praised"
        return None

    def _negated(self, match: Match[Any]) -> bool:
        return any(self._undoes(trigger, reach, match) for trigger, reach in self._negators)

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
        others = self._nearest_before("others", match)
        return others not in match.tokens and others > self._nearest_before("first_person", match)

    def _nearest_before(self, name: str, match: Match[Any]) -> int:
        """The last token of the nearest trigger before the match in its clause, or -1."""
        clause = self._text.tokens[match.first].clause
        return max(
            (
                found.last
                for found in self._found.get(name, ())
                if self._text.tokens[found.last].clause == clause and found.last <= match.first
            ),
            default=-1,
        )

    def _praised(self, match: Match[Any]) -> bool:
        clause = self._text.tokens[match.last].clause
        return any(
            self._text.tokens[found.first].clause == clause
            and (0 < found.first - match.last <= PRAISE_REACH or 0 < match.first - found.last <= 2)
            for found in self._found.get("praise", ())
        )

    def speaks_of_self(self) -> bool:
        """Whether the candidate appears in the text as the one who does things."""
        return bool(self._found.get("first_person"))
