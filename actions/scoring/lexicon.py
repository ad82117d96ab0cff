"""Shared word lists: data/lexicon/LANGUAGE.yml."""

from __future__ import annotations

from functools import cache

from pydantic import Field

from actions.content import DATA, Strict, load


class Lexicon(Strict):
    """Word lists of one language; entries may have several words.

    spelling: chat spelling and dropped accents -> the usual form. fillers: words that a phrasing steps over.
    negators: words that undo what follows in the clause; short_negators: those that undo only the next few words.
    not_negators: expressions in which they do not. clause_breaks: words that begin a new clause. others: people who
    are not the candidate. first_person: words that show the candidate speaking of themself. praise: praising
    without doing; role_models: admiring how somebody else does it; third_person: words for that somebody. nonsense:
    ideas doing what only people do, a sign of stuffed key words. ideas: nouns for things that cannot act;
    idea_verbs: what they do all the same (infinitives; a price drops); irregular_acts: verb forms whose ending does
    not show what they are; objects: words that open an object. fellows: people of the candidate's own, as a
    subject. retractions: taking back what was said before; reforms: having left a fault behind, or doing otherwise.
    denials: that there is no such thing as was just named in the clause.
    would_have: what was never done for want of a chance; disclaimers: never having done any of it. hedges: words
    that make a claim smaller. injection: instructions to the scorer; echo: talk about the question instead of an
    answer. brands: names of tools and networks, which prove nothing; numbers and times: words that can be checked.
    words: named lists, used as <name>.
    """

    spelling: dict[str, str] = {}
    fillers: list[str]
    negators: list[str]
    short_negators: list[str]
    not_negators: list[str]
    clause_breaks: list[str]
    others: list[str]
    first_person: list[str]
    praise: list[str]
    role_models: list[str]
    third_person: list[str]
    nonsense: list[str]
    ideas: list[str]
    idea_verbs: frozenset[str]
    irregular_acts: frozenset[str]
    objects: list[str]
    fellows: list[str]
    retractions: list[str]
    reforms: list[str]
    denials: list[str]
    would_have: list[str]
    disclaimers: list[str]
    hedges: list[str]
    injection: list[str]
    echo: list[str]
    brands: list[str]
    numbers: list[str]
    times: list[str]
    words: dict[str, list[str]] = Field(default_factory=dict)


@cache
def lexicon(language: str) -> Lexicon:
    return load(DATA / "lexicon" / f"{language}.yml", Lexicon)
