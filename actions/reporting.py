"""Puts what a session amounts to into words, as text for every channel."""

from __future__ import annotations

from actions import feedback
from actions.interview import marking
from actions.interview.session import Session
from actions.prospect.scoring import say_scorecard
from actions.report.report import Improvement, Report, build
from actions.turn import Turn

BAR = 10


def report_of(turn: Turn, session: Session) -> Report:
    return build(turn.questions, marking.results(session, turn.questions, turn.texts))


def say_result(turn: Turn, session: Session) -> None:
    """The scorecard of a role-play, or the report of any other session."""
    if session.kind == "roleplay":
        say_scorecard(turn, session)
    else:
        say_report(turn, session)


def say_report(turn: Turn, session: Session) -> None:
    """The whole report as one message, or a word that nothing was scored."""
    report = report_of(turn, session)
    if report.score is None or report.level is None:
        turn.say("utter_report_empty")
        return
    turn.say(
        "utter_report",
        level=turn.phrase(f"utter_level_{report.level}"),
        number=report.level,
        score=report.score,
        scored=len(report.scored),
        total=len(report.lines),
        questions=_questions(turn, report),
        strengths=_strengths(turn, report),
        improvements=_improvements(turn, report),
        traits=_traits(turn, report),
        delivery=_delivery(turn, report),
    )


def _questions(turn: Turn, report: Report) -> str:
    lines = []
    for line in report.lines:
        name = line.question.names.get(turn.language)[0]
        if line.result:
            lines.append(
                turn.phrase(
                    "utter_report_line", name=name, number=line.result.level, level=feedback.level(turn, line.result)
                )
            )
        else:
            lines.append(turn.phrase("utter_report_line_not_scored", name=name))
    return "\n".join(lines)


def _strengths(turn: Turn, report: Report) -> str:
    return "\n".join(
        turn.phrase(
            "utter_heard_line", shows=each.criterion.shows.get(turn.language), quote=feedback.quoted(each.quote)
        )
        for each in report.strengths
    ) or turn.phrase("utter_report_no_strengths")


def _improvements(turn: Turn, report: Report) -> str:
    return "\n".join(
        _improvement(turn, number, each) for number, each in enumerate(report.improvements, start=1)
    ) or turn.phrase("utter_missing_nothing")


def _improvement(turn: Turn, number: int, each: Improvement) -> str:
    about = each.flag or each.criterion
    if about is None:
        raise ValueError("an improvement is about a criterion or a red flag")
    quote = turn.phrase("utter_you_said", quote=feedback.quoted(each.quote)) if each.quote else ""
    return turn.phrase(
        "utter_improvement_line",
        number=number,
        name=each.question.names.get(turn.language)[0],
        advice=about.advice.get(turn.language),
        quote=quote,
    )


def _traits(turn: Turn, report: Report) -> str:
    ordered = sorted(report.traits.items(), key=lambda item: -item[1])
    return "\n".join(
        turn.phrase(
            "utter_trait_line",
            trait=turn.phrase(f"utter_trait_{trait}"),
            percent=value,
            bar="▇" * round(value / BAR) or "▁",
        )
        for trait, value in ordered
    )


def _delivery(turn: Turn, report: Report) -> str:
    return turn.phrase(
        "utter_delivery",
        words=report.words,
        own=report.own_voice,
        structured=report.with_structure,
        scored=len(report.scored),
        hedging=report.hedging,
    )
