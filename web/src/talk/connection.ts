// Messages to and from the server. What is sent waits in the outbox until the server has taken it, and goes out in order.
import { io, type Socket } from "socket.io-client";
import { kept } from "./kept";
import type { Line, Stands, Welcome } from "./line";
import { outbox, type Message } from "./outbox";

export interface Events {
  welcome: (welcome: Welcome, waiting: Message[]) => void;
  said: (line: Line) => void;
  stands: (stands: Stands) => void;
  sending: (message: Message) => void;
  taken: (message: Message) => void;
  failed: (message: Message | null) => void;
  online: (yes: boolean) => void;
  working: (yes: boolean) => void;
}

const ANSWER_WITHIN = 60_000; // milliseconds; then the message is sent again, and the server hears it once
const AGAIN_AFTER = [1000, 3000, 10_000, 30_000];
const CONNECT_AGAIN_AFTER = 1500;

export class Connection {
  private readonly socket: Socket;
  private welcomed = false;
  private sending = false;
  private failures = 0;
  private retry = 0;

  /** server: its address, or "" for the one that the page comes from. */
  constructor(
    server: string,
    private readonly events: Events,
  ) {
    const options = {
      auth: (give: (data: object) => void) => give({ token: kept.token() }),
      reconnectionDelay: 500,
      reconnectionDelayMax: 3000,
    };
    this.socket = server ? io(server, options) : io(options);
    this.socket.on("welcome", (data: Welcome) => this.begin(data));
    this.socket.on("said", (line: Line) => this.events.said(line));
    this.socket.on("stands", (stands: Stands) => this.events.stands(stands));
    this.socket.on("disconnect", (reason) => this.cut(reason === "io server disconnect"));
    this.socket.on("connect_error", () => this.cut(!this.socket.active));
    // An open connection does not notice for a while that the network is gone. Connecting anew does, and where the
    // server is on this machine it succeeds.
    window.addEventListener("offline", () => this.socket.io.engine?.close());
  }

  send(text: string, shown: string): void {
    const message = outbox.put(text, shown);
    this.events.sending(message);
    void this.flush();
  }

  tryNow(): void {
    clearTimeout(this.retry);
    void this.flush();
  }

  takeBack(message: Message): void {
    outbox.drop(message.id);
    this.failures = 0;
    this.events.failed(null);
    this.tryNow();
  }

  private begin(data: Welcome): void {
    this.welcomed = true;
    kept.keepToken(data.token);
    kept.keepReport(data.report);
    const heard = new Set(data.said.map((line) => line.id));
    outbox
      .all()
      .filter((each) => heard.has(each.id))
      .forEach((each) => outbox.drop(each.id));
    this.events.online(true);
    this.events.welcome(data, outbox.all());
    void this.flush();
  }

  /** The library connects again by itself, but not after the server has turned it away. */
  private cut(turnedAway: boolean): void {
    this.welcomed = false;
    this.events.online(false);
    if (turnedAway) setTimeout(() => this.socket.connect(), CONNECT_AGAIN_AFTER);
  }

  private async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    let message = outbox.all()[0];
    try {
      for (; message && this.welcomed; message = outbox.all()[0]) {
        this.events.sending(message);
        this.events.working(true);
        const answer = (await this.socket.timeout(ANSWER_WITHIN).emitWithAck("say", message)) as { ok?: boolean };
        if (!answer?.ok) throw new Error("not handled");
        outbox.drop(message.id);
        this.failures = 0;
        this.events.failed(null);
        this.events.taken(message);
      }
    } catch {
      if (this.welcomed && message) this.later(message);
    } finally {
      this.sending = false;
      this.events.working(false);
    }
  }

  private later(message: Message): void {
    this.events.failed(message);
    const wait = AGAIN_AFTER[Math.min(this.failures, AGAIN_AFTER.length - 1)];
    this.failures += 1;
    clearTimeout(this.retry);
    this.retry = window.setTimeout(() => void this.flush(), wait);
  }
}
