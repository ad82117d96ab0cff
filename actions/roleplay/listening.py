"""Scores a reply as this prospect hears it: the techniques, and what would settle what they really worry about."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from actions.roleplay.persona import personas
from actions.roleplay.speech import who
from actions.roleplay.state import Talk
from actions.scoring.cues import Cues
from actions.scoring.evidence import Owner, claimed, compile_concepts, quotes
from actions.scoring.matcher import Matcher
from actions.scoring.reply import DOUBTFUL_HARM, GOOD, LONGEST_TEXT, ReplyResult, quality, score_reply
from actions.scoring.rubric import Concept, WordLists
from actions.scoring.scope import Scope
from actions.scoring.techniques import techniques
from actions.scoring.words import read


def listen(talk: Talk, language: str, text: str) -> ReplyResult:
    """The score of `text` ("en" or "it") as a reply to what the prospect has just put.

    Once the concern is on the table, an answer of which the persona's file says that it settles it counts as value,
    or as a good bow-out with a prospect whom nothing fits; asking about it does not. In a reply that is otherwise
    good, a harmful word that may not have been meant so is let pass.
    """
    reply = _in_good_part(score_reply("gift" if talk.phase == "gift" else talk.objection, language, text))
    asked = reply.techniques.get("clarify", [])
    settles = [
        quote
        for quote in (_settling(talk, language, text) if talk.phase == "concern" else [])
        if not any(quote in question for question in asked)
    ]
    technique = "bow_out" if who(talk).no_fit else "value"
    if not settles or technique in reply.techniques:
        return reply
    shown = {key: found for key, found in reply.techniques.items() if key != "give_up"} | {technique: settles}
    return ReplyResult(reply.objection, quality(techniques()[each] for each in shown), shown)


def _in_good_part(reply: ReplyResult) -> ReplyResult:
    if reply.quality < GOOD - DOUBTFUL_HARM:
        return reply
    heard = {key: quoted for key, quoted in reply.techniques.items() if key not in reply.doubtful}
    return replace(reply, techniques=heard)


def _settling(talk: Talk, language: str, text: str) -> list[str]:
    read_text = read(text[:LONGEST_TEXT], language)
    scope = Scope(read_text, Cues(read_text))
    return quotes(read_text, claimed(concern_matcher(talk.persona, language), read_text, scope))


@cache
def concern_matcher(persona: str, language: str) -> Matcher[Owner]:
    """What settles the concern of a persona. Raises ContentError for a phrasing that is wrong."""
    phrasings = personas()[persona].answered_by
    concept = Concept.parse_obj({"name": "answered_by", "en": phrasings.en, "it": phrasings.it})
    return compile_concepts(
        language, WordLists(), [("concern", persona, 0, concept)], f"data/roleplay/personas/{persona}.yml"
    )
