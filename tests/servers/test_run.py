"""`make run` as a person uses it: real servers, a real model, messages over HTTP."""

from __future__ import annotations

import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from answers import example
from replies import ANSWER, ASK, STEP
from running import Servers

from actions.scoring.rubric import rubric

BEGIN = {
    "en": ("hello", "start the full interview", "practice"),
    "it": ("ciao", "iniziamo il colloquio completo", "pratica"),
}
FOLLOW_UP = {"en": "One follow-up", "it": "Una domanda in più"}
SKIP = {"en": "skip", "it": "salta"}
NO = {"en": "no, that's all from me", "it": "no, nessuna domanda"}
REPORT = {"en": "Here is your report", "it": "Ecco il tuo resoconto"}


def interview(servers: Servers, language: str) -> str:
    """A whole practice interview; the answers are the rubric's examples."""
    said = [servers.say(language, each) for each in BEGIN[language]]
    for question in rubric().values():
        assert question.ask.get(language) in said[-1]
        said.append(servers.say(language, example(question.id, language)))
        if FOLLOW_UP[language] in said[-1]:
            said.append(servers.say(language, SKIP[language]))
    if REPORT[language] not in said[-1]:
        said.append(servers.say(language, NO[language]))
    return said[-1]


@pytest.mark.parametrize("language", ["en", "it"])
def test_a_whole_interview_over_http_ends_in_a_report(servers: Servers, language: str) -> None:
    assert f"http://localhost:{servers.port}/" in servers.output
    assert REPORT[language] in interview(servers, language)


def test_three_messages_sent_at_once_over_http_are_one_answer(servers: Servers) -> None:
    for said in ("/start_drill", "crm", "practice"):
        servers.say("hasty", said)
    pieces = ["I log every call in Salesforce.", "On the same day, with the next step.", "Last May that saved 3 deals."]
    with ThreadPoolExecutor(len(pieces)) as pool:
        replies = list(pool.map(lambda piece: servers.say("hasty", piece), pieces))
    assert sum("What I heard" in reply for reply in replies) == 1
    assert sum("added that to your answer" in reply for reply in replies) == 2


def test_a_prospect_is_met_and_won_over_http(servers: Servers) -> None:
    opened = servers.say("seller", "role-play with the bank, easy")
    assert opened.count("Marian Holt:") == 2
    for said in (ASK["en"][0], ANSWER["en"]):
        servers.say("seller", said)
    assert "Won: a next step is agreed" in servers.say("seller", STEP["en"])


def test_a_port_in_use_is_one_clear_line(data_folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        run = Servers(data_folder, PORT=str(port))
        assert run.ended() == 1
    assert run.output.count("\n") == 1
    assert f"Port {port} is in use" in run.output


@pytest.mark.parametrize("port", ["http", "0", "70000"])
def test_a_port_that_is_none_is_one_clear_line(data_folder: Path, port: str) -> None:
    run = Servers(data_folder, PORT=port)
    assert run.ended() == 1
    assert f"PORT={port} is not a port" in run.output
    assert run.output.count("\n") == 1
