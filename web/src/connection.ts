// Messages to and from the server. What is sent waits in an outbox until the server has taken it, and goes out in order.
import { io, type Socket } from "socket.io-client";
import { kept, type Message } from "./kept";
import type { Line } from "./log";

interface Events {
  welcome: (lines: Line[], waiting: Message[]) => void;
  said: (line: Line) => void;
  online: (yes: boolean) => void;
  working: (yes: boolean) => void;
}

const ANSWER_WITHIN = 60_000; // milliseconds; then the message is sent again, and the server hears it once

export class Connection {
  private readonly socket: Socket;
  private sending = false;

  constructor(private readonly events: Events) {
    this.socket = io({ auth: (give) => give({ token: kept.token() }) });
    this.socket.on("welcome", (data: { token: string; said: Line[] }) => {
      kept.keepToken(data.token);
      this.events.online(true);
      this.events.welcome(data.said, kept.outbox());
      void this.flush();
    });
    this.socket.on("said", (line: Line) => this.events.said(line));
    this.socket.on("disconnect", () => this.events.online(false));
    this.socket.on("connect_error", () => this.events.online(false));
  }

  send(text: string, shown: string): void {
    kept.keepOutbox([...kept.outbox(), { id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`, text, shown }]);
    void this.flush();
  }

  private async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      for (let next = kept.outbox()[0]; next && this.socket.connected; next = kept.outbox()[0]) {
        this.events.working(true);
        await this.socket.timeout(ANSWER_WITHIN).emitWithAck("say", next);
        const taken = next.id;
        kept.keepOutbox(kept.outbox().filter((each) => each.id !== taken));
      }
    } catch {
      if (this.socket.connected) setTimeout(() => void this.flush(), 1000);
    } finally {
      this.sending = false;
      this.events.working(false);
    }
  }
}
