"""What a group of people did, for a coach: figures per question, without names."""

from __future__ import annotations

import csv
import io
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field
from statistics import mean
from typing import Iterable

from actions.history.store import Attempt, KeptSession

FEWEST_PEOPLE = 3  # a mean over fewer would be somebody's own result


@dataclass
class Figures:
    """One question (or prospect) in one language. first, best, latest: mean levels of the people; criteria: mean marks
    (0 to 2) of all tries; red_flags: tries in which each was heard. Means are None for fewer than FEWEST_PEOPLE."""

    question: str
    language: str
    people: int
    tries: int
    first: float | None
    best: float | None
    latest: float | None
    criteria: dict[str, float] = field(default_factory=dict)
    red_flags: dict[str, int] = field(default_factory=dict)


def cohort(kept: Iterable[tuple[KeptSession, list[Attempt]]]) -> list[Figures]:
    """The figures of everybody's tries (oldest first), by question and language."""
    groups: dict[tuple[str, str], list[Attempt]] = defaultdict(list)
    for _, tries in kept:
        for each in tries:
            groups[each.question, each.language].append(each)
    return [_figures(question, language, tries) for (question, language), tries in sorted(groups.items())]


def _figures(question: str, language: str, tries: list[Attempt]) -> Figures:
    people: dict[str, list[int]] = defaultdict(list)
    for each in tries:
        people[each.person].append(each.level)
    enough = len(people) >= FEWEST_PEOPLE
    if not enough:
        return Figures(question, language, len(people), len(tries), None, None, None)
    marks: dict[str, list[int]] = defaultdict(list)
    flags: Counter[str] = Counter()
    for each in tries:
        for key, found in each.result.get("criteria", {}).items():
            marks[key].append(found["mark"])
        flags.update(flag["id"] for flag in each.result.get("red_flags", []))
    return Figures(
        question,
        language,
        len(people),
        len(tries),
        round(mean(levels[0] for levels in people.values()), 2),
        round(mean(max(levels) for levels in people.values()), 2),
        round(mean(levels[-1] for levels in people.values()), 2),
        {key: round(mean(values), 2) for key, values in sorted(marks.items())},
        dict(sorted(flags.items())),
    )


def cohort_csv(figures: Iterable[Figures]) -> str:
    """One line per question and language."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["question", "language", "people", "tries", "first", "best", "latest", "criteria", "red_flags"])
    for each in figures:
        row = asdict(each)
        lists = [
            " ".join(f"{key}={value}" for key, value in row.pop(name).items()) for name in ("criteria", "red_flags")
        ]
        writer.writerow(["" if value is None else value for value in [*row.values(), *lists]])
    return out.getvalue()
