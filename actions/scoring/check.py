"""`python -m actions.scoring check`: are the question files right, and what do they catch and miss?

Errors and warnings name file, line and key. For each criterion and red flag it shows which development items (answers
with ratings) were caught, missed or wrongly caught, so that a coach sees at once what a changed phrasing does.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Iterator

from actions.content import LANGUAGES, ContentError, line_of
from actions.scoring.cues import Cues
from actions.scoring.lexicon import lexicon
from actions.scoring.matcher import Matcher
from actions.scoring.phrasing import PhrasingError, example, parse
from actions.scoring.rubric import RUBRICS, Question, load_rubric
from actions.scoring.scope import Scope
from actions.scoring.scorer import score_answer
from actions.scoring.words import read

ITEMS = Path(__file__).resolve().parents[2] / "tests" / "evaluation"


@dataclass(frozen=True)
class Finding:
    """Something about one place in a file; an error if it is fatal, else a warning."""

    path: Path
    line: int
    key: str
    says: str
    fatal: bool = False

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.key}: {'error' if self.fatal else 'warning'}: {self.says}"


def findings(folder: Path = RUBRICS) -> Iterator[Finding]:
    """Everything that is wrong or doubtful about the phrasings of the question files in `folder`.

    Raises ContentError where a file cannot be read at all.
    """
    questions = load_rubric(folder)
    for path in sorted(folder.glob("*.yml")):
        text = path.read_text(encoding="utf-8")
        number = re.search(r"^id: *(\w+)", text, re.MULTILINE)
        if number and number.group(1) in questions:
            yield from _in_question(path, text, questions[number.group(1)])


@dataclass(frozen=True)
class _Place:
    key: str
    owner: str
    language: str
    source: str
    line: int


def _places(text: str, question: Question) -> Iterator[_Place]:
    """Every phrasing of a question with its key and line."""
    for group in ("criteria", "red_flags"):
        for i, owner in enumerate(getattr(question, group)):
            for j, concept in enumerate(owner.concepts):
                for language in LANGUAGES:
                    told = (owner.id, (language,), concept.phrasings(language))
                    vetoes = ("", ("unless", language), concept.unless.get(language))
                    for counts_for, where, sources in (told, vetoes):
                        for k, source in enumerate(sources):
                            line = line_of(text, (group, i, "concepts", j, *where, k))
                            key = f"{owner.id}: {concept.name}: {'.'.join((*where, str(k)))}"
                            yield _Place(key, counts_for, language, source, line)


def _in_question(path: Path, text: str, question: Question) -> Iterator[Finding]:
    owners: dict[tuple[str, str], str] = {}
    for place in _places(text, question):
        lists = {**lexicon(place.language).words, **question.words.get(place.language)}
        try:
            parsed = parse(place.source, place.language, lists)
        except PhrasingError as error:
            yield Finding(path, place.line, place.key, str(error), fatal=True)
            continue
        said = read(example(place.source, lists), place.language)
        matcher = Matcher(place.language, [(place.key, parsed)])
        found = matcher.find(said)
        if not found:
            yield Finding(path, place.line, place.key, f"'{place.source}' does not even match '{said.source}'")
        elif place.owner and all(Scope(said, Cues(said)).undone(match) for match in found):
            yield Finding(path, place.line, place.key, f"'{place.source}' undoes itself (negation, others or praise)")
        if place.owner:
            first = owners.setdefault((place.language, place.source), place.owner)
            if first != place.owner:
                yield Finding(path, place.line, place.key, f"'{place.source}' counts for {first} as well")


@dataclass
class Caught:
    """Ids of development items by what became of them."""

    caught: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    wrongly: list[str] = field(default_factory=list)

    def add(self, item: str, found: bool, true: bool) -> None:
        if found and true:
            self.caught.append(item)
        elif true:
            self.missed.append(item)
        elif found:
            self.wrongly.append(item)


def caught(question: str, folder: Path = ITEMS) -> dict[str, Caught]:
    """What each criterion and red flag of `question` does on the rated answers below `folder`."""
    place = list(load_rubric()).index(question) + 1
    found: dict[str, Caught] = defaultdict(Caught)
    for path in sorted(folder.rglob("answers_??.jsonl")):
        ratings = defaultdict(list)
        for row in _rows(path.with_suffix(".ratings.jsonl")):
            ratings[row["id"]].append(row)
        for item in _rows(path):
            if item["q"] == place and ratings[item["id"]]:
                _compare(found, item, ratings[item["id"]], question)
    return found


def _compare(found: dict[str, Caught], item: dict[str, Any], given: list[dict[str, Any]], question: str) -> None:
    result = score_answer(question, item["lang"], item["text"])
    for criterion, value in result.criteria.items():
        mean = sum(row["criteria"][criterion] for row in given) / len(given)
        found[criterion].add(item["id"], value.mark > 0, mean >= 1)
    flags = {flag.id for flag in result.red_flags}
    for flag in {*flags, *(each for row in given for each in row["red_flags"])}:
        found[flag].add(item["id"], flag in flags, all(flag in row["red_flags"] for row in given))


def _rows(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def report(question: str | None = None) -> tuple[str, int]:
    """The text of the check, and 1 if there is an error in it, else 0. One question only, if named."""
    try:
        listed = list(findings())
        names = [question] if question else list(load_rubric())
        if question and question not in load_rubric():
            return f"{question} is not a question: {', '.join(load_rubric())}\n", 1
    except ContentError as error:
        return f"{error}\n", 1
    lines = [str(each) for each in listed]
    fatal = any(each.fatal for each in listed)
    if not fatal:
        for name in names:
            lines += [_line(name, key, each) for key, each in sorted(caught(name).items())]
    return "\n".join(lines) + "\n", int(fatal)


def _line(question: str, key: str, each: Caught) -> str:
    counts = (("caught", each.caught, False), ("missed", each.missed, True), ("wrongly caught", each.wrongly, True))
    told = [f"{name} {len(ids)}" + (f" ({', '.join(ids)})" if ids and named else "") for name, ids, named in counts]
    return f"{question}: {key}: {'; '.join(told)}"
