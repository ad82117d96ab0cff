"""The techniques of a reply to an objection: one file each under data/roleplay/techniques/."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field

from actions.content import DATA, Bilingual, ContentError, Strict, load
from actions.scoring.rubric import Concept, WordLists

TECHNIQUES = DATA / "roleplay" / "techniques"

Objection = Literal[
    "price", "budget", "timing", "authority", "need", "competitor", "trust", "brush_off", "change", "gift"
]


class Technique(Strict):
    """One thing that a reply can do.

    weight: what a helpful technique adds to the quality (0 to 5); severity: how bad a harmful one is, 1 (makes the
    reply weak) or 2 (makes it harmful whatever else it does). only_for: the objections for which it exists, all if
    empty. unless_with: techniques beside which it does not count (asking why is not giving up).
    """

    id: str = Field(regex=r"^[a-z_]+$")
    kind: Literal["helpful", "harmful"]
    weight: float = Field(0, ge=0, le=5)
    severity: int = Field(0, ge=0, le=2)
    only_for: list[Objection] = []
    unless_with: list[str] = []
    shows: Bilingual
    advice: Bilingual
    say: Bilingual
    words: WordLists = WordLists()
    concepts: list[Concept] = Field(min_items=1)


def load_techniques(folder: Path = TECHNIQUES) -> dict[str, Technique]:
    """All techniques by id. Raises ContentError where a file is wrong."""
    files = sorted(folder.glob("*.yml"))
    if not files:
        raise ContentError(f"{folder}: no technique files (*.yml) here")
    found = {each.id: each for each in (load(path, Technique) for path in files)}
    for technique in found.values():
        unknown = [each for each in technique.unless_with if each not in found]
        if unknown:
            raise ContentError(f"{folder / technique.id}.yml: unless_with: no technique is called {', '.join(unknown)}")
    return found


@cache
def techniques() -> dict[str, Technique]:
    """The techniques, read once per process."""
    return load_techniques()
