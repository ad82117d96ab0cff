"""Who is talking on the page: an id that nobody can guess, in a token that nobody else can sign."""

from __future__ import annotations

import os
import secrets
import uuid
from pathlib import Path
from typing import Any

import jwt

ALGORITHM = "HS256"
REPORT = "report"  # the scope of a token that reads a person's report and nothing else
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


def report_token_of(person: str, key: str) -> str:
    """A token with which anybody can read the report of `person`, but neither read the talk nor speak in it."""
    return str(jwt.encode({"sub": person, "scope": REPORT}, key, algorithm=ALGORITHM))


def person_of(token: object, key: str) -> str | None:
    """The person who may talk with this token, or None if this installation did not sign it for that."""
    claims = _claims(token, key)
    return _subject(claims) if "scope" not in claims else None


def reader_of(token: object, key: str) -> str | None:
    """The person whose report this token opens, be it their own or one made for the report; None for any other."""
    claims = _claims(token, key)
    return _subject(claims) if claims.get("scope", REPORT) == REPORT else None


def _claims(token: object, key: str) -> dict[str, Any]:
    if not isinstance(token, str):
        return {}
    try:
        return dict(jwt.decode(token, key, algorithms=[ALGORITHM]))
    except jwt.InvalidTokenError:
        return {}


def _subject(claims: dict[str, Any]) -> str | None:
    subject = claims.get("sub")
    return subject if isinstance(subject, str) else None
