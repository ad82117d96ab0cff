"""Plays many talks with scripted sellers: `python -m actions.roleplay.simulate [TALKS]` prints how often each wins.

A seller is a way of choosing the techniques of the next reply; their wording does not matter here.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from typing import Callable

from actions.roleplay import engine
from actions.roleplay.outcomes import QUESTIONS_NEEDED
from actions.roleplay.persona import personas
from actions.roleplay.speech import Spoken, who
from actions.roleplay.state import WELL_ENDED, Talk
from actions.scoring.reply import ReplyResult, quality
from actions.scoring.techniques import techniques

Seller = Callable[[Talk, random.Random], set[str]]
TALKS = 1000
TEXT = "We'd save you 12 hours a month, and I'll send you the numbers that Jones has worked out with us."


def expert(talk: Talk, chance: random.Random) -> set[str]:
    """Asks until the concern is out, answers it, declines gifts, proposes a step, and leaves where nothing fits."""
    if talk.phase == "gift":
        return {"decline_gift", "acknowledge"}
    if talk.phase == "concern":
        return {"acknowledge", "bow_out"} if who(talk).no_fit else {"acknowledge", "value", "proof"}
    return {"next_step", "confirm"} if talk.phase == "closing" else {"acknowledge", "clarify"}


def average(talk: Talk, chance: random.Random) -> set[str]:
    """Mixes questions, pitches, early proposals and empty talk, and slips now and then."""
    if talk.phase == "gift":
        return {chance.choice(["decline_gift", "decline_gift", "acknowledge", "grant_gift"])}
    if talk.phase == "concern" and who(talk).no_fit:
        return {chance.choice(["bow_out", "value", "clarify"])}
    moves = [
        "clarify",
        "value",
        "proof",
        "next_step",
        "acknowledge",
        "clarify",
        "value",
        "discount",
        "pressure",
        "none",
    ]
    return {chance.choice(moves)} - {"none"}


def pusher(talk: Talk, chance: random.Random) -> set[str]:
    """Insists, contradicts and asks for the signature."""
    return {chance.choice(["pressure", "argue", "overpromise", "next_step", "value", "value", "clarify", "clarify"])}


def discounter(talk: Talk, chance: random.Random) -> set[str]:
    """Meets everything with a lower price."""
    return {chance.choice(["discount", "discount", "discount", "value", "next_step", "clarify", "grant_gift"])}


def silent(talk: Talk, chance: random.Random) -> set[str]:
    """Says next to nothing."""
    return {chance.choice(["acknowledge", "none", "none"])} - {"none"}


SELLERS: dict[str, Seller] = {each.__name__: each for each in (expert, average, pusher, discounter, silent)}


def speak(talk: Talk, language: str) -> Spoken:
    """Everything that the prospect says in one go: the reaction, and what they put next."""
    talk, reaction = engine.react(talk, language)
    put = {"objecting": engine.objects, "gift": engine.tempts, "concern": engine.reveals, "closing": engine.waits}
    talk, lines = put.get(talk.phase, engine.ends)(talk, language)
    return talk, reaction + lines


def play(seller: Seller, seed: int) -> tuple[Talk, list[str]]:
    """One whole talk and all that the prospect said; persona, difficulty and language follow from the seed."""
    chance = random.Random(seed)  # noqa: S311  (a simulation)
    persona, difficulty = chance.choice(list(personas())), chance.choice(list(QUESTIONS_NEEDED))
    language = chance.choice(["en", "it"])
    talk, said = speak(engine.begin(persona, difficulty, seed, f"talk{seed}", ""), language)  # type: ignore[arg-type]
    while talk.outcome is None:
        shown = seller(talk, chance)
        reply = ReplyResult(talk.objection, quality(techniques()[each] for each in shown), {each: [] for each in shown})
        talk, lines = speak(engine.hear(talk, reply, TEXT, (f"m{len(talk.turns)}",), language), language)
        said += lines
    return talk, said


def main(talks: int) -> None:
    """Print the win rate, the mean length and the commonest outcomes of each seller."""
    for name, seller in SELLERS.items():
        played = [play(seller, seed)[0] for seed in range(talks)]
        won = sum(talk.outcome in WELL_ENDED for talk in played) / talks
        turns = sum(len(talk.turns) for talk in played) / talks
        ends = ", ".join(f"{key} {count}" for key, count in Counter(each.outcome for each in played).most_common(4))
        sys.stdout.write(f"{name:11} wins {won:5.1%}  turns {turns:4.1f}  ({ends})\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else TALKS)
