"""Answers that the tests give. They are the tests' own and stand in no training data."""

from __future__ import annotations

from actions.scoring.rubric import rubric

STRONG_CRM = (
    "Salesforce for five years, HubSpot for two before that. I log every call right after it, with what they need and "
    "the next date. I move each deal through its stages, and my forecast is within 5 percent. On Mondays I pull a "
    "report of stuck quotes, and I ring those first. Thanks to that list we won back a bakery chain worth 40,000."
)
WEAK_CRM = "I have used one for a while, it was fine I suppose, nothing special to say about it really."
CRM_FOLLOW_UP = (
    "I write the note right after the call, with the next step and its date, and I tidy old contacts monthly."
)
OFF_THE_POINT = (
    "On Sundays my brother and I go up to the lake with the dog, the weather there is usually lovely, and in winter we "
    "skate on it, which I like even more than swimming."
)


def example(question: str, language: str) -> str:
    """The example answer of the rubric: a strong answer that exists for every question and language."""
    return rubric()[question].example.get(language)
