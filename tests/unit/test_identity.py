"""On the page nobody can be somebody else."""

from __future__ import annotations

from pathlib import Path

import jwt
import pytest

from channels.identity import new_person, person_of, secret, token_of


def test_a_person_comes_back_with_the_token_that_was_issued(data_folder: Path) -> None:
    key, person = secret(data_folder), new_person()
    assert person_of(token_of(person, key), key) == person
    assert secret(data_folder) == key and (data_folder / "web.secret").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "forged",
    [
        None,
        7,
        "",
        "web-1234",
        jwt.encode({"sub": "web-1"}, "another secret" * 3),
        jwt.encode({"sub": "web-1"}, "", "none"),
    ],
)
def test_a_token_that_this_installation_did_not_sign_is_nobody(data_folder: Path, forged: object) -> None:
    assert person_of(forged, secret(data_folder)) is None


def test_two_people_never_share_an_id() -> None:
    assert len({new_person() for _ in range(1000)}) == 1000
