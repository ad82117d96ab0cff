"""All that the report page shows of one person, as plain JSON in one language."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from actions.cards import kinds
from actions.cards.feedback import changed, flags
from actions.cards.progress import progress_card
from actions.cards.quote import quoted
from actions.cards.report import report_card
from actions.cards.scorecard import scorecard_card
from actions.history.advice import next_to_practise
from actions.history.progress import progress, session_scores, traits
from actions.history.results import answer_result, scorecard
from actions.history.store import Attempt, History, KeptSession
from actions.interview.marking import best
from actions.names import PROSPECT, names
from actions.phrasebook import Phrasebook
from actions.report.report import Report, build
from actions.scoring import levels
from actions.scoring.result import AnswerResult
from actions.scoring.rubric import Rubric

SESSIONS, TALKS, QUOTES = 50, 10, 3
ROLEPLAY = "roleplay"

Json = dict[str, Any]


class Overview:
    """What has been kept of a person, looked at once."""

    def __init__(self, history: History, questions: Rubric, book: Phrasebook, person: str) -> None:
        self._history, self._questions, self._book, self._person = history, questions, book, person
        self._sessions = history.newest(person, SESSIONS)
        self._tries = history.tries(person, [each.id for each in self._sessions])

    def to_dict(self, session: str | None = None) -> Json:
        """Everything; the report is on `session`, or on the latest interview where it is None or not there."""
        scores = session_scores(self._tries)
        chosen = self._chosen(session)
        report = build(self._questions, self._best(chosen)) if chosen else None
        return {
            "language": self._book.language,
            "sessions": [self._session(each, scores.get(each.id, 0)) for each in self._sessions],
            "report": report_card(self._book, report) if report else None,
            "delivery": _delivery(report) if report and report.scored else None,
            "retries": self._retries(chosen) if chosen else [],
            "weakest": self._weakest(chosen) if chosen else [],
            "scorecards": self._scorecards(),
            "progress": self._progress(),
            "over_time": [
                {"started": each.started, "score": scores.get(each.id, 0), "kind": each.kind}
                for each in reversed(self._sessions)
            ],
        }

    def _session(self, session: KeptSession, score: int) -> Json:
        return {
            **{key: value for key, value in vars(session).items() if key != "person"},
            "kind_words": self._book.phrase(f"utter_kind_{session.kind}"),
            "mode_words": self._book.phrase(f"utter_name_of_mode_{session.mode}"),
            "score": score,
            "level": levels.level(score),
        }

    def _chosen(self, session: str | None) -> KeptSession | None:
        interviews = [each for each in self._sessions if each.kind != ROLEPLAY]
        return next((each for each in interviews if each.id == session), interviews[0] if interviews else None)

    def _results(self, session: KeptSession) -> dict[str, list[tuple[Attempt, AnswerResult]]]:
        """The tries at each question of the session, in the rubric's order; questions that are gone are left out."""
        found: dict[str, list[tuple[Attempt, AnswerResult]]] = {key: [] for key in self._questions}
        for each in self._tries:
            if each.session == session.id and each.question in found:
                found[each.question].append((each, answer_result(self._questions[each.question], each.result)))
        return {key: tries for key, tries in found.items() if tries}

    def _best(self, session: KeptSession) -> dict[str, AnswerResult | None]:
        return {key: best([result for _, result in tries]) for key, tries in self._results(session).items()}

    def _retries(self, session: KeptSession) -> list[Json]:
        """Before and after, for each question that was tried more than once."""
        return [
            {
                "name": self._questions[key].names.get(self._book.language)[0],
                "tries": [{"level": each.level, "score": each.score, "at": each.at} for each, _ in tries],
                "changes": changed(self._book, self._questions[key], tries[0][1], tries[-1][1]),
            }
            for key, tries in self._results(session).items()
            if len(tries) > 1
        ]

    def _weakest(self, session: KeptSession) -> list[kinds.Heard]:
        """The words that cost most: red flags, then what was only touched on, the weightiest first."""
        worrying: list[kinds.Heard] = []
        touched: list[tuple[int, kinds.Heard]] = []
        for key, result in self._best(session).items():
            question = self._questions[key]
            if result is None:
                continue
            worrying += flags(question, result, self._book.language)
            touched += [
                (each.weight, {"shows": each.shows.get(self._book.language), "quote": quoted(found.evidence[0])})
                for each in question.criteria
                if (found := result.criteria[each.id]).mark == 1 and found.evidence
            ]
        ordered = [heard for _, heard in sorted(touched, key=lambda item: -item[0])]
        return [*worrying, *ordered][:QUOTES]

    def _scorecards(self) -> list[Json]:
        started = {each.id: each.started for each in self._sessions}
        known = {each for each in names(self._book.language) if each.startswith(PROSPECT)}
        talks = [each for each in reversed(self._tries) if each.question in known][:TALKS]
        return [
            {"started": started[each.session], **scorecard_card(self._book, scorecard(each.result), over=True)}
            for each in talks
        ]

    def _progress(self) -> kinds.ProgressCard | None:
        found = progress(self._history, self._person)
        if found is None:
            return None
        advice = next_to_practise(found.standings, self._questions, datetime.now(timezone.utc))
        shown = traits(found.standings, self._questions)
        return progress_card(self._book, found, names(self._book.language), shown, advice)


def _delivery(report: Report) -> Json:
    return {
        "words": report.words,
        "hedging": report.hedging,
        "own_voice": report.own_voice,
        "structure": report.with_structure,
        "scored": len(report.scored),
    }
