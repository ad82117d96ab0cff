"""The prospects (one file each in data/roleplay/personas/) and the lines that they share (data/roleplay/lines.yml)."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import Field, validator

from actions.content import DATA, Bilingual, ContentError, Strict, load
from actions.scoring.techniques import Objection

PERSONAS = DATA / "roleplay" / "personas"
LINES = DATA / "roleplay" / "lines.yml"
WORDINGS, SHARED_WORDINGS, FEWEST_OBJECTIONS = 3, 4, 3

_placeholder = re.compile(r"{(\w*)}")


class Several(Strict):
    """Some names, or some phrasings as in a rubric (actions/scoring/phrasing.py), in each language."""

    en: list[str] = Field(min_items=1)
    it: list[str] = Field(min_items=1)

    def get(self, language: str) -> list[str]:
        return self.it if language == "it" else self.en


class Wordings(Several):
    """Several ways of saying the same thing, as many in each language."""

    @validator("it")
    def as_many_in_each_language(cls, value: list[str], values: dict[str, Any]) -> list[str]:
        if len(value) != len(values.get("en", value)):
            raise ValueError(f"{len(values['en'])} wordings in English but {len(value)} in Italian")
        return value


class Persona(Strict):
    """One prospect.

    names: what candidates call them, the shown one first. scene: two sentences that open the talk. objections: in the
    order in which they come. answers: what they tell when asked an open question. concern: what they hide until well
    asked, and concern_again when it was not dealt with. answered_by: what deals with it, beside value and proof.
    gift: how they ask for an improper gift, if they do. no_fit: the product is wrong for them, bowing out is right.
    """

    id: str = Field(regex=r"^[a-z][a-z0-9_]*$", max_length=48)
    order: int
    names: Several
    speaker: Bilingual
    who: Bilingual
    buys: Bilingual
    no_fit: bool = False
    scene: Bilingual
    objections: dict[Objection, Wordings]
    gift: Wordings | None = None
    answers: Wordings
    concern: Wordings
    concern_again: Wordings
    answered_by: Several
    win: Wordings


class SharedLines(Strict):
    """What any prospect says in a given situation."""

    warmer: Wordings
    unmoved: Wordings
    softens: Wordings
    colder: Wordings
    last_warning: Wordings
    called_out: Wordings
    asks_for_more: Wordings
    again: Wordings
    not_yet: Wordings
    second_chance: Wordings
    still_worried: Wordings
    gift_declined: Wordings
    gift_asked_again: Wordings
    gift_unanswered: Wordings
    pushed: Wordings
    what_next: Wordings
    pick_up_figure: Wordings
    pick_up_name: Wordings
    pick_up_promise: Wordings
    end_pressure: Wordings
    end_discount: Wordings
    end_patience: Wordings
    end_gave_up: Wordings
    end_gift: Wordings
    end_no_fit: Wordings
    end_time: Wordings

    @validator("pick_up_figure", "pick_up_name", "pick_up_promise")
    def quotes_what_was_said(cls, value: Wordings) -> Wordings:
        if any(_placeholder.findall(each) != ["said"] for each in [*value.en, *value.it]):
            raise ValueError("every wording needs the place {said} once")
        return value

    @validator("warmer", "unmoved", "colder", "again", "called_out", "asks_for_more", "not_yet", "still_worried")
    def enough_for_a_long_talk(cls, value: Wordings) -> Wordings:
        if len(value.en) < SHARED_WORDINGS:
            raise ValueError(f"{len(value.en)} wordings; {SHARED_WORDINGS} are needed")
        return value


def load_personas(folder: Path = PERSONAS) -> dict[str, Persona]:
    """All personas by id, in their order. Raises ContentError where a file is wrong or a line stands twice."""
    files = sorted(folder.glob("*.yml"))
    if not files:
        raise ContentError(f"{folder}: no persona files (*.yml) here")
    found: dict[str, tuple[Path, Persona]] = {}
    for path in files:
        persona = load(path, Persona)
        _check_lines(path, persona)
        if persona.id in found:
            raise ContentError(f"{path}: id: {persona.id} is already the id of {found[persona.id][0]}")
        found[persona.id] = (path, persona)
    return {each.id: each for _, each in sorted(found.values(), key=lambda item: (item[1].order, item[1].id))}


def _check_lines(path: Path, persona: Persona) -> None:
    if len(persona.objections) < FEWEST_OBJECTIONS:
        raise ContentError(f"{path}: {len(persona.objections)} objections; a talk needs {FEWEST_OBJECTIONS}")
    for objection, wordings in persona.objections.items():
        if len(wordings.en) < WORDINGS:
            raise ContentError(f"{path}: {objection}: {len(wordings.en)} wordings; {WORDINGS} are needed")
    groups = [*persona.objections.values(), persona.answers, persona.concern, persona.concern_again, persona.win]
    lines = [line for group in groups for line in [*group.en, *group.it]]
    twice = next((line for line in lines if lines.count(line) > 1), None)
    if twice:
        raise ContentError(f'{path}: the line "{twice}" stands there twice; the prospect would repeat themselves')


@cache
def personas() -> dict[str, Persona]:
    """The personas, read once per process."""
    return load_personas(PERSONAS)


@cache
def shared_lines() -> SharedLines:
    """The lines that prospects share, read once per process."""
    return load(LINES, SharedLines)
