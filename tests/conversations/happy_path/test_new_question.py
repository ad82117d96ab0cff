"""A coach adds a question: one file, no code, no domain, no training."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Iterator

import pytest
from talk import Talk

from actions.scoring import rubric as rubric_module
from actions.scoring.marks import matcher
from actions.scoring.rubric import RUBRICS, rubric

ELEVENTH = """
id: handover
order: 11
names: {en: [handover, handing over], it: [passaggio di consegne]}
ask: {en: "How do you hand a client over to a colleague?", it: "Come passi un cliente a un collega?"}
rephrase: {en: "What happens when you leave an account?", it: "Che cosa succede quando lasci un cliente?"}
why: {en: "Clients leave in handovers.", it: "I clienti si perdono nei passaggi."}
hint: {en: "Think of who tells whom what.", it: "Pensa a chi dice che cosa a chi."}
example: {en: "I introduce my colleague in person.", it: "Presento il collega di persona."}
criteria:
  - id: introduction
    weight: 100
    trait: communication
    shows: {en: "introducing the colleague in person", it: "la presentazione del collega di persona"}
    follow_up: {en: "How does the client meet your colleague?", it: "Come conosce il tuo collega, il cliente?"}
    advice: {en: "Say how you introduce them.", it: "Di' come li presenti."}
    concepts:
      - {name: introduces, mark: 2, en: ["introduce .. colleague"], it: ["presentare .. collega"]}
"""


@pytest.fixture
def eleven(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The rubric folder with an eleventh question in it."""
    folder = Path(shutil.copytree(RUBRICS, tmp_path / "rubrics"))
    (folder / "11_handover.yml").write_text(ELEVENTH, encoding="utf-8")
    monkeypatch.setattr(rubric_module, "RUBRICS", folder)
    for cached in (rubric, matcher):
        cached.cache_clear()
    yield
    for cached in (rubric, matcher):
        cached.cache_clear()


@pytest.mark.usefixtures("eleven")
def test_a_new_question_file_is_asked_scored_and_reported(talk: Talk) -> None:
    assert "Question 1 of 11" in talk.says("start the full interview", "real")
    assert "How do you hand a client over" in talk.says(*["skip"] * 10)
    talk.say("I introduced my colleague Priya to both clients in person last March, and sat in on 2 calls.")
    assert "handover: 5 of 5" in talk.say("no, no questions")


@pytest.mark.usefixtures("eleven")
def test_a_new_question_can_be_drilled_by_number(talk: Talk) -> None:
    assert "How do you hand a client over" in talk.says("/start_drill", "11", "practice")
