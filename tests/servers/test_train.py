"""`make train` makes a model of what lies there now, and not of what Rasa keeps of earlier trainings."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from deploy import train

# In the place of Rasa: notes what it was called with, and leaves a model.
RECORDER = "import sys; _, noted, model, *given = sys.argv; open(noted, 'w').write(' '.join(given)); open(model, 'w')"


@pytest.fixture
def called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file in which the last training's arguments stand."""
    noted, model = tmp_path / "called", tmp_path / "hotseat.tar.gz"
    monkeypatch.setattr(train, "MODEL", model)
    monkeypatch.setattr(train, "STAMP", tmp_path / "hotseat.made-of")
    monkeypatch.setattr(train, "COMMAND", [sys.executable, "-c", RECORDER, str(noted), str(model)])
    return noted


def change(monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    monkeypatch.setattr(train, what, lambda: f"changed-{what}")


def test_a_changed_pipeline_component_is_fitted_anew(called: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert train.main() == 0
    called.unlink()
    change(monkeypatch, "fingerprint")
    change(monkeypatch, "fingerprint_of_components")
    assert train.main() == 0
    assert "--force" in called.read_text().split()


def test_a_changed_phrasing_leaves_what_did_not_change_as_it_was(called: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert train.main() == 0
    change(monkeypatch, "fingerprint")
    assert train.main() == 0
    assert "--force" not in called.read_text().split()


def test_nothing_is_trained_when_nothing_has_changed(called: Path) -> None:
    assert train.main() == 0
    called.unlink()
    assert train.main() == 0
    assert not called.exists()


def test_each_module_of_the_pipeline_counts_as_a_part_of_it(tmp_path: Path) -> None:
    (tmp_path / "nlu").mkdir()
    helper = tmp_path / "nlu" / "spelling.py"
    helper.write_text("SLIPS = 1\n")
    before = train.fingerprint_of_components(tmp_path)
    helper.write_text("SLIPS = 2\n")
    assert train.fingerprint_of_components(tmp_path) != before
