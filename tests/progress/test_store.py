"""What is kept, and that it is kept once."""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from kept import attempt, session

from actions.cards.progress import progress_card
from actions.history import database, tables
from actions.history.progress import progress, traits
from actions.history.store import history
from actions.names import names
from actions.phrasebook import Phrasebook
from actions.scoring.rubric import rubric
from deploy.environment import ROOT

pytestmark = pytest.mark.usefixtures("either_database")


def test_the_same_try_kept_twice_is_there_once() -> None:
    first = session("s1")
    for _ in range(2):
        history().keep(first, [attempt(first)])
    assert [len(tries) for _, tries in history().everything("ada")] == [1]
    assert history().standings("ada")[0].times == 1


def test_a_retry_is_a_try_of_its_own_and_the_best_one_is_known() -> None:
    first = session("s1")
    history().keep(first, [attempt(first, level=4, score=70)])
    history().keep(first, [attempt(first, number=2, at="2026-03-01T10:05:00+00:00", level=2, score=20)])
    standing = history().standings("ada")[0]
    assert (standing.times, standing.first, standing.best, standing.recent) == (2, 4, 4, [4, 2])


def test_a_database_of_the_first_version_keeps_its_results() -> None:
    engine = sa.create_engine(database.address(), future=True)
    config = Config()
    config.set_main_option("script_location", str(database.MIGRATIONS))
    row = attempt(session("old"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        old = sa.Table("attempts", sa.MetaData(), autoload_with=connection)
        shared = {"person": "ada", "mode": "practice", "kind": "drill", "language": "en", "channel": "web"}
        for name, level, day in (("old", 2, "01"), ("newer", 4, "02")):
            connection.execute(
                sa.insert(old).values(
                    session=name,
                    question="crm",
                    started=f"2026-01-{day}T10:00:00+00:00",
                    level=level,
                    score=20 * level,
                    result=row.result,
                    **shared,
                )  # fmt: skip
            )
    engine.dispose()
    kept = list(history().everything("ada"))
    assert [(each.id, tries[0].level, tries[0].result) for each, tries in kept] == [
        ("old", 2, row.result),
        ("newer", 4, row.result),
    ]
    standing = history().standings("ada")[0]
    assert (standing.times, standing.first, standing.best, standing.recent) == (2, 2, 4, [2, 4])


def test_the_migrations_make_the_tables_that_the_code_expects() -> None:
    with database.engine().connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), tables.metadata)
    assert found == []


WRITER = """
import sys
import time
sys.path.insert(0, "tests/progress")
from kept import attempt, session
from actions.history.store import history
for number in range(40):
    time.sleep(0.01)
    one = session(f"{sys.argv[1]}{number}")
    history().keep(one, [attempt(one)])
"""


def test_two_processes_that_write_at_once_lose_nothing() -> None:
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, name], cwd=ROOT) for name in ("a", "b")]
    assert [each.wait(120) for each in writers] == [0, 0]
    assert history().count("ada") == 80
    assert history().standings("ada")[0].times == 80


def _many(person: str, count: int) -> None:
    """So many sessions of three questions each, the last one kept as any other."""
    questions = ("crm", "demo", "failure")
    rows = [session(f"{person}{n}", person, f"{2000 + n // 300}-{1 + n % 300 // 28:02}-{1 + n % 28:02}T10:00:00+00:00")
            for n in range(count)]  # fmt: skip
    template = {question: vars(attempt(rows[0], question)) for question in questions}
    with database.engine().begin() as connection:
        connection.execute(sa.insert(tables.sessions), [vars(each) for each in rows[:-1]])
        connection.execute(
            sa.insert(tables.attempts),
            [{**template[question], "session": each.id, "person": person, "at": each.started}
             for each in rows[:-1] for question in questions],
        )  # fmt: skip
    history().keep(rows[-1], [attempt(rows[-1], question, at=rows[-1].started) for question in questions])


def test_progress_after_ten_thousand_sessions_takes_less_than_three_times_as_long_as_after_ten() -> None:
    _many("new", 10)
    _many("old", 10_000)
    words = Phrasebook(_Anything(), "en")

    def seconds(person: str) -> float:
        began = time.perf_counter()
        found = progress(history(), person)
        assert found is not None
        assert (
            progress_card(words, found, names("en"), traits(found.standings, rubric()), None)["sessions"]
            == found.sessions
        )
        return time.perf_counter() - began

    assert seconds("new") and seconds("old")  # the first calls open things
    few, many = median(seconds("new") for _ in range(15)), median(seconds("old") for _ in range(15))
    assert history().count("old") == 10_000
    assert many < 3 * few, f"{1000 * many:.1f} ms against {1000 * few:.1f} ms"


class _Anything(dict):  # type: ignore[type-arg]
    def __missing__(self, name: str) -> list[dict[str, str]]:
        return [{"text": name}]


def test_what_is_older_than_asked_for_goes_and_the_rest_stays() -> None:
    old, new = session("s1"), session("s2", started="2026-05-01T10:00:00+00:00")
    for each in (old, new):
        history().keep(each, [attempt(each)])
    assert history().erase_before("2026-04-01T00:00:00+00:00") == 1
    assert [each.id for each, _ in history().everything("ada")] == ["s2"]
    assert history().standings("ada")[0].times == 1


def test_erasing_one_person_leaves_the_others() -> None:
    for person in ("ada", "bo"):
        one = session(f"s-{person}", person)
        history().keep(one, [attempt(one)])
    assert history().erase("ada") == 1
    assert history().standings("ada") == [] and history().count("ada") == 0
    assert history().count("bo") == 1
