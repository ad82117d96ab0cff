"""A short name for the content that something was scored with, to tell results of different versions apart."""

from __future__ import annotations

from functools import cache
from hashlib import sha256

from actions.scoring.rubric import rubric
from actions.scoring.techniques import techniques

LENGTH = 12


@cache
def rubric_version(question: str) -> str:
    """Of the file of one question. Raises KeyError for an unknown one."""
    return _short(rubric()[question].json())


@cache
def techniques_version() -> str:
    """Of the files of all techniques."""
    return _short("".join(each.json() for each in techniques().values()))


def _short(content: str) -> str:
    return sha256(content.encode()).hexdigest()[:LENGTH]
