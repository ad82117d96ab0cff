"""From matches to what counts: only what is really claimed, with verbatim quotes."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterable, NamedTuple

from actions.content import ContentError
from actions.scoring.lexicon import lexicon
from actions.scoring.matcher import Match, Matcher
from actions.scoring.phrasing import Phrasing, PhrasingError, parse
from actions.scoring.rubric import Concept, WordLists
from actions.scoring.scope import Scope
from actions.scoring.words import Text

QUOTES = 3
CONTEXT = 4
CRITERION, RED_FLAG = "criterion", "red_flag"


class Owner(NamedTuple):
    """What a phrasing counts for: a criterion, red flag or technique, by the number of its concept there."""

    kind: str
    id: str
    concept: int
    veto: bool = False

    @property
    def idea(self) -> tuple[str, str, int]:
        return self.kind, self.id, self.concept


Found = Match[Owner]


def compile_concepts(
    language: str, own_words: WordLists, concepts: Iterable[tuple[str, str, int, Concept]], file: str
) -> Matcher[Owner]:
    """The phrasings of `concepts` (kind, id, number, concept) as a matcher.

    Raises ContentError, naming `file` and the concept, for a phrasing that is wrong.
    """
    lists = {**lexicon(language).words, **own_words.get(language)}
    entries: list[tuple[Owner, Phrasing]] = []
    for kind, owner_id, number, concept in concepts:
        for veto, sources in ((False, concept.phrasings(language)), (True, concept.unless.get(language))):
            for source in sources:
                try:
                    entries.append((Owner(kind, owner_id, number, veto), parse(source, language, lists)))
                except PhrasingError as error:
                    raise ContentError(f"{file}: {owner_id}: {concept.name}: {language}: {error}") from error
    return Matcher(language, entries)


def claimed(matcher: Matcher[Owner], text: Text, scope: Scope, echo: frozenset[int] = frozenset()) -> list[Found]:
    """What `matcher` finds in the text and counts."""
    return counted(matcher.find(text), text, scope, echo)


def counted(found: list[Found], text: Text, scope: Scope, echo: frozenset[int] = frozenset()) -> list[Found]:
    """The matches that count: not vetoed in their clause, not in `echo`, not undone by the scope; a red flag
    not left behind."""
    vetoed = {(match.owner.idea, _clauses(text, match).pop()) for match in found if _vetoes(text, match)}
    return [
        match
        for match in found
        if not match.owner.veto
        and not (vetoed and any((match.owner.idea, clause) in vetoed for clause in _clauses(text, match)))
        and not (echo and not echo.isdisjoint(match.tokens))
        and scope.undone(match) is None
        and not (match.owner.kind == RED_FLAG and scope.left_behind(match))
    ]


def _vetoes(text: Text, match: Found) -> bool:
    """Whether the match is a veto within one clause; one that reaches over clauses would undo too much."""
    return match.owner.veto and len(_clauses(text, match)) == 1


def _clauses(text: Text, match: Found) -> set[int]:
    return {text.tokens[place].clause for place in match.tokens}


def grouped(matches: list[Found]) -> dict[tuple[str, str], list[Found]]:
    """`matches` by the kind and id of what they count for; none of a criterion, red flag or technique is []."""
    groups: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for match in matches:
        groups[match.owner.kind, match.owner.id].append(match)
    return groups


def _whole_word(text: Text, place: int) -> int:
    """The first token of the written word that the token at `place` belongs to ("'d" belongs to "we'd")."""
    while place and text.tokens[place - 1].end == text.tokens[place].start:
        place -= 1
    return place


def quotes(text: Text, matches: list[Found]) -> list[str]:
    """At most QUOTES verbatim quotes, each a match with some words around it, not beyond its clause."""
    taken: set[int] = set()
    chosen: list[str] = []
    for match in sorted(matches, key=lambda each: each.first - each.last):
        span = range(match.first, match.last + 1)
        if len(chosen) == QUOTES or not taken.isdisjoint(span):
            continue
        taken.update(span)
        first, _ = text.clause_span(match.first)
        _, last = text.clause_span(match.last)
        begin = _whole_word(text, max(first, match.first - CONTEXT))
        chosen.append(text.quote(begin, min(last, match.last + CONTEXT)))
    return chosen
