"""One practice session: its plan, where it stands, and which messages were the answers.

A session never holds a text of the candidate: it names the messages, and their texts stay in the conversation. All
changes give a new Session; `to_dict` and `from_dict` carry it through a Rasa slot.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal, Mapping

from actions.roleplay.state import Difficulty

Mode = Literal["practice", "real"]
Kind = Literal["full", "quick", "drill", "roleplay"]
Stage = Literal["main", "follow_up", "retry"]

QUICK_ROUND = 3


@dataclass(frozen=True)
class Try:
    """One go at a question: ids of the messages that make it up, and the language it was given in."""

    messages: tuple[str, ...]
    language: str
    probed: str | None = None

    @staticmethod
    def from_dict(value: Mapping[str, Any]) -> Try:
        return Try(tuple(value["messages"]), str(value["language"]), value.get("probed"))


@dataclass(frozen=True)
class Attempt:
    """All tries at one question; skipped means that it was left without an answer."""

    tries: tuple[Try, ...] = ()
    skipped: bool = False

    @staticmethod
    def from_dict(value: Mapping[str, Any]) -> Attempt:
        return Attempt(tuple(Try.from_dict(each) for each in value["tries"]), bool(value["skipped"]))


@dataclass(frozen=True)
class Session:
    """Where a practice session stands.

    mode None: not chosen yet. plan: question ids in the order of asking; empty while a drill has no topic yet.
    index: the question being asked; len(plan) when all are done. asked: what was last put to the candidate, so that
    it is said in full once and recalled briefly after that.

    In a role-play, difficulty and talk say how it goes and stands (actions/roleplay/state.py, as a dictionary; None
    before a prospect is chosen), and reply names the messages that the prospect has yet to react to. answered: the
    question that was answered last, to which a message belongs that was sent before the next one was shown.
    """

    id: str
    kind: Kind
    started: str
    mode: Mode | None = None
    plan: tuple[str, ...] = ()
    index: int = 0
    stage: Stage = "main"
    retry_of: str | None = None
    asked: str | None = None
    misses: int = 0
    own_questions: int = 0
    switch_offered: bool = False
    finished: bool = False
    difficulty: Difficulty | None = None
    talk: dict[str, Any] | None = None
    reply: tuple[str, ...] = ()
    answered: str | None = None
    proposed: str | None = None
    attempts: Mapping[str, Attempt] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    @staticmethod
    def from_dict(value: Mapping[str, Any] | None) -> Session | None:
        """The session of a slot's value, or None where there is none."""
        if not value:
            return None
        attempts = {key: Attempt.from_dict(each) for key, each in value["attempts"].items()}
        lists = {"plan": tuple(value["plan"]), "reply": tuple(value.get("reply") or ())}
        return Session(**{**value, **lists, "attempts": attempts})

    @property
    def question(self) -> str | None:
        """The id of the question that the next answer is for."""
        if self.stage == "retry":
            return self.retry_of
        return self.plan[self.index] if self.index < len(self.plan) else None

    @property
    def questions_done(self) -> bool:
        return bool(self.plan) and self.index >= len(self.plan) and self.stage != "retry"

    @property
    def place(self) -> str:
        """A name for what is being asked now, to tell a new question from a reminder."""
        return f"{self.question}/{self.stage}/{len(self.attempt(self.question).tries)}"

    def attempt(self, question: str | None) -> Attempt:
        return self.attempts.get(question or "", Attempt())

    def wants(self) -> str | None:
        """The next thing that the form asks for: topic, mode, answer, own_question; persona and reply in a role-play.

        None when the session is over, and while it is the prospect's turn to speak.
        """
        if self.finished:
            return None
        if self.kind == "roleplay":
            return self._wants_in_talk()
        if self.kind == "drill" and not self.plan:
            return "topic"
        if self.mode is None:
            return "mode"
        if not self.questions_done:
            return "answer"
        return "own_question" if self.kind != "drill" else None

    def _wants_in_talk(self) -> str | None:
        if self.talk is None:
            return "persona"
        prospects_turn = self.reply or self.talk["reaction"] or self.talk["outcome"]
        return None if prospects_turn else "reply"


def take_answer(session: Session, message: str, language: str, probe: str | None) -> Session:
    """Record the message as the answer to what was asked.

    probe: the criterion to probe next, or None to go on. A follow-up answer joins the try before it.
    """
    question = session.question
    if question is None:
        raise ValueError("no question is open")
    attempt = session.attempt(question)
    if session.stage == "follow_up":
        last = attempt.tries[-1]
        tries = (*attempt.tries[:-1], replace(last, messages=(*last.messages, message)))
    else:
        tries = (*attempt.tries, Try((message,), language, probe))
    attempts = {**session.attempts, question: Attempt(tries)}
    answered = replace(session, attempts=attempts, misses=0, answered=question)
    if session.stage == "retry":
        return _after_retry(answered)
    if session.stage == "main" and probe:
        return replace(answered, stage="follow_up")
    return replace(answered, stage="main", index=session.index + 1)


def join_answer(session: Session, message: str) -> Session:
    """Add the message to the answer given last. Raises ValueError where there is none."""
    tries = session.attempt(session.answered).tries
    if session.answered is None or not tries:
        raise ValueError("nothing was answered yet")
    joined = (*tries[:-1], replace(tries[-1], messages=(*tries[-1].messages, message)))
    return replace(session, attempts={**session.attempts, session.answered: Attempt(joined)})


def probe_for(session: Session, probe: str | None) -> Session:
    """Follow up on `probe` instead, or go on to the next question where None is left to ask about."""
    if session.stage != "follow_up" or session.question != session.answered or session.answered is None:
        return session
    if probe is None:
        return replace(session, stage="main", index=session.index + 1)
    tries = session.attempt(session.answered).tries
    probed = (*tries[:-1], replace(tries[-1], probed=probe))
    return replace(session, attempts={**session.attempts, session.answered: Attempt(probed)})


def _after_retry(session: Session) -> Session:
    """Back to where it was: a retry of the question at hand ends that question, an earlier one does not."""
    at_hand = session.index < len(session.plan) and session.plan[session.index] == session.retry_of
    return replace(session, stage="main", retry_of=None, index=session.index + int(at_hand))


def skip(session: Session) -> Session:
    """Leave what is being asked: a main question stays without a score, a follow-up or a retry is simply dropped."""
    question = session.question
    if question is None:
        return session
    if session.stage == "retry":
        return _after_retry(session)
    if session.stage == "main" and not session.attempt(question).tries:
        session = replace(session, attempts={**session.attempts, question: Attempt(skipped=True)})
    return replace(session, stage="main", index=session.index + 1)


def retryable(session: Session) -> str | None:
    """The question that "let me try again" means: the one just answered."""
    answered = [each for each in session.plan[: session.index + 1] if session.attempt(each).tries]
    return answered[-1] if answered else None


def retry(session: Session, question: str) -> Session:
    """Put `question` again; the tries so far stay."""
    return replace(session, stage="retry", retry_of=question)
