"""The command line of scoring: JSON Lines in, JSON Lines out."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any, Iterable, TextIO

from actions.content import LANGUAGES, ContentError
from actions.scoring.rubric import rubric
from actions.scoring.scorer import score_answer


def main(arguments: list[str]) -> int:
    """Run the command; the exit status is 1 if any line could not be scored, 2 if nothing could be read."""
    parser = argparse.ArgumentParser(prog="python -m actions.scoring", description="Score answers against the rubric.")
    commands = parser.add_subparsers(dest="command", required=True)
    answers = commands.add_parser("answers", help='score lines of {"id", "question", "lang", "text"}')
    answers.add_argument("file", nargs="?", help="JSON Lines; standard input without it")
    options = parser.parse_args(arguments)
    try:
        rubric()
        if options.file is None:
            return score_lines(sys.stdin, sys.stdout)
        with Path(options.file).open(encoding="utf-8") as lines:
            return score_lines(lines, sys.stdout)
    except (OSError, ContentError, UnicodeDecodeError) as error:
        sys.stderr.write(f"{error}\n")
        return 2


def score_lines(lines: Iterable[str], out: TextIO) -> int:
    """Score each line and write one line for it; 1 if any was wrong, else 0."""
    status = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        row = _row(number, line)
        status = max(status, int("error" in row))
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return status


def _row(number: int, line: str) -> dict[str, Any]:
    try:
        item = json.loads(line)
    except json.JSONDecodeError as error:
        return {"line": number, "error": f"not valid JSON: {error}"}
    if not isinstance(item, dict):
        return {"line": number, "error": "expected an object with id, question, lang and text"}
    name: dict[str, Any] = {"id": item["id"]} if item.get("id") is not None else {"line": number}
    wrong = _wrong(item)
    if wrong:
        return {**name, "error": wrong}
    result = score_answer(item["question"], item["lang"], item["text"])
    row = {**name, **result.to_dict()}
    if result.not_scored:
        row["level"] = 1
    return row


def _wrong(item: dict[str, Any]) -> str | None:
    for key in ("id", "question", "lang", "text"):
        if key not in item:
            return f"{key} is missing"
    if item["question"] not in rubric():
        return f"question: {item['question']!r} is not one of {', '.join(rubric())}"
    if item["lang"] not in LANGUAGES:
        return f"lang: {item['lang']!r} is not one of {', '.join(LANGUAGES)}"
    if not isinstance(item["text"], str):
        return "text: expected a string"
    return None
