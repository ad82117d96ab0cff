"""What every process of Hot Seat is started with, and where things lie."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import Iterable

ROOT = Path(__file__).resolve().parent.parent
MODELS = ROOT / "models"
MODEL = MODELS / "hotseat.tar.gz"
PYTHON = sys.executable

# Telemetry off; no notices of the libraries' own between the bot's lines.
QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "PYTHONWARNINGS": "ignore",
    "PYTHONUNBUFFERED": "1",
}


def hash_of(parts: Iterable[Path], root: Path) -> str:
    """A hash of the files, by name below `root` and content."""
    digest = hashlib.sha256()
    for path in parts:
        digest.update(str(path.relative_to(root)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def told(error: OSError) -> str:
    """A system error (a full disk, a folder that cannot be written) as one line that says what to do."""
    where = f" at {error.filename}" if error.filename else ""
    return f"{error.strerror or error}{where}: free some space there, or choose another folder with HOTSEAT_DATA=…\n"


def environment() -> dict[str, str]:
    """The environment for Rasa and the action server.

    Compiled modules are kept even where the caller keeps none: each start would compile 4,000 of them, for ten seconds.
    """
    given = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**given, **QUIET}
