"""One person's data to take away: JSON with everything, Markdown to read, CSV for a table."""

from __future__ import annotations

import csv
import io
import json
from typing import Any, Iterable, Mapping

from actions.cards.quote import quoted
from actions.history.store import Attempt, KeptSession
from actions.phrasebook import Phrasebook

Kept = Iterable[tuple[KeptSession, list[Attempt]]]

COLUMNS = [
    "person", "session", "started", "kind", "mode", "language", "channel",
    "question", "try", "at", "level", "score", "rubric", "marks", "red_flags", "words",
]  # fmt: skip


def as_json(kept: Kept, said: Iterable[Mapping[str, Any]] = ()) -> str:
    """Sessions with their tries as they are stored, and what was said in the conversation where it is known."""
    sessions = [{**vars(session), "attempts": [_without_keys(each) for each in tries]} for session, tries in kept]
    return json.dumps({"sessions": sessions, "conversation": list(said)}, ensure_ascii=False, indent=2) + "\n"


def as_csv(kept: Kept) -> str:
    """One line per try; marks as "criterion=mark" and red flags by their ids, of a talk with a prospect none."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for session, tries in kept:
        about = [session.person, session.id, session.started, session.kind, session.mode]
        for each in tries:
            marks = " ".join(f"{key}={found['mark']}" for key, found in each.result.get("criteria", {}).items())
            flags = " ".join(flag["id"] for flag in each.result.get("red_flags", []))
            words = each.result.get("delivery", {}).get("words", "")
            writer.writerow(
                [*about, each.language, session.channel, each.question, each.number, each.at, each.level, each.score]
                + [each.rubric, marks, flags, words]
            )
    return out.getvalue()


def as_markdown(kept: Kept, book: Phrasebook, names: Mapping[str, str]) -> str:
    """A heading per session and the tries under it, with quotes, in the book's language."""
    lines = [f"# {book.phrase('utter_export_title')}", ""]
    for session, tries in kept:
        kind, mode = book.phrase(f"utter_kind_{session.kind}"), book.phrase(f"utter_name_of_mode_{session.mode}")
        lines += [f"## {session.started[:16].replace('T', ' ')} UTC: {kind}, {mode}", ""]
        for each in tries:
            lines += [_heading(each, book, names), "", *_quotes(each, book), ""]
    return "\n".join(lines)


def _heading(attempt: Attempt, book: Phrasebook, names: Mapping[str, str]) -> str:
    line = book.phrase(
        "utter_export_try",
        name=names.get(attempt.question, attempt.question),
        number=attempt.number,
        level=attempt.level,
        words=book.phrase(f"utter_level_{attempt.level}"),
        score=attempt.score,
    )
    return f"### {line}"


def _quotes(attempt: Attempt, book: Phrasebook) -> list[str]:
    heard = [quote for found in attempt.result.get("criteria", {}).values() for quote in found["evidence"][:1]]
    said = [
        quote
        for turn in attempt.result.get("turns", [])
        for quotes in turn["techniques"].values()
        for quote in quotes[:1]
    ]
    return [f"> {_plain(quoted(each))}" for each in dict.fromkeys([*heard, *said])] or [
        book.phrase("utter_export_nothing")
    ]


def _plain(text: str) -> str:
    """Markdown's own characters as themselves, so that nobody's words become markup."""
    return "".join(f"\\{each}" if each in "\\`*_{}[]<>#|!" else each for each in text)


def _without_keys(attempt: Attempt) -> dict[str, Any]:
    return {key: value for key, value in vars(attempt).items() if key not in ("session", "person")}
