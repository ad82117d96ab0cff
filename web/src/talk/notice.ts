// What is wrong with the connection, and what can be done about it.
import { button, el } from "../dom";
import type { Words } from "../words";
import type { Message } from "./outbox";

interface Hooks {
  tryNow: () => void;
  takeBack: (message: Message) => void;
}

export class Notice {
  readonly root = el("div", { class: "notice", role: "status", hidden: true });
  private online = true;
  private failed: Message | null = null;

  constructor(
    private words: Words,
    private readonly hooks: Hooks,
  ) {}

  setWords(words: Words): void {
    this.words = words;
    this.show();
  }

  setOnline(yes: boolean): void {
    this.online = yes;
    this.show();
  }

  setFailed(message: Message | null): void {
    this.failed = message;
    this.show();
  }

  private show(): void {
    const failed = this.online ? this.failed : null;
    this.root.hidden = this.online && !failed;
    if (!this.online) this.root.replaceChildren(el("p", {}, this.words.offline));
    else if (failed) this.root.replaceChildren(el("p", {}, this.words.failed), this.ways(failed));
    else this.root.replaceChildren();
  }

  private ways(message: Message): HTMLElement {
    return el(
      "p",
      { class: "row" },
      button(this.words.try_now, () => this.hooks.tryNow()),
      button(this.words.take_back, () => this.hooks.takeBack(message)),
    );
  }
}
