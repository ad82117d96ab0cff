"""The progress over all sessions, as a card and as the text that says the same."""

from __future__ import annotations

from typing import Any, Mapping

from actions.cards import kinds
from actions.cards.feedback import level_words
from actions.cards.report import trait_lines, trait_words
from actions.history.advice import Advice
from actions.history.progress import Progress, trend
from actions.history.store import Standing
from actions.phrasebook import Phrasebook


def progress_card(
    book: Phrasebook, progress: Progress, names: Mapping[str, str], traits: Mapping[str, int], advice: Advice | None
) -> kinds.ProgressCard:
    """The card. names: what each question and prospect is called; what has no name any more is left out."""
    return {
        "kind": "progress",
        "sessions": progress.sessions,
        "trend": _overall(book, progress),
        "questions": [_line(book, each, names[each.question]) for each in progress.standings if each.question in names],
        "traits": trait_lines(book, traits),
        "next": names[advice.question.id] if advice else "",
        "why": why(book, advice) if advice else "",
    }


def why(book: Phrasebook, advice: Advice) -> str:
    """Why this question is worth practising, in one or two sentences."""
    reason = book.phrase(
        f"utter_why_{advice.why}",
        days=advice.days,
        number=advice.level,
        level=level_words(book, advice.level) if advice.level else "",
    )
    if advice.lacking is None:
        return reason
    return f"{reason} {book.phrase('utter_why_lacking', shows=advice.lacking.shows.get(book.language))}"


def progress_words(book: Phrasebook, card: kinds.ProgressCard) -> dict[str, Any]:
    """The values of the response utter_progress."""
    following = book.phrase("utter_practise_next", name=card["next"], why=card["why"]) if card["next"] else ""
    return {
        "sessions": card["sessions"],
        "trend": card["trend"],
        "questions": "\n".join(_text(book, each) for each in card["questions"]),
        "traits": f"\n{book.phrase('utter_progress_traits')}\n{trait_words(book, card['traits'])}"
        if card["traits"]
        else "",
        "next": following,
    }


def _overall(book: Phrasebook, progress: Progress) -> str:
    if not progress.has_trend:
        return book.phrase("utter_progress_too_early")
    return book.phrase("utter_progress_trend", first=progress.first, latest=progress.latest)


def _text(book: Phrasebook, line: kinds.ProgressLine) -> str:
    return book.phrase("utter_progress_line", **line, direction=f", {line['trend']}" if line["trend"] else "")


def _line(book: Phrasebook, standing: Standing, name: str) -> kinds.ProgressLine:
    direction = trend(standing.recent)
    return {
        "name": name,
        "times": standing.times,
        "first": standing.first,
        "best": standing.best,
        "latest": standing.recent[-1],
        "trend": book.phrase(f"utter_trend_{direction}") if direction else "",
    }
