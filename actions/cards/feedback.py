"""The coach's feedback on one answer, as a card and as the text that says the same."""

from __future__ import annotations

from typing import Any

from actions.cards.kinds import Changed, FeedbackCard, Heard
from actions.cards.quote import quoted
from actions.interview.marking import changes, missing, shown
from actions.phrasebook import Phrasebook
from actions.scoring.result import AnswerResult
from actions.scoring.rubric import Question

HEARD = 3
MISSING = 2


def feedback_card(
    book: Phrasebook, question: Question, result: AnswerResult, before: AnswerResult | None = None, verdict: str = ""
) -> FeedbackCard:
    """The card on `result`; with `before`, the try before it, also what changed."""
    language = book.language
    return {
        "kind": "feedback",
        "question": question.id,
        "name": question.names.get(language)[0],
        "level": result.level,
        "level_words": level_words(book, result.level),
        "note": book.phrase(f"utter_held_{result.cap}") if result.cap else "",
        "heard": [
            {"shows": each.shows.get(language), "quote": quoted(result.criteria[each.id].evidence[0])}
            for each in shown(question, result)[:HEARD]
        ],
        "flags": flags(question, result, language),
        "missing": [each.shows.get(language) for each in missing(question, result)[:MISSING]],
        "changes": changed(book, question, before, result) if before else [],
        "verdict": verdict,
        "next": advice(book, question, result),
    }


def level_words(book: Phrasebook, level: int) -> str:
    return book.phrase(f"utter_level_{level}")


def flags(question: Question, result: AnswerResult, language: str) -> list[Heard]:
    """The red flags that were heard."""
    return [
        {"shows": flag.shows.get(language), "quote": quoted(heard.evidence[0])}
        for heard in result.red_flags
        for flag in question.red_flags
        if flag.id == heard.id
    ]


def changed(book: Phrasebook, question: Question, before: AnswerResult, after: AnswerResult) -> list[Changed]:
    """The criteria whose marks moved between two tries."""
    return [
        {
            "shows": each.criterion.shows.get(book.language),
            "before": book.phrase(f"utter_mark_{each.before}"),
            "after": book.phrase(f"utter_mark_{each.after}"),
            "better": each.after > each.before,
        }
        for each in changes(question, before, after)
    ]


def advice(book: Phrasebook, question: Question, result: AnswerResult) -> str:
    """One next action: for a red flag if there is one, else for the weightiest missing criterion."""
    for heard_flag in result.red_flags:
        for flag in question.red_flags:
            if flag.id == heard_flag.id:
                return flag.advice.get(book.language)
    lacks = missing(question, result)
    return lacks[0].advice.get(book.language) if lacks else book.phrase("utter_advice_none")


def feedback_words(book: Phrasebook, card: FeedbackCard) -> dict[str, Any]:
    """The values of the responses utter_feedback, utter_feedback_follow_up and utter_feedback_retry."""
    return {
        "level": card["level_words"],
        "number": card["level"],
        "held": f"\n{card['note']}" if card["note"] else "",
        "heard": "\n".join(_heard(book, card)) or book.phrase("utter_heard_nothing"),
        "missing": "\n".join(book.phrase("utter_missing_line", shows=each) for each in card["missing"])
        or book.phrase("utter_missing_nothing"),
        "changes": "\n".join(_changed(book, each) for each in card["changes"]) or book.phrase("utter_changed_nothing"),
        "verdict": card["verdict"],
        "advice": card["next"],
    }


def _heard(book: Phrasebook, card: FeedbackCard) -> list[str]:
    lines = [book.phrase("utter_heard_line", **each) for each in card["heard"]]
    return lines + [book.phrase("utter_flag_line", **each) for each in card["flags"]]


def _changed(book: Phrasebook, change: Changed) -> str:
    return book.phrase("utter_gained_line" if change["better"] else "utter_lost_line", **change)
