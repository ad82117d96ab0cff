"""A PostgreSQL server of the tests' own, where one is installed."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
import uuid
from pathlib import Path
from typing import Iterator

import pytest
import sqlalchemy as sa

from actions.history.database import close_all

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
INITDB = shutil.which("initdb") or (str(BINARIES[-1]) if BINARIES else None)


def _as_somebody(command: list[str]) -> list[str]:
    """PostgreSQL refuses to run as root."""
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else command


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running server, without the name of a database."""
    if INITDB is None:
        pytest.skip("no PostgreSQL here; install it: apt-get install postgresql")
    folder = Path("/tmp") / f"hotseat-pg-{uuid.uuid4().hex[:8]}"  # noqa: S108  (its user must be able to go there)
    folder.mkdir(mode=0o777)
    folder.chmod(0o777)
    try:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        data = str(folder / "data")
        subprocess.run(
            _as_somebody([INITDB, "-D", data, "-A", "trust", "-U", "hotseat"]), check=True, cwd="/", stdout=-3
        )
        command = [str(Path(INITDB).parent / "postgres"), "-D", data, "-p", str(port), "-k", str(folder)]
        server = subprocess.Popen(
            _as_somebody([*command, "-h", "127.0.0.1"]),
            cwd="/",
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            address = f"postgresql+psycopg2://hotseat@127.0.0.1:{port}"
            _wait(address)
            yield address
        finally:
            server.terminate()
            server.wait(30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _wait(address: str) -> None:
    deadline = time.monotonic() + 60
    while True:
        engine = sa.create_engine(f"{address}/postgres")
        try:
            with engine.connect():
                return
        except sa.exc.OperationalError:
            assert time.monotonic() < deadline, "PostgreSQL did not start"
            time.sleep(0.2)
        finally:
            engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def either_database(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An empty database of each kind; its kind."""
    if request.param == "postgresql":
        server = request.getfixturevalue("postgresql")
        name = f"t{uuid.uuid4().hex[:12]}"
        engine = sa.create_engine(f"{server}/postgres", isolation_level="AUTOCOMMIT", future=True)
        with engine.connect() as connection:
            connection.execute(sa.text(f"CREATE DATABASE {name}"))
        engine.dispose()
        monkeypatch.setenv("HOTSEAT_HISTORY_URL", f"{server}/{name}")
    yield str(request.param)
    close_all()
