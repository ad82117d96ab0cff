"""What a message chooses: mode, length, language or a question, by number, by button or in free words."""

from __future__ import annotations

import re
from functools import cache
from typing import Mapping

from pydantic import Field
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from actions.content import DATA, Strict, load
from actions.interview.session import Kind, Mode
from actions.roleplay.state import Difficulty
from actions.scoring.rubric import Rubric
from actions.scoring.words import plain

CLOSE_ENOUGH = 86
FEW_WORDS = 4
NEGATIONS = frozenset({"no", "not", "non", "without", "senza"})
LONGER_WORD = 6  # letters; shorter ones have too many neighbours

_word = re.compile(r"[a-z0-9']+")


class Choices(Strict):
    """data/choices.yml: words by which people choose, in both languages."""

    practice: list[str] = Field(min_items=1)
    real: list[str] = Field(min_items=1)
    quick: list[str] = Field(min_items=1)
    easy: list[str] = Field(min_items=1)
    medium: list[str] = Field(min_items=1)
    hard: list[str] = Field(min_items=1)
    no_help: list[str] = Field(min_items=1)
    the_other: list[str] = Field(min_items=1)
    english: list[str] = Field(min_items=1)
    italian: list[str] = Field(min_items=1)
    numbers: dict[str, int]
    how_many: list[str] = Field(min_items=1)
    question_words: list[str] = Field(min_items=1)
    pronouns: list[str] = Field(min_items=1)
    asking: list[str] = Field(min_items=1)
    the_job: list[str] = Field(min_items=1)
    wishing: list[str] = Field(min_items=1)


@cache
def choices() -> Choices:
    return load(DATA / "choices.yml", Choices)


def mode(text: str, numbered: bool = False) -> Mode | None:
    """practice or real; with `numbered`, 1 and 2 choose as well."""
    words = choices()
    if numbered and (number := only_number(text)) in (1, 2):
        return "practice" if number == 1 else "real"
    real = _means(text, words.real)
    practice = _means(_without(text, words.real), words.practice)  # "no feedback" is not "feedback"
    if practice == real:
        return None
    return "practice" if practice else "real"


def kind(text: str) -> Kind:
    """quick where a short round is asked for, else full."""
    return "quick" if _mentions(text, choices().quick) else "full"


def helped(text: str) -> Mode:
    """real where a role-play is asked for without help, else practice ("simulation" alone says nothing of it)."""
    return "real" if _mentions(text, choices().no_help) else "practice"


def difficulty(text: str) -> Difficulty | None:
    """easy, medium or hard, if the message names just one."""
    words = choices()
    named_levels: dict[Difficulty, list[str]] = {"easy": words.easy, "medium": words.medium, "hard": words.hard}
    named_here = [level for level, called in named_levels.items() if _means(text, called)]
    return named_here[0] if len(named_here) == 1 else None


def speaks_to_the_other(text: str) -> bool:
    """Whether the message speaks to somebody ("your team", "da voi"), as one does with a prospect."""
    return _mentions(text, choices().the_other)


def asks(text: str) -> bool:
    """Whether the message asks something: a question mark, or a word with which people ask."""
    return "?" in text or _mentions(text, choices().asking)


def names_the_job(text: str) -> bool:
    """Whether the message speaks of the job as such ("as an AE", "il mestiere")."""
    return _mentions(text, choices().the_job)


def wishes(text: str) -> bool:
    """Whether the message wants something ("please", "meglio", "switch"), as one does who wants another language."""
    return _mentions(text, choices().wishing)


def language(text: str) -> str | None:
    """The language that the message names ("italiano", "in English"), if it names just one."""
    words = choices()
    english, italian = _means(text, words.english), _means(text, words.italian)
    if english == italian:
        return None
    return "en" if english else "it"


def question(text: str, questions: Rubric) -> str | None:
    """The question that a message names, by number ("question 3", "la settima") or by what people call it."""
    called = {each.id: [each.id.replace("_", " "), *each.names.en, *each.names.it] for each in questions.values()}
    return listed(text, called)


def named(text: str, names: Mapping[str, list[str]]) -> str | None:
    """The id whose name stands in the message, the longest name first; typing errors are forgiven in longer names."""
    message = plain(text)
    best = max(
        ((_likeness(message, plain(name)), len(name), key) for key, called in names.items() for name in called),
        default=(0.0, 0, ""),
    )
    return best[2] if best[0] >= CLOSE_ENOUGH else None


def _likeness(message: str, name: str) -> float:
    """0 to 100: how surely the name stands in the message, typing errors forgiven in longer names."""
    if re.search(rf"\b{re.escape(name)}\b", message):
        return 100.0
    return fuzz.partial_ratio(name, message) if len(name) >= 6 and len(message) >= len(name) - 1 else 0.0


def listed(text: str, names: Mapping[str, list[str]]) -> str | None:
    """The id of a list that was shown, by its number or by its name."""
    chosen = _without(text, choices().how_many)  # "one question" is not the first one
    return _numbered(chosen, list(names)) or named(text, names) or _short(chosen, list(names))


def _short(text: str, ids: list[str]) -> str | None:
    """The id by the one number in a few words ("4, hard please"); in "the other one" there is none."""
    words = _words(text)
    counted = [word for place, word in enumerate(words) if place == 0 or word not in choices().pronouns]
    numbers = [number for number in map(_number, counted) if number is not None]
    return (
        ids[numbers[0] - 1] if len(numbers) == 1 and len(words) <= FEW_WORDS and 1 <= numbers[0] <= len(ids) else None
    )


def _numbered(text: str, ids: list[str]) -> str | None:
    number = only_number(text)
    if number is None and _mentions(text, choices().question_words):
        words = _words(text)
        asked_for = (_number(word) for place, word in enumerate(words) if word.isdigit() or _beside(words, place))
        number = next((each for each in asked_for if each is not None), None)
    return ids[number - 1] if number is not None and 1 <= number <= len(ids) else None


def _beside(words: list[str], place: int) -> bool:
    """Whether a word like "question" stands next to this one: "question one", not "the one that I fear"."""
    near = " ".join(words[max(0, place - 1) : place + 2])
    return _mentions(near, choices().question_words)


def only_number(text: str) -> int | None:
    """The number that is all there is to the message ("3", "three", "3."), else None."""
    words = _words(text)
    return _number(words[0]) if len(words) == 1 else None


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() and len(word) <= 3 else choices().numbers.get(word.removeprefix("l'"))


def _words(text: str) -> list[str]:
    return _word.findall(plain(text))


def _without(text: str, phrases: list[str]) -> str:
    message = " ".join(_words(text))
    for phrase in sorted(phrases, key=len, reverse=True):
        message = re.sub(rf"\b{re.escape(' '.join(_words(phrase)))}\b", " ", message)
    return message


def _means(text: str, phrases: list[str]) -> bool:
    """As _mentions; in a few words, none of them a no, a longer word may be one slip away ("practcie", "inglse")."""
    if _mentions(text, phrases):
        return True
    message = _words(text)
    if not NEGATIONS.isdisjoint(message):
        return False
    longer = [phrase for phrase in phrases if len(phrase) >= LONGER_WORD and " " not in phrase]
    return len(message) <= FEW_WORDS and any(
        OSA.distance(plain(each), word) == 1 for each in longer for word in message
    )


def _mentions(text: str, phrases: list[str]) -> bool:
    message = " ".join(_words(text))
    return any(re.search(rf"\b{re.escape(' '.join(_words(phrase)))}\b", message) for phrase in phrases)
