"""Slack's Web API, with the SDK's retry handlers: what is said comes once and in order, whatever happens on the way.

Rate limits and connections that were refused are tried again by the SDK, because then nothing was posted. When a post
ended in doubt (a timeout, a cut, an error of Slack's after which "some aspect of the operation" may have succeeded),
the conversation is looked through first for the id that each post carries in its first block.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient

from channels.slack_parts.blocks import Block
from channels.slack_parts.message import Post
from channels.slack_parts.settings import SlackSettings

logger = logging.getLogger(__name__)

SECONDS = 10  # for one call
RATE_LIMITED, REFUSED = 20, 3  # tries
LONGEST_PAUSE = 60
LOOKED_THROUGH = 200  # messages

NETWORK = (aiohttp.ClientError, asyncio.TimeoutError, OSError)
IN_DOUBT = {"fatal_error", "internal_error", "request_timeout", "service_unavailable"}
WILL_PASS = {"ratelimited", "rate_limited", "accesslimited", "team_added_to_org"}
WRONG_TOKEN = {"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"}  # an operator helps
BLOCKS_REFUSED = {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"}


@dataclass(frozen=True)
class Place:
    """Where something is said."""

    channel: str
    thread: str | None


class SlackApi:
    """What the channel asks of Slack. Methods raise SlackApiError or a network error unless they say otherwise."""

    def __init__(self, settings: SlackSettings) -> None:
        quiet = logging.getLogger(f"{__name__}.sdk")
        quiet.setLevel(logging.WARNING)  # at DEBUG the SDK logs what is said
        limits = AsyncRateLimitErrorRetryHandler(max_retry_count=RATE_LIMITED)
        refused = AsyncConnectionErrorRetryHandler(REFUSED, error_types=[aiohttp.ClientConnectorError])
        common: dict[str, Any] = {
            "token": settings.token, "base_url": settings.address, "timeout": SECONDS, "logger": quiet
        }  # fmt: skip
        self._posting = AsyncWebClient(**common, retry_handlers=[limits, refused])
        repeatable = [limits, AsyncConnectionErrorRetryHandler(REFUSED), AsyncServerErrorRetryHandler(REFUSED)]
        self._api = AsyncWebClient(**common, retry_handlers=repeatable)

    async def me(self) -> str:
        """The bot's user id."""
        return str((await self._api.auth_test())["user_id"])

    async def direct(self, user: str) -> str:
        """The direct message with the user."""
        return str((await self._api.conversations_open(users=user))["channel"]["id"])

    async def replace(self, channel: str, ts: str, blocks: list[Block], text: str) -> None:
        """Put something else in place of a message of the bot's."""
        await self._api.chat_update(channel=channel, ts=ts, blocks=blocks, text=text)

    async def whisper(self, place: Place, user: str, text: str) -> None:
        """Say something that only the user sees."""
        await self._api.chat_postEphemeral(channel=place.channel, user=user, text=text, thread_ts=place.thread)

    async def post(self, place: Place, post: Post, known_by: str, doubtful: bool = False) -> float | None:
        """Say it in the place, once, and return when that was, in seconds by Slack's clock. known_by: the beginning of
        its first block's id; doubtful: whether it may have been said before. Goes on until it is said, or until Slack
        says that it never will be: then it is logged, and None is returned."""
        pause, blocks = 1.0, post.blocks
        while True:
            try:
                there = await self._find(place, known_by) if doubtful else None
                return float(there or await self._say(place, post.text, blocks))
            except SlackApiError as error:
                code = code_of(error)
                if code in BLOCKS_REFUSED and blocks:
                    logger.error("Slack refused a message's blocks (%s); it is sent as text", code)
                    blocks = []
                    continue
                if not passes(error):
                    logger.error("Slack does not take an answer: %s", code)
                    return None
                doubtful = doubtful or in_doubt(error)
                logger.warning("Slack did not take an answer (%s); trying again in %d s", code, pause)
            except NETWORK as error:
                doubtful = True
                logger.warning("Slack was not reached (%s); trying again in %d s", type(error).__name__, pause)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    async def _say(self, place: Place, text: str, blocks: list[Block]) -> str:
        said = await self._posting.chat_postMessage(
            channel=place.channel,
            thread_ts=place.thread,
            text=text,
            blocks=blocks or None,
            unfurl_links=False,
            unfurl_media=False,
        )
        return str(said["ts"])

    async def _find(self, place: Place, known_by: str) -> str | None:
        """When the post was said, if the conversation holds it already; None too where the bot may not look."""
        try:
            if place.thread:
                found = await self._api.conversations_replies(
                    channel=place.channel, ts=place.thread, limit=LOOKED_THROUGH
                )
            else:
                found = await self._api.conversations_history(channel=place.channel, limit=LOOKED_THROUGH)
        except SlackApiError as error:
            if passes(error):
                raise
            logger.warning("Cannot look up whether an answer was sent: %s", code_of(error))
            return None
        return next((each["ts"] for each in found["messages"] if _is_known(each, known_by)), None)


def _is_known(message: dict[str, Any], known_by: str) -> bool:
    ids = [str(block.get("block_id")) for block in message.get("blocks") or []]
    return any(each == known_by or each.startswith(f"{known_by}:") for each in ids)


def code_of(error: SlackApiError) -> str:
    """Slack's word for the error, or the HTTP status."""
    data = getattr(error.response, "data", None)
    code = data.get("error") if isinstance(data, dict) else None
    return str(code or f"HTTP {_status(error)}")


def in_doubt(error: SlackApiError) -> bool:
    """Whether the call may have had its effect in spite of the error."""
    return code_of(error) in IN_DOUBT or _status(error) >= 500


def passes(error: SlackApiError) -> bool:
    """Whether the same call can succeed later."""
    return code_of(error) in WILL_PASS | WRONG_TOKEN or in_doubt(error) or _status(error) == 429


def _status(error: SlackApiError) -> int:
    status = getattr(error.response, "status_code", None) or getattr(error.response, "status", None)
    return int(status or 0)
