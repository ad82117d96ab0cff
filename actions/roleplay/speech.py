"""What the prospect says: picks a line that was not said in this talk yet, by the talk's seed."""

from __future__ import annotations

import random
from dataclasses import replace

from actions.content import LANGUAGES
from actions.roleplay.persona import Persona, Wordings, personas, shared_lines
from actions.roleplay.state import Talk
from actions.scoring.words import pipeline, read

Spoken = tuple[Talk, list[str]]

CONTENT_LETTERS = 4
PERSONAL = {"answers", "concern", "concern_again", "win", "gift"}


def who(talk: Talk) -> Persona:
    return personas()[talk.persona]


def order(talk: Talk) -> list[str]:
    """The persona's objections in the order of this talk: the first one stays, the others are dealt by the seed."""
    first, *others = who(talk).objections
    random.Random(f"{talk.seed}/order").shuffle(others)  # noqa: S311  (variety, not a secret)
    return [first, *others]


def wordings(talk: Talk, situation: str) -> Wordings:
    """The wordings for a situation: an objection of the persona, something personal, or a shared line."""
    persona = who(talk)
    if situation in PERSONAL:
        own: Wordings | None = getattr(persona, situation)
        if own is None:
            raise ValueError(f"{persona.id} has no lines for {situation}")
        return own
    for objection, lines in persona.objections.items():
        if objection == situation:
            return lines
    shared: Wordings = getattr(shared_lines(), situation)
    return shared


def unsaid(talk: Talk, situation: str) -> list[str]:
    """References of the lines for a situation that are still unsaid."""
    every = (f"{situation}/{index}" for index in range(len(wordings(talk, situation).en)))
    return [each for each in every if each not in talk.said]


def text_of(talk: Talk, reference: str, language: str) -> str:
    """The text of a line by its reference ("price/1")."""
    situation, index = reference.rsplit("/", 1)
    return wordings(talk, situation).get(language)[int(index)]


def say(talk: Talk, situation: str, language: str, said: str = "", standing: bool = False) -> Spoken:
    """One unsaid line for the situation, or nothing where all were said. A reference names the very line.

    said: what the candidate said, put in the line's place for it. standing: the line waits for a reply, so that it can
    be repeated when asked.
    """
    situation, _, number = situation.partition("/")
    free = [f"{situation}/{number}"] if number else unsaid(talk, situation)
    if not free:
        return talk, []
    chosen = _chance(talk, situation).choice(free)
    line = text_of(talk, chosen, language).replace("{said}", said)
    after = replace(talk, said=(*talk.said, chosen), spoken=talk.spoken + len(line.split()))
    return replace(after, put=chosen) if standing else after, [line]


def closest(talk: Talk, situation: str, text: str) -> str | None:
    """The reference of the unsaid line that shares most content words with `text`; None where none shares any."""

    def shared(reference: str) -> int:
        return max(
            len(_content(text, language) & _content(text_of(talk, reference, language), language))
            for language in LANGUAGES
        )

    best = max(unsaid(talk, situation), key=shared, default=None)
    return best if best and shared(best) else None


def _content(text: str, language: str) -> set[str]:
    little = pipeline(language).Defaults.stop_words
    words = (
        each for each in read(text, language).tokens if len(each.norm) >= CONTENT_LETTERS and each.norm not in little
    )
    return {key for word in words for key in word.keys}


def repeat(talk: Talk, language: str) -> list[str]:
    """The line that waits for a reply, once again; for a candidate who asks or who comes back to the talk."""
    return [text_of(talk, talk.put, language)] if talk.put else []


def _chance(talk: Talk, situation: str) -> random.Random:
    return random.Random(f"{talk.seed}/{situation}/{len(talk.said)}")  # noqa: S311  (variety, not a secret)
