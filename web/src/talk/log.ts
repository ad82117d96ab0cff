// The conversation as a list of messages.
import { shown, type Ways } from "../cards";
import { button, el, paragraphs } from "../dom";
import type { Words } from "../words";
import { keyOf, type Button, type Line } from "./line";
import { speakerOf, type Speaker } from "./speaker";

export class Log {
  readonly root = el("div", { class: "log", role: "log", tabindex: 0 });
  private lines: Line[] = [];
  private quick: HTMLElement | null = null;

  constructor(
    private words: Words,
    private readonly ways: Ways,
    private readonly press: (button: Button) => void,
  ) {}

  get said(): Line[] {
    return this.lines;
  }

  setWords(words: Words): void {
    this.words = words;
    this.root.setAttribute("aria-label", words.log);
  }

  /** Show exactly these lines; what stands there already stays, so that nothing is read out twice. */
  show(lines: Line[]): void {
    let same = 0;
    while (same < lines.length && same < this.lines.length && sameLine(lines[same], this.lines[same])) same += 1;
    this.dropQuick();
    [...this.root.children].slice(same).forEach((each) => each.remove());
    this.lines = this.lines.slice(0, same);
    this.root.setAttribute("aria-live", "off");
    lines.slice(same).forEach((line) => this.add(line));
    const last = lines[lines.length - 1];
    if (same === lines.length && last?.buttons?.length) this.offer(last.buttons);
    setTimeout(() => this.root.setAttribute("aria-live", "polite"));
  }

  /** A message of the person's own is shown once, whoever tells it. Gives the new element. */
  add(line: Line, pending = false): HTMLElement | null {
    if (line.id && this.lines.some((each) => each.id === line.id)) return null;
    this.dropQuick();
    const before = this.lines[this.lines.length - 1];
    const message = this.message(line, before ? speakerOf(before, this.words) : null);
    if (pending) message.classList.add("pending");
    this.lines.push(line);
    this.root.append(message);
    if (line.buttons?.length) this.offer(line.buttons);
    return message;
  }

  /** The message has been taken by the server. */
  taken(id: string): void {
    this.of(id)?.classList.remove("pending");
  }

  remove(id: string): void {
    this.of(id)?.remove();
    this.lines = this.lines.filter((each) => each.id !== id);
  }

  /** Hide quick replies that stand elsewhere already. */
  hideQuick(payloads: Set<string>): void {
    this.quick?.querySelectorAll<HTMLButtonElement>("button").forEach((each) => {
      each.hidden = payloads.has(each.dataset.payload ?? "");
    });
    if (this.quick) this.quick.hidden = !this.quick.querySelector("button:not([hidden])");
  }

  private of(id: string): HTMLElement | null {
    const index = this.lines.findIndex((each) => each.id === id);
    return index < 0 ? null : (this.messages()[index] ?? null);
  }

  private messages(): HTMLElement[] {
    return [...this.root.children].filter((each): each is HTMLElement => each.classList.contains("message"));
  }

  private message(line: Line, before: Speaker | null): HTMLElement {
    const speaker = speakerOf(line, this.words);
    const sameMood = line.card?.kind === "prospect" && line.card.mood === this.lastMood();
    const wide = line.card && ["feedback", "report", "scorecard", "progress"].includes(line.card.kind);
    const first = before?.role !== speaker.role || before.name !== speaker.name;
    const content = line.who === "you" ? paragraphs(line.text) : shown(line.text, line.card, this.words, this.ways);
    return el(
      "article",
      { class: `message ${speaker.role}${wide ? " wide" : ""}${first ? " first" : ""}${sameMood ? " same-mood" : ""}` },
      el("p", { class: first ? "by" : "by hidden" }, speaker.name),
      el("div", { class: "bubble" }, ...content),
      line.who === "you" ? el("p", { class: "wait" }, this.words.pending) : null,
    );
  }

  /** How the prospect felt when last heard in this talk; undefined before that. */
  private lastMood(): number | undefined {
    const cards = this.lines.map((line) => line.card).filter((card) => card?.kind === "prospect" || card?.kind === "scorecard");
    const last = cards[cards.length - 1];
    return last?.kind === "prospect" ? last.mood : undefined;
  }

  private offer(buttons: Button[]): void {
    const made = buttons.map((each) => button(each.title, () => this.press(each), { "data-payload": each.payload }));
    this.quick = el("div", { class: "quick", role: "group", "aria-label": this.words.quick }, ...made);
    this.root.append(this.quick);
  }

  private dropQuick(): void {
    this.quick?.remove();
    this.quick = null;
  }
}

function sameLine(one: Line | undefined, another: Line | undefined): boolean {
  return Boolean(one && another && keyOf(one) === keyOf(another));
}
