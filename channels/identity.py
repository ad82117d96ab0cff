"""Who is talking on the page: an id that nobody can guess, in a token that nobody else can sign."""

from __future__ import annotations

import os
import secrets
import uuid
from pathlib import Path

import jwt

ALGORITHM = "HS256"
SECRET_BYTES = 32


def secret(folder: Path) -> str:
    """The secret of this installation, made at the first call and kept in `folder`, readable by its owner only."""
    path = folder / "web.secret"
    try:
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_hex(SECRET_BYTES))
    except FileExistsError:
        pass
    return path.read_text()


def new_person() -> str:
    return f"web-{uuid.uuid4().hex}"


def token_of(person: str, key: str) -> str:
    """The token with which `person` comes back."""
    return str(jwt.encode({"sub": person}, key, algorithm=ALGORITHM))


def person_of(token: object, key: str) -> str | None:
    """The person of a token that this installation signed, or None for any other."""
    if not isinstance(token, str):
        return None
    try:
        return str(jwt.decode(token, key, algorithms=[ALGORITHM])["sub"])
    except (jwt.InvalidTokenError, KeyError):
        return None
