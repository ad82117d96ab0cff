"""How well the scorer agrees with human raters, on the sets under tests/evaluation/.

A set is a folder with answers_LANG.jsonl and replies_LANG.jsonl with their `.ratings.jsonl` (one or two raters), and
contrast_LANG.jsonl and contrast_replies_LANG.jsonl: pairs that differ in one thing only. fool_LANG.jsonl holds attempts
to fool the scorer, each with the level that it may reach at most; honest_LANG.jsonl answers that no guard may hold
down.

QWK: quadratically weighted kappa (Cohen, 1968, doi:10.1037/h0026256) between the scorer and the raters' rounded mean.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Iterable

from sklearn.metrics import cohen_kappa_score

from actions.scoring.guards import CAPS
from actions.scoring.reply import score_reply
from actions.scoring.rubric import rubric
from actions.scoring.scorer import score_answer

SETS = Path(__file__).resolve().parent.parent / "tests" / "evaluation"
LEVELS, MARKS = range(1, 6), range(3)

Rows = list[dict[str, Any]]


def rows(path: Path) -> Rows:
    """The lines of a JSON Lines file; none where there is no file."""
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


@dataclass
class Counts:
    """Found and rightly so, found wrongly, missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, truth: set[str], found: set[str]) -> None:
        self.right += len(truth & found)
        self.wrong += len(found - truth)
        self.missed += len(truth - found)

    @property
    def f1(self) -> float:
        return 2 * self.right / (2 * self.right + self.wrong + self.missed) if self.right else 0.0


@dataclass
class Agreement:
    """Our levels and marks beside the raters'; by what they are grouped is up to the caller."""

    ours: list[int] = field(default_factory=list)
    raters: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    second: list[int] = field(default_factory=list)
    words: list[int] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    flags: Counts = field(default_factory=Counts)

    @property
    def level(self) -> float:
        return qwk(self.ours, self.raters, LEVELS)

    @property
    def between_raters(self) -> float:
        return qwk(self.first, self.second, LEVELS)

    @property
    def mark(self) -> float:
        return qwk([ours for ours, _ in self.marks], [theirs for _, theirs in self.marks], MARKS)

    @property
    def length_only(self) -> float:
        """The agreement of a scorer that gives levels by length alone, in the raters' own proportions."""
        order = sorted(range(len(self.words)), key=self.words.__getitem__)
        levels = [0] * len(order)
        for place, level in zip(order, sorted(self.raters), strict=True):
            levels[place] = level
        return qwk(levels, self.raters, LEVELS)


def qwk(a: list[int], b: list[int], scale: range) -> float:
    """-1 to 1; 1 where both are the same throughout."""
    if a == b:
        return 1.0
    return float(cohen_kappa_score(a, b, labels=list(scale), weights="quadratic"))


def rounded(values: Iterable[float]) -> int:
    """The mean, half rounded up."""
    given = list(values)
    return int(sum(given) / len(given) + 0.5)


def _rated(folder: Path, kind: str, language: str) -> dict[str, Rows]:
    ratings: dict[str, Rows] = defaultdict(list)
    for row in rows(folder / f"{kind}_{language}.ratings.jsonl"):
        ratings[row["id"]].append(row)
    return ratings


def answers(folder: Path, language: str) -> dict[str, Agreement]:
    """Agreement on the answers of a set, by question, and "all" together."""
    names = list(rubric())
    groups: dict[str, Agreement] = defaultdict(Agreement)
    ratings = _rated(folder, "answers", language)
    for item in rows(folder / f"answers_{language}.jsonl"):
        question, given = names[item["q"] - 1], ratings[item["id"]]
        result = score_answer(question, language, item["text"])
        for group in (groups[question], groups["all"]):
            _levels(group, max(1, result.level), [each["level"] for each in given], item["text"])
            for criterion, found in result.criteria.items():
                group.marks.append((found.mark, rounded(each["criteria"][criterion] for each in given)))
            _agreed(group.flags, [each["red_flags"] for each in given], {each.id for each in result.red_flags})
    return groups


def replies(folder: Path, language: str) -> Agreement:
    """Agreement on the replies of a set: levels are qualities, flags are techniques."""
    group = Agreement()
    ratings = _rated(folder, "replies", language)
    for item in rows(folder / f"replies_{language}.jsonl"):
        result, given = score_reply(item["objection"], language, item["text"]), ratings[item["id"]]
        _levels(group, result.quality, [each["quality"] for each in given], item["text"])
        _agreed(group.flags, [each["techniques"] for each in given], set(result.techniques))
    return group


def _levels(group: Agreement, ours: int, theirs: list[int], text: str) -> None:
    group.ours.append(ours)
    group.raters.append(rounded(theirs))
    group.first.append(theirs[0])
    group.second.append(theirs[-1])
    group.words.append(len(text.split()))


def _agreed(counts: Counts, given: list[list[str]], found: set[str]) -> None:
    """Count what all raters named as true; what only some named is left out."""
    votes = Counter(each for named in given for each in set(named))
    truth = {each for each, count in votes.items() if count == len(given)}
    counts.add(truth, {each for each in found if each in truth or each not in votes})


def pairs(folder: Path, language: str) -> dict[str, list[bool]]:
    """Whether each contrast pair was told apart, by kind: criterion, red_flag, technique."""
    names = list(rubric())
    told: dict[str, list[bool]] = defaultdict(list)
    for pair in rows(folder / f"contrast_{language}.jsonl"):
        both = [score_answer(names[pair["q"] - 1], language, pair[side]) for side in ("with", "without")]
        if pair["kind"] == "criterion":
            values = [result.criteria[pair["target"]].mark for result in both]
        else:
            values = [int(any(flag.id == pair["target"] for flag in result.red_flags)) for result in both]
        told[pair["kind"]].append(values[0] > values[1])
    for pair in rows(folder / f"contrast_replies_{language}.jsonl"):
        found = [
            pair["target"] in score_reply(pair["objection"], language, pair[side]).techniques
            for side in ("with", "without")
        ]
        told["technique"].append(found == [True, False])
    return told


def fooled(folder: Path, language: str) -> tuple[list[str], int]:
    """The ids of the attempts to fool the scorer that got above their cap, and how many there were."""
    names = list(rubric())
    attempts = rows(folder / f"fool_{language}.jsonl")
    above = [
        each["id"]
        for each in attempts
        if score_answer(names[each["q"] - 1], language, each["text"]).level > each["cap"]
    ]
    return above, len(attempts)


def held_back(folder: Path, language: str) -> tuple[list[str], int]:
    """The ids of the honest answers that a guard held down, and how many there were."""
    names = list(rubric())
    honest = rows(folder / f"honest_{language}.jsonl")
    caps = {each["id"]: score_answer(names[each["q"] - 1], language, each["text"]).cap for each in honest}
    return [name for name, cap in caps.items() if cap in CAPS], len(honest)
