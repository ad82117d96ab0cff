"""Settings from the environment, read when asked for."""

from __future__ import annotations

import os
from pathlib import Path


def data_folder() -> Path:
    """The folder of databases and generated secrets: HOTSEAT_DATA, by default var/ at the root; made if missing."""
    folder = Path(os.environ.get("HOTSEAT_DATA") or Path(__file__).resolve().parent.parent / "var")
    folder.mkdir(parents=True, exist_ok=True)
    return folder
