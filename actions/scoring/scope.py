"""Whether words that were found are really claimed: not negated, not somebody else's, not merely praised.

Works within the clause, in the tradition of NegEx (Chapman et al., 2001, doi:10.1006/jbin.2001.1029): a trigger
reaches forward until the clause ends.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from actions.scoring.lexicon import lexicon
from actions.scoring.matcher import Match, Matcher
from actions.scoring.phrasing import parse
from actions.scoring.words import Text

Reason = Literal["negated", "others", "praised"]
REACH = 7
PRAISE_REACH = 5


@lru_cache(maxsize=None)
def _triggers(language: str) -> Matcher[str]:
    words = lexicon(language)
    groups = {name: getattr(words, name) for name in ("negators", "not_negators", "others", "first_person", "praise")}
    return Matcher(language, [(name, parse(entry, language, words.words)) for name, entries in groups.items()
                              for entry in entries])


class Scope:
    """The reach of negation, of other people and of praise in one text; built once per text."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._found: dict[str, list[Match[str]]] = {}
        for match in _triggers(text.language).find(text):
            self._found.setdefault(match.owner, []).append(match)
        harmless = {token for match in self._found.get("not_negators", ()) for token in match.tokens}
        self._found["negators"] = [match for match in self._found.get("negators", ())
                                   if harmless.isdisjoint(match.tokens)]

    def undone(self, match: Match[object]) -> Reason | None:
        """Why the match does not count, or None if it does."""
        if self._negated(match):
            return "negated"
        if self._of_others(match):
            return "others"
        if self._praised(match):
            return "praised"
        return None

    def _negated(self, match: Match[object]) -> bool:
        own = set(match.tokens)
        content = self._text.tokens[match.first].clause, self._text.tokens[match.last].clause
        for trigger in self._found["negators"]:
            if not own.isdisjoint(trigger.tokens):
                continue
            place = trigger.last
            if self._text.tokens[place].clause not in content:
                continue
            if match.first - REACH <= place < match.last:
                return True
        return False

    def _of_others(self, match: Match[object]) -> bool:
        clause = self._text.tokens[match.first].clause
        nearest = {name: max((found.last for found in self._found.get(name, ())
                              if self._text.tokens[found.last].clause == clause and found.last <= match.first), default=-1)
                   for name in ("others", "first_person")}
        if not set(match.tokens).isdisjoint(range(nearest["others"], nearest["others"] + 1)):
            return False
        return nearest["others"] > nearest["first_person"]

    def _praised(self, match: Match[object]) -> bool:
        clause = self._text.tokens[match.last].clause
        return any(self._text.tokens[found.first].clause == clause
                   and (0 < found.first - match.last <= PRAISE_REACH or 0 < match.first - found.last <= 2)
                   for found in self._found.get("praise", ()))

    def speaks_of_self(self) -> bool:
        """Whether the candidate appears in the text as the one who does things."""
        return bool(self._found.get("first_person"))


