"""Which strand of training builds a skill or quality (data/training.yml)."""

from __future__ import annotations

from functools import cache
from typing import get_args

from pydantic import Field

from actions.content import DATA, Bilingual, ContentError, Strict, load
from actions.scoring.rubric import Trait

TRAINING = DATA / "training.yml"


class Strand(Strict):
    """A strand of training and the traits that it builds."""

    id: str
    names: Bilingual
    traits: list[Trait] = Field(min_items=1)


class Training(Strict):
    strands: list[Strand] = Field(min_items=1)


@cache
def strands() -> dict[Trait, Strand]:
    """The strand for every trait. Raises ContentError where a trait has none or several."""
    found: dict[Trait, Strand] = {}
    for strand in load(TRAINING, Training).strands:
        for trait in strand.traits:
            if trait in found:
                raise ContentError(f"{TRAINING}: traits: {trait} is in two strands")
            found[trait] = strand
    missing = sorted(set(get_args(Trait)) - set(found))
    if missing:
        raise ContentError(f"{TRAINING}: traits: no strand for {', '.join(missing)}")
    return found
