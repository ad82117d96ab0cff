"""Puts results into words, from responses of the domain and texts of the rubric."""

from __future__ import annotations

from actions.interview.marking import changes, missing, shown
from actions.scoring.result import AnswerResult
from actions.scoring.rubric import Question
from actions.turn import Turn

HEARD = 3
MISSING = 2
QUOTE_LENGTH = 110


def quoted(text: str) -> str:
    """A quote on one line; a long one ends at a word with an ellipsis."""
    line = " ".join(text.split())
    if len(line) > QUOTE_LENGTH:
        line = line[:QUOTE_LENGTH].rsplit(" ", 1)[0] + "…"
    return line


def level(turn: Turn, result: AnswerResult) -> str:
    return turn.phrase(f"utter_level_{result.level}")


def heard(turn: Turn, question: Question, result: AnswerResult) -> str:
    """One line per criterion that was heard, with the candidate's words; red flags after them."""
    lines = [
        turn.phrase(
            "utter_heard_line", shows=each.shows.get(turn.language), quote=quoted(result.criteria[each.id].evidence[0])
        )
        for each in shown(question, result)[:HEARD]
    ]
    lines += [
        turn.phrase("utter_flag_line", shows=flag.shows.get(turn.language), quote=quoted(heard_flag.evidence[0]))
        for heard_flag in result.red_flags
        for flag in question.red_flags
        if flag.id == heard_flag.id
    ]
    return "\n".join(lines) or turn.phrase("utter_heard_nothing")


def lacking(turn: Turn, question: Question, result: AnswerResult) -> str:
    """The one or two criteria that would gain most, or a word that nothing weighty is missing."""
    lines = [
        turn.phrase("utter_missing_line", shows=each.shows.get(turn.language))
        for each in missing(question, result)[:MISSING]
    ]
    return "\n".join(lines) or turn.phrase("utter_missing_nothing")


def advice(turn: Turn, question: Question, result: AnswerResult) -> str:
    """One next action: for a red flag if there is one, else for the weightiest missing criterion."""
    for heard_flag in result.red_flags:
        for flag in question.red_flags:
            if flag.id == heard_flag.id:
                return flag.advice.get(turn.language)
    lacks = missing(question, result)
    return lacks[0].advice.get(turn.language) if lacks else turn.phrase("utter_advice_none")


def held(turn: Turn, result: AnswerResult) -> str:
    """Why the level was held down, as a line of its own, or nothing."""
    return "\n" + turn.phrase(f"utter_held_{result.cap}") if result.cap else ""


def changed(turn: Turn, question: Question, before: AnswerResult, after: AnswerResult) -> str:
    """One line per criterion whose mark moved between two tries."""
    lines = [
        turn.phrase(
            "utter_gained_line" if each.after > each.before else "utter_lost_line",
            shows=each.criterion.shows.get(turn.language),
            before=turn.phrase(f"utter_mark_{each.before}"),
            after=turn.phrase(f"utter_mark_{each.after}"),
        )
        for each in changes(question, before, after)
    ]
    return "\n".join(lines) or turn.phrase("utter_changed_nothing")


def say_feedback(turn: Turn, question: Question, result: AnswerResult) -> None:
    """The feedback on a first try."""
    turn.say(
        "utter_feedback",
        level=level(turn, result),
        number=result.level,
        held=held(turn, result),
        heard=heard(turn, question, result),
        missing=lacking(turn, question, result),
        advice=advice(turn, question, result),
    )
