"""The first minute on somebody's machine: what is missing is said in one clear line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.environment import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder as after a clone, as far as the set-up is concerned."""
    shutil.copytree(ROOT / "deploy", tmp_path / "deploy")
    for name in (".python-version", "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def set_up(project: Path, **settings: str) -> tuple[int, list[str]]:
    done = subprocess.run(
        ["sh", "deploy/setup.sh", "requirements.txt"], cwd=project, env={**os.environ, **settings},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stderr.splitlines()


def test_a_missing_python_is_one_clear_line(project: Path) -> None:
    status, lines = set_up(project, PYTHON="no-such-python")
    assert status == 1
    assert len(lines) == 1
    assert "Python 3 is missing" in lines[0]


def test_a_full_disk_is_one_clear_line_before_anything_is_installed(project: Path) -> None:
    tools = project / "tools"
    tools.mkdir()
    df = tools / "df"
    df.write_text("#!/bin/sh\necho head\necho /dev/x 100 90 10 90% /\n")
    df.chmod(0o755)
    status, lines = set_up(project, PATH=f"{tools}:{os.environ['PATH']}")
    assert status == 1
    assert len(lines) == 1
    assert "10 MB free" in lines[0]
    assert not (project / ".tools").exists()


@pytest.mark.parametrize("module", ["deploy.run", "deploy.shell"])
def test_a_data_folder_that_cannot_be_written_is_one_clear_line(tmp_path: Path, module: str) -> None:
    file = tmp_path / "file"
    file.write_text("")
    environment = {**os.environ, "HOTSEAT_DATA": str(file / "data"), "PORT": "5399"}
    done = subprocess.run(
        [sys.executable, "-m", module], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "HOTSEAT_DATA" in done.stderr
