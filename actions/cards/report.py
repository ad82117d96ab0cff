"""The report of an interview, as a card and as the text that says the same."""

from __future__ import annotations

from typing import Any, Mapping

from actions.cards import kinds
from actions.cards.feedback import level_words
from actions.cards.quote import quoted
from actions.phrasebook import Phrasebook
from actions.report.report import Improvement, Report
from actions.report.training import strands

BAR = 10


def report_card(book: Phrasebook, report: Report) -> kinds.ReportCard | None:
    """The card, or None where nothing was scored."""
    if report.score is None or report.level is None:
        return None
    return {
        "kind": "report",
        "level": report.level,
        "level_words": level_words(book, report.level),
        "score": report.score,
        "questions": [
            {
                "name": line.question.names.get(book.language)[0],
                "level": line.result.level if line.result else None,
                "level_words": level_words(book, line.result.level) if line.result else "",
            }
            for line in report.lines
        ],
        "strengths": [
            {"shows": each.criterion.shows.get(book.language), "quote": quoted(each.quote)} for each in report.strengths
        ],
        "improvements": [_improvement(book, each) for each in report.improvements],
        "traits": trait_lines(book, report.traits),
        "delivery": book.phrase(
            "utter_delivery",
            words=report.words,
            own=report.own_voice,
            structured=report.with_structure,
            scored=len(report.scored),
            hedging=report.hedging,
        ),
    }


def _improvement(book: Phrasebook, improvement: Improvement) -> kinds.Improvement:
    about = improvement.flag or improvement.criterion
    if about is None:
        raise ValueError("an improvement is about a criterion or a red flag")
    name = improvement.question.names.get(book.language)[0]
    criterion = improvement.criterion
    return {
        "name": name,
        "advice": about.advice.get(book.language),
        "quote": quoted(improvement.quote) if improvement.quote else "",
        "practise": book.phrase("utter_practise", name=name),
        "strand": strands()[criterion.trait].names.get(book.language) if criterion else "",
    }


def report_words(book: Phrasebook, card: kinds.ReportCard) -> dict[str, Any]:
    """The values of the response utter_report."""
    return {
        "level": card["level_words"],
        "number": card["level"],
        "score": card["score"],
        "scored": sum(each["level"] is not None for each in card["questions"]),
        "total": len(card["questions"]),
        "questions": "\n".join(_question(book, each) for each in card["questions"]),
        "strengths": "\n".join(book.phrase("utter_heard_line", **each) for each in card["strengths"])
        or book.phrase("utter_report_no_strengths"),
        "improvements": "\n".join(
            _improvement_line(book, number, each) for number, each in enumerate(card["improvements"], start=1)
        )
        or book.phrase("utter_missing_nothing"),
        "traits": trait_words(book, card["traits"]),
        "delivery": card["delivery"],
    }


def trait_lines(book: Phrasebook, traits: Mapping[str, int]) -> list[kinds.Trait]:
    """The skills and qualities in words, the strongest first."""
    ordered = sorted(traits.items(), key=lambda item: -item[1])
    return [{"name": book.phrase(f"utter_trait_{trait}"), "percent": percent} for trait, percent in ordered]


def trait_words(book: Phrasebook, traits: list[kinds.Trait]) -> str:
    """A line with a bar for each."""
    return "\n".join(
        book.phrase(
            "utter_trait_line",
            trait=each["name"],
            percent=each["percent"],
            bar="▇" * round(each["percent"] / BAR) or "▁",
        )
        for each in traits
    )


def _question(book: Phrasebook, line: kinds.ReportLine) -> str:
    if line["level"] is None:
        return book.phrase("utter_report_line_not_scored", name=line["name"])
    return book.phrase("utter_report_line", name=line["name"], number=line["level"], level=line["level_words"])


def _improvement_line(book: Phrasebook, number: int, each: kinds.Improvement) -> str:
    quote = book.phrase("utter_you_said", quote=each["quote"]) if each["quote"] else ""
    strand = book.phrase("utter_strand", strand=each["strand"]) if each["strand"] else ""
    return book.phrase(
        "utter_improvement_line", number=number, name=each["name"], advice=each["advice"], quote=quote, strand=strand
    )
