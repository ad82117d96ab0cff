"""A person's results over HTTP: the report, the files, and that nothing is left after "forget me"."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
import requests
from answers import STRONG_CRM, WEAK_CRM
from replies import ANSWER, ASK, STEP
from running import Servers

from channels import identity
from deploy.environment import MODELS


def asked(servers: Servers, path: str, token: str | None) -> requests.Response:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return requests.get(f"http://127.0.0.1:{servers.port}/webhooks/report/{path}", headers=headers, timeout=30)


def tokens(servers: Servers, person: str) -> tuple[str, str]:
    """What the page gets: the person's own token, and the one that only reads the report."""
    key = identity.secret(servers.folder)
    return identity.token_of(person, key), identity.report_token_of(person, key)


def practise(servers: Servers, person: str) -> None:
    for said in ("drill crm", "practice", WEAK_CRM, "try again", STRONG_CRM, "role-play with the bank, easy"):
        servers.say(person, said)
    for said in (ASK["en"][0], ANSWER["en"], STEP["en"]):
        servers.say(person, said)


def test_the_report_shows_sessions_retries_progress_and_talks_in_the_language_asked_for(servers: Servers) -> None:
    practise(servers, "ada")
    _, token = tokens(servers, "ada")
    found: dict[str, Any] = asked(servers, "data?lang=en", token).json()
    assert [each["kind"] for each in found["sessions"]] == ["roleplay", "drill"]
    assert found["report"]["questions"][0]["level"] == 5
    (retry,) = found["retries"]
    assert [each["level"] for each in retry["tries"]] == sorted(each["level"] for each in retry["tries"])
    assert retry["changes"] and all(each["better"] for each in retry["changes"])
    assert found["scorecards"][0]["moods"] and found["scorecards"][0]["turns"]
    assert found["progress"]["sessions"] == 2 and found["progress"]["next"]
    assert [each["kind"] for each in found["over_time"]] == ["drill", "roleplay"]
    italian = asked(servers, "data?lang=it", token).json()
    assert italian["sessions"][1]["kind_words"] == "una sola domanda"


def test_results_can_be_taken_away_as_files(servers: Servers) -> None:
    practise(servers, "bo")
    own, report = tokens(servers, "bo")
    rows = list(csv.DictReader(io.StringIO(asked(servers, "export.csv", report).text)))
    assert [(each["question"], each["try"]) for each in rows] == [
        ("crm", "1"),
        ("crm", "2"),
        ("prospect:bank_security", "1"),
    ]
    assert "Excellent" in asked(servers, "export.md?lang=en", report).text
    everything = asked(servers, "export.json", own).json()
    assert STRONG_CRM in [each["text"] for each in everything["conversation"]]
    assert asked(servers, "export.json", report).json()["conversation"] == [], "a link to the report opens no talk"


@pytest.mark.parametrize("token", [None, "", "nonsense", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ."])
@pytest.mark.parametrize("path", ["data", "export.json", "export.csv", "export.md"])
def test_nobody_reads_results_without_the_token(servers: Servers, path: str, token: str | None) -> None:
    assert asked(servers, path, token).status_code == 401


def test_after_forget_me_no_file_holds_a_word_of_it(servers: Servers) -> None:
    person = "cy-who-leaves"
    answer = f"{WEAK_CRM} And once a platypus ordered 14 zithers from me."
    for said in ("drill crm", "practice", answer, "no more zithers please erase all that you know about me"):
        servers.say(person, said)
    servers.say(person, "forget me")
    assert "erased" in servers.say(person, "yes")
    own, _ = tokens(servers, person)
    gone = asked(servers, "data", own).json()
    assert gone["sessions"] == [] and gone["report"] is None and gone["progress"] is None
    files = [*_files(servers.folder), *_files(MODELS)]
    assert {"conversations.db", "history.db", "servers.log"} <= {path.name for path in files}
    for path in files:
        content = path.read_bytes()
        for words in ("platypus", "zithers", person):
            assert words.encode() not in content, f"{path}: {words}"


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
