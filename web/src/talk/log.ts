// The conversation as a list of messages, and the replies that the last of them offers.
import "@vaadin/message-list";
import type { Ways } from "../cards";
import { el } from "../dom";
import type { Words } from "../words";
import { keyOf, type Button, type Line } from "./line";
import { Message } from "./message";
import { Quick } from "./quick";

const BETWEEN_MESSAGES = ["ArrowUp", "ArrowDown", "Home", "End"];

export class Log {
  readonly root: HTMLElement;
  private readonly list = el("vaadin-message-list");
  private readonly quick: Quick;
  private messages: Message[] = [];

  constructor(
    private words: Words,
    private readonly ways: Ways,
    press: (button: Button) => void,
  ) {
    this.quick = new Quick(press);
    this.root = el("div", { class: "log" }, this.list, this.quick.root);
    this.list.addEventListener("keydown", (event) => this.key(event), { capture: true });
  }

  get said(): Line[] {
    return this.messages.map((each) => each.line);
  }

  setWords(words: Words): void {
    this.words = words;
    this.list.setAttribute("aria-label", words.log);
  }

  /** Show exactly these lines; what stands there already stays, so that nothing is read out twice. */
  show(lines: Line[]): void {
    let same = 0;
    while (same < lines.length && same < this.messages.length && sameLine(lines[same], this.messages[same]?.line)) same += 1;
    this.messages = this.messages.slice(0, same);
    this.messages.forEach((each) => (each.pending = false));
    lines.slice(same).forEach((line) => this.put(line, false));
    this.announce(false);
    this.render();
    this.offer();
    setTimeout(() => this.announce(true));
  }

  /** A message of the person's own is shown once, whoever tells it. Gives the new element. */
  add(line: Line, pending = false): HTMLElement | null {
    if (line.id && this.messages.some((each) => each.line.id === line.id)) return null;
    this.put(line, pending);
    this.render();
    this.offer();
    return this.newest();
  }

  /** The message has been taken by the server. */
  taken(id: string): void {
    this.messages.filter((each) => each.line.id === id).forEach((each) => (each.pending = false));
    this.render();
  }

  remove(id: string): void {
    this.messages = this.messages.filter((each) => each.line.id !== id);
    this.render();
  }

  /** Hide quick replies that stand elsewhere already. */
  hideQuick(payloads: Set<string>): void {
    this.quick.hide(payloads);
  }

  newest(): HTMLElement | null {
    return this.elements().pop() ?? null;
  }

  /** The person's latest message: what follows it answers it. */
  latestOwn(): HTMLElement | null {
    return this.elements(".you").pop() ?? null;
  }

  private put(line: Line, pending: boolean): void {
    this.messages.push(new Message(line, this.said, this.words, this.ways, pending));
  }

  private render(): void {
    this.list.items = this.messages.map((each) => each.item);
    if (!this.list.matches(":focus-within")) this.leadToNewest();
  }

  /** The list is one stop for Tab; it is the newest message, not the first of hundreds. */
  private leadToNewest(): void {
    const newest = this.newest();
    this.elements().forEach((each) => (each.tabIndex = each === newest ? 0 : -1));
  }

  private elements(style = ""): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>(`.message${style}`)];
  }

  private offer(): void {
    this.quick.show(this.messages[this.messages.length - 1]?.line.buttons ?? [], this.words);
  }

  private announce(yes: boolean): void {
    this.list.announceMessages = yes;
    this.quick.root.ariaLive = yes ? "polite" : "off";
  }

  /** The list moves between messages; on something inside of one (a table that scrolls) these keys stay its own. */
  private key(event: KeyboardEvent): void {
    const onMessage = event.target instanceof HTMLElement && event.target.classList.contains("message");
    if (BETWEEN_MESSAGES.includes(event.key) && !onMessage) event.stopPropagation();
  }
}

function sameLine(one: Line | undefined, another: Line | undefined): boolean {
  return Boolean(one && another && keyOf(one) === keyOf(another));
}
