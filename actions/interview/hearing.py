"""The one place that decides whether a message inside an interview is an answer or steering.

People begin answers like commands ("Help is something I always ask my engineer for"), so the longer a message is, the
surer the classifier must be. The bounds were chosen on messages kept apart from training (docs/understanding.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterable, Literal, Mapping

from actions.interview.choices import asks, names_the_job, speaks_to_the_other, wishes

STEERING = frozenset(
    {
        "ask_help",
        "ask_repeat",
        "ask_rephrase",
        "ask_hint",
        "ask_example",
        "ask_why",
        "skip_question",
        "retry_answer",
        "stop_session",
        "show_report",
        "show_progress",
        "export_data",
        "change_language",
        "forget_me",
        "bot_challenge",
        "out_of_scope",
        "start_interview",
        "start_drill",
        "start_roleplay",
        "goodbye",
    }
)
JOB = frozenset(
    {
        "faq_definition",
        "faq_duties",
        "faq_industries",
        "faq_regulation",
        "faq_qualifications",
        "faq_skills",
        "faq_courses",
        "faq_salary",
        "faq_ae_vs_am",
        "faq_ae_vs_accountant",
        "faq_stress",
        "faq_become_good",
    }
)
SMALL_TALK = frozenset({"affirm", "deny", "greet", "thank_you"})

# (at most so many words, at least this confidence)
BOUNDS = ((3, 0.25), (8, 0.4), (14, 0.62), (60, 0.75))
# Answers resemble anything that is out of scope, and a polite ending a goodbye.
DOUBTFUL, SURE_OF_DOUBTFUL, LONGEST_DOUBTFUL = frozenset({"out_of_scope", "goodbye"}), 0.6, 22
# Commands of more than three words are hardly ever this likely to be an answer.
PERHAPS_AN_ANSWER = 0.22
FEW_WORDS = 3  # so few may be a bare yes or hello, a command without a verb, or the name of something to choose


@dataclass(frozen=True)
class Message:
    """What came in: the text, the likeliest intent and its confidence (0 to 1), and the message's id.

    as_answer: how likely it is an answer (0 to 1) where something else is likelier.
    """

    text: str
    intent: str | None
    confidence: float
    id: str
    as_answer: float = 0.0

    @property
    def words(self) -> int:
        return len(self.text.split())


def chance_of_answer(ranking: Iterable[Mapping[str, Any]]) -> float:
    """How likely a message is an answer (0 to 1), by the classifier's ranking of {"name", "confidence"}."""
    return next((float(each["confidence"]) for each in ranking if each["name"] == "give_answer"), 0.0)


def parsed(found: Mapping[str, Any], message_id: str = "") -> Message:
    """The message as the classifier left it: {"text", "intent", "intent_ranking"}, of which any may be missing."""
    intent = found.get("intent") or {}
    return Message(
        text=found.get("text") or "",
        intent=intent.get("name"),
        confidence=float(intent.get("confidence") or 0.0),
        id=message_id,
        as_answer=chance_of_answer(found.get("intent_ranking") or ()),
    )


# Said to a prospect, these are replies: "why?", "what do you mean?", "good morning".
REPLIES_IN_A_TALK = frozenset({"ask_why", "ask_rephrase", "out_of_scope"}) | SMALL_TALK
SURE_IN_A_TALK = 0.6
SHORT_QUESTION = 14  # words; so short, questions about the job often have no word of asking in them ...
SURE_OF_SHORT_QUESTION = 0.7  # ... but then the classifier is sure, unless they have three words or fewer
SURE_OF_LANGUAGE = 0.9  # "Inglese e tedesco mi aprono i clienti esteri" names a language and wants no other

Heard = Literal["answer", "steering", "small_talk"]


def hear(message: Message) -> Heard:
    """What a message is while a question is open.

    What asks nothing and does not name the job is an answer ("The stress of the quota I handle by ..."), however much
    it sounds like a question about the job, if it is long or the classifier not quite sure; so is what only speaks of
    languages and wants no other one.
    """
    if message.intent == "unknown_command" or message.text.startswith("/"):
        return "steering"
    if message.intent in SMALL_TALK and message.words <= FEW_WORDS:
        return "small_talk"
    if message.intent in JOB and _only_sounds_like_asking(message):
        return "answer"
    if message.intent == "change_language" and _only_speaks_of_languages(message):
        return "answer"
    if message.intent in STEERING or message.intent in JOB:
        return "steering" if certain(message) else "answer"
    return "answer"


def hear_while_choosing(message: Message) -> Heard:
    """What a message is while one of several things is to be chosen."""
    if message.intent == "out_of_scope" and message.words <= FEW_WORDS and not message.text.startswith("/"):
        return "answer"
    return hear(message)


def certain(message: Message) -> bool:
    """Whether the classifier is sure enough for a message of this length."""
    if message.words > FEW_WORDS and message.as_answer > PERHAPS_AN_ANSWER:
        return False
    if message.intent in DOUBTFUL and (message.confidence < SURE_OF_DOUBTFUL or message.words > LONGEST_DOUBTFUL):
        return False
    return any(message.words <= words and message.confidence >= least for words, least in BOUNDS)


def hear_in_talk(message: Message) -> Heard:
    """What a message is while a prospect waits for a reply: there, asking why is good selling and no steering.

    So is a question that the classifier is unsure of ("compared to what?"), one about the job that speaks to the
    prospect ("what does your team do all day?"), and what is long and asks nothing ("I'm not allowed to: our gift
    policy ...").
    """
    if message.intent in REPLIES_IN_A_TALK and not message.text.startswith("/"):
        return "answer"
    unsure = message.confidence < SURE_IN_A_TALK
    if unsure and "?" in message.text:
        return "answer"
    if message.intent in JOB and (unsure or speaks_to_the_other(message.text) or _states(message)):
        return "answer"
    return hear(message)


def _only_sounds_like_asking(message: Message) -> bool:
    unsure = message.words > FEW_WORDS and message.confidence < SURE_OF_SHORT_QUESTION
    long = message.words > SHORT_QUESTION
    return (unsure or long) and not asks(message.text) and not names_the_job(message.text)


def _only_speaks_of_languages(message: Message) -> bool:
    unsure = message.words > FEW_WORDS and message.confidence < SURE_OF_LANGUAGE
    return unsure and not asks(message.text) and not wishes(message.text)


def _states(message: Message) -> bool:
    return message.words > SHORT_QUESTION and not asks(message.text)
