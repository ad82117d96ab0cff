"""GET /webhooks/report/…: a person's results for the report page, and as files. Whoever asks must show their token."""

from __future__ import annotations

from datetime import datetime, timezone
from functools import partial
from typing import Any, Awaitable, Callable

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Request, response
from sanic.response import HTTPResponse
from sqlalchemy.exc import SQLAlchemyError

from actions.history.export import as_csv, as_json, as_markdown
from actions.history.overview import Overview
from actions.history.store import history
from actions.names import names
from actions.phrasebook import Phrasebook
from actions.scoring.rubric import rubric
from actions.settings import data_folder
from channels import identity

HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
KINDS = {"json": "application/json", "md": "text/markdown; charset=utf-8", "csv": "text/csv; charset=utf-8"}
AWAY = "The results cannot be read just now. Try again in a minute.\n"


class ReportPages(InputChannel):
    """A channel that takes no messages."""

    def __init__(self) -> None:
        self._key = identity.secret(data_folder())

    @classmethod
    def name(cls) -> str:
        return "report"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        routes = Blueprint("report")

        @routes.get("/data")
        async def data(request: Request) -> HTTPResponse:
            person = self._reader(request)
            if person is None:
                return _refused()
            try:
                overview = Overview(history(), rubric(), _book(request), person)
                return response.json(overview.to_dict(request.args.get("session")), headers=HEADERS)
            except SQLAlchemyError:
                return response.text(AWAY, status=503, headers=HEADERS)

        async def export(request: Request, kind: str) -> HTTPResponse:
            person = self._reader(request)
            if person is None:
                return _refused()
            try:
                text = await _file(request, person, kind, own=self._speaker(request) is not None)
            except SQLAlchemyError:
                return response.text(AWAY, status=503, headers=HEADERS)
            named = {**HEADERS, "Content-Disposition": f'attachment; filename="hot-seat.{kind}"'}
            return response.text(text, content_type=KINDS[kind], headers=named)

        for each in KINDS:
            routes.add_route(partial(export, kind=each), f"/export.{each}", name=f"export_{each}")

        return routes

    def _reader(self, request: Request) -> str | None:
        """Whose results may be read with the token of the request."""
        return identity.reader_of(_token(request), self._key)

    def _speaker(self, request: Request) -> str | None:
        """The person themselves, who may also read what was said."""
        return identity.person_of(_token(request), self._key)


def _token(request: Request) -> str:
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return token if kind.lower() == "bearer" else ""


def _refused() -> HTTPResponse:
    return response.text(
        "The link or token is not valid. Open the report from the page.\n", status=401, headers=HEADERS
    )


def _book(request: Request) -> Phrasebook:
    return Phrasebook(request.app.ctx.agent.domain.responses, "it" if request.args.get("lang") == "it" else "en")


async def _file(request: Request, person: str, kind: str, own: bool) -> str:
    kept = history().everything(person)
    if kind == "csv":
        return as_csv(kept)
    if kind == "md":
        book = _book(request)
        return as_markdown(kept, book, names(book.language))
    return as_json(kept, await _said(request, person) if own else [])


async def _said(request: Request, person: str) -> list[dict[str, str]]:
    """The conversation as it is stored: who, when, what."""
    tracker = await request.app.ctx.agent.tracker_store.retrieve_full_tracker(person)
    events = [each.as_dict() for each in tracker.events] if tracker else []
    return [
        {
            "who": "you" if each["event"] == "user" else "bot",
            "at": datetime.fromtimestamp(each["timestamp"], timezone.utc).isoformat(timespec="seconds"),
            "text": each["text"],
        }
        for each in events
        if each["event"] in ("user", "bot") and each.get("text")
    ]
