"""Settings from the environment, read when asked for."""

from __future__ import annotations

import os
from pathlib import Path


def data_folder() -> Path:
    """The folder of databases and generated secrets: HOTSEAT_DATA, by default var/ at the root; made if missing."""
    folder = Path(os.environ.get("HOTSEAT_DATA") or Path(__file__).resolve().parent.parent / "var")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def keep_days() -> float | None:
    """After how many days results and conversations are erased: HOTSEAT_KEEP_DAYS; None, the default, for never.

    Raises ValueError where it is set to something that is no number of days.
    """
    value = os.environ.get("HOTSEAT_KEEP_DAYS") or ""
    if not value:
        return None
    if not value.isdigit() or int(value) < 1:
        raise ValueError(f"HOTSEAT_KEEP_DAYS={value} is no number of days: use a whole number from 1, or leave it out.")
    return float(value)
