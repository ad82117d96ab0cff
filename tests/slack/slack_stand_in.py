"""A stand-in of Slack's Web API over HTTP: it checks what it is sent as Slack does, keeps it, and fails on demand."""

from __future__ import annotations

import json
import threading
import time
from collections import defaultdict, deque
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from slack_limits import trouble

TOKEN = "xoxb-of-the-stand-in"
BOT = "UBOT00001"
Message = dict[str, Any]


@dataclass(frozen=True)
class Fault:
    """What happens to the next call of a method. taken: whether the call has its effect all the same; cut: whether the
    connection ends without an answer; seconds: how long the answer takes."""

    status: int = 200
    error: str = ""
    retry_after: int | None = None
    taken: bool = False
    cut: bool = False
    seconds: float = 0


NO_FAULT = Fault(taken=True)


@dataclass
class Call:
    method: str
    args: dict[str, Any]
    at: float
    refused: str = ""


@dataclass
class Conversation:
    messages: dict[str, Message] = field(default_factory=dict)


class SlackStandIn:
    """Slack with one workspace: any C… is a channel that the bot is in, D + user id the direct message with a user."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.places: dict[str, Conversation] = defaultdict(Conversation)
        self.faults: dict[str, deque[Fault]] = defaultdict(deque)
        self._changed = threading.Condition()
        self._tick = int(time.time() * 1_000_000)
        self._server = _Server(("127.0.0.1", 0), type("Handler", (_Handler,), {"slack": self}))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/api/"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def new_ts(self) -> str:
        with self._changed:
            self._tick = max(self._tick + 1, int(time.time() * 1_000_000))
            return f"{self._tick // 1_000_000}.{self._tick % 1_000_000:06d}"

    def fail(self, method: str, *faults: Fault) -> None:
        self.faults[method].extend(faults)

    def put(self, channel: str, message: Message) -> None:
        """Somebody writes a message."""
        with self._changed:
            self.places[channel].messages[message["ts"]] = message

    def said(self, channel: str, thread: str | None = None) -> list[Message]:
        """What the bot has said in the place, oldest first."""
        with self._changed:
            messages = list(self.places[channel].messages.values())
        mine = [each for each in messages if each["user"] == BOT]
        return [each for each in mine if each.get("thread_ts") == thread]

    def wait(self, channel: str, thread: str | None, more_than: int, seconds: float = 60) -> list[Message]:
        """What the bot has said in the place, once that is more than so many messages."""
        with self._changed:
            found = self._changed.wait_for(lambda: len(self.said(channel, thread)) > more_than, seconds)
        assert found, f"no answer in {channel}; refused: {self.refused()}"
        return self.said(channel, thread)

    def refused(self, channel: str | None = None) -> list[Call]:
        """The calls that Slack would have refused, in one channel or in all."""
        return [each for each in self.calls if each.refused and channel in (None, each.args.get("channel"))]

    def answer(self, method: str, args: dict[str, Any], token: str) -> dict[str, Any]:
        """What Slack answers to the call; what it does happens here."""
        with self._changed:
            call = Call(method, args, time.monotonic())
            self.calls.append(call)
            result = self._do(method, args) if token == f"Bearer {TOKEN}" else "invalid_auth" if token else "not_authed"
            self._changed.notify_all()
        if isinstance(result, str):
            call.refused = result
            return {"ok": False, "error": result}
        return {"ok": True, **result}

    def _do(self, method: str, args: dict[str, Any]) -> dict[str, Any] | str:
        if method == "auth.test":
            return {"user_id": BOT, "team_id": "T00000001"}
        if method == "conversations.open":
            user = args.get("users", "")
            return {"channel": {"id": f"D{user[1:]}"}} if user.startswith("U") else "user_not_found"
        channel = args.get("channel", "")
        if not channel.startswith(("C", "D")):
            return "channel_not_found"
        if method == "chat.postMessage":
            return self._post(channel, args)
        if method == "chat.update":
            return self._update(channel, args)
        if method == "chat.postEphemeral":
            known = args.get("user", "").startswith("U")
            return trouble(args) or ({"message_ts": "1.0"} if known else "user_not_found")
        messages = list(reversed(self.places[channel].messages.values()))
        if method == "conversations.history":
            return {"messages": [each for each in messages if not each.get("thread_ts")]}
        if method == "conversations.replies":
            return {"messages": [each for each in messages if args["ts"] in (each.get("thread_ts"), each["ts"])]}
        return "unknown_method"

    def _post(self, channel: str, args: dict[str, Any]) -> dict[str, Any] | str:
        thread = args.get("thread_ts")
        if set(args) - {"channel", "thread_ts", "text", "blocks", "unfurl_links", "unfurl_media"}:
            return "invalid_arguments"
        if thread and thread not in self.places[channel].messages:
            return "thread_not_found"
        if wrong := trouble(args):
            return wrong
        ts = self.new_ts()
        message = {"ts": ts, "user": BOT, "text": args["text"], "blocks": args.get("blocks") or []}
        self.places[channel].messages[ts] = {**message, **({"thread_ts": thread} if thread else {})}
        return {"ts": ts, "channel": channel}

    def _update(self, channel: str, args: dict[str, Any]) -> dict[str, Any] | str:
        message = self.places[channel].messages.get(args.get("ts", ""))
        if message is None:
            return "message_not_found"
        if message["user"] != BOT:
            return "cant_update_message"
        if wrong := trouble(args):
            return wrong
        message.update(text=args["text"], blocks=args["blocks"])
        return {"ts": message["ts"]}


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: Any) -> None:
        """A client that is gone is no news."""


class _Handler(BaseHTTPRequestHandler):
    slack: SlackStandIn

    def do_GET(self) -> None:
        self._call({})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        if self.headers.get("content-type", "").startswith("application/json"):
            self._call(json.loads(body))
        else:
            self._call(dict(parse_qsl(body.decode())))

    def _call(self, args: dict[str, Any]) -> None:
        method = urlsplit(self.path).path.removeprefix("/api/")
        args = {**dict(parse_qsl(urlsplit(self.path).query)), **args}
        faults = self.slack.faults[method]
        fault = faults.popleft() if faults else NO_FAULT
        answer: dict[str, Any] = {}
        if fault.taken:
            answer = self.slack.answer(method, args, self.headers.get("authorization", ""))
        time.sleep(fault.seconds)
        if fault.error:
            answer = {"ok": False, "error": fault.error}
        if fault.cut:
            self.close_connection = True
        else:
            self._send(fault, answer)

    def _send(self, fault: Fault, answer: dict[str, Any]) -> None:
        content = json.dumps(answer).encode()
        self.send_response(fault.status)
        self.send_header("content-type", "application/json; charset=utf-8")
        self.send_header("content-length", str(len(content)))
        if fault.retry_after is not None:
            self.send_header("retry-after", str(fault.retry_after))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        """Quiet."""
