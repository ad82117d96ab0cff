"""The command line of scoring: JSON Lines in, JSON Lines out."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Collection, Iterable, TextIO, get_args

from actions.content import LANGUAGES, ContentError
from actions.scoring.check import report
from actions.scoring.reply import score_reply
from actions.scoring.rubric import rubric
from actions.scoring.scorer import score_answer
from actions.scoring.techniques import Objection


def main(arguments: list[str]) -> int:
    """Run the command; the exit status is 1 if any line could not be scored, 2 if nothing could be read."""
    parser = argparse.ArgumentParser(prog="python -m actions.scoring", description="Score answers against the rubric.")
    commands = parser.add_subparsers(dest="command", required=True)
    answers = commands.add_parser("answers", help='score lines of {"id", "question", "lang", "text"}')
    replies = commands.add_parser("replies", help='score lines of {"id", "objection", "lang", "text"}')
    for each in (answers, replies):
        each.add_argument("file", nargs="?", help="JSON Lines; standard input without it")
    check = commands.add_parser("check", help="check the question files and show what they catch and miss")
    check.add_argument("question", nargs="?", help="one question only")
    options = parser.parse_args(arguments)
    if options.command == "check":
        text, status = report(options.question)
        sys.stdout.write(text)
        return status
    kind = KINDS[options.command]
    try:
        kind.topics()
        if options.file is None:
            return score_lines(kind, sys.stdin, sys.stdout)
        with Path(options.file).open(encoding="utf-8") as lines:
            return score_lines(kind, lines, sys.stdout)
    except (OSError, ContentError, UnicodeDecodeError) as error:
        sys.stderr.write(f"{error}\n")
        return 2


@dataclass(frozen=True)
class Kind:
    """What a line is about: the key of its topic, the topics there are, and how it is scored."""

    key: str
    topics: Callable[[], Collection[str]]
    score: Callable[[str, str, str], dict[str, Any]]


def _answer(question: str, language: str, text: str) -> dict[str, Any]:
    row = score_answer(question, language, text).to_dict()
    return {**row, "level": row["level"] or 1}  # a text that cannot be judged says so, and stands at the lowest level


def _reply(objection: str, language: str, text: str) -> dict[str, Any]:
    return score_reply(objection, language, text).to_dict()


KINDS = {
    "answers": Kind("question", rubric, _answer),
    "replies": Kind("objection", lambda: get_args(Objection), _reply),
}


def score_lines(kind: Kind, lines: Iterable[str], out: TextIO) -> int:
    """Score each line and write one line for it; 1 if any was wrong, else 0."""
    status = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        row = _row(kind, number, line)
        status = max(status, int("error" in row))
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return status


def _row(kind: Kind, number: int, line: str) -> dict[str, Any]:
    try:
        item = json.loads(line)
    except ValueError as error:
        return {"line": number, "error": f"not valid JSON: {error}"}
    if not isinstance(item, dict):
        return {"line": number, "error": f"expected an object with id, {kind.key}, lang and text"}
    name: dict[str, Any] = {"id": item["id"]} if item.get("id") is not None else {"line": number}
    wrong = _wrong(kind, item)
    return {**name, "error": wrong} if wrong else {**name, **kind.score(item[kind.key], item["lang"], item["text"])}


def _wrong(kind: Kind, item: dict[str, Any]) -> str | None:
    for key in ("id", kind.key, "lang", "text"):
        if key not in item:
            return f"{key} is missing"
    for key, allowed in ((kind.key, kind.topics()), ("lang", LANGUAGES)):
        if not isinstance(item[key], str) or item[key] not in allowed:
            return f"{key}: {item[key]!r} is not one of {', '.join(allowed)}"
    return None if isinstance(item["text"], str) else "text: expected a string"
