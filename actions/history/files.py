"""A person's results as files in the data folder, for those who sit at the machine itself."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path
from typing import Mapping

from actions.settings import data_folder

EXPORTS = "exports"


def folder_of(person: str) -> Path:
    """Where the files of a person lie; not named after them."""
    return data_folder() / EXPORTS / sha256(person.encode()).hexdigest()[:16]


def write_files(person: str, files: Mapping[str, str]) -> Path:
    """Write the files (ending -> content), readable by their owner only; the folder. Raises OSError."""
    folder = folder_of(person)
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    for ending, content in files.items():
        (folder / f"hot-seat.{ending}").write_text(content, encoding="utf-8")
    return folder


def erase_files(person: str) -> None:
    """Erase what `write_files` wrote."""
    shutil.rmtree(folder_of(person), ignore_errors=True)
