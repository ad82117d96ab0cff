// A line of the conversation as the list of messages takes it.
import type { MessageListItem } from "@vaadin/message-list";
import { shown, type Ways } from "../cards";
import { el, paragraphs } from "../dom";
import type { Words } from "../words";
import type { Line } from "./line";
import { initials, speakerOf, type Speaker } from "./speaker";

const WIDE = ["feedback", "report", "scorecard", "progress"];

export class Message {
  private readonly speaker: Speaker;
  private readonly content: HTMLElement;
  private readonly style: string;

  /** before: the lines above it. pending: the server has not taken it yet. */
  constructor(
    readonly line: Line,
    before: Line[],
    words: Words,
    ways: Ways,
    public pending: boolean,
  ) {
    this.speaker = speakerOf(line, words);
    this.style = styleOf(line, this.speaker, before, words);
    const content = line.who === "you" ? paragraphs(line.text) : shown(line.text, line.card, words, ways);
    const wait = line.who === "you" ? el("p", { class: "wait" }, words.pending) : null;
    this.content = el("div", { class: "content" }, el("div", { class: "bubble" }, ...content), wait);
  }

  /** The list renders a node in `text` as it is, always the same one; its type only knows of strings. */
  get item(): MessageListItem {
    return {
      text: this.content as unknown as string,
      userName: this.speaker.name,
      userAbbr: initials(this.speaker.name),
      className: this.pending ? `${this.style} pending` : this.style,
    };
  }
}

function styleOf(line: Line, speaker: Speaker, before: Line[], words: Words): string {
  const last = before[before.length - 1];
  const previous = last && speakerOf(last, words);
  const styles = {
    wide: line.card && WIDE.includes(line.card.kind),
    first: previous?.role !== speaker.role || previous.name !== speaker.name,
    "same-mood": line.card?.kind === "prospect" && line.card.mood === lastMood(before),
  };
  const set = Object.entries(styles).filter(([, yes]) => yes);
  return ["message", speaker.role, ...set.map(([name]) => name)].join(" ");
}

/** How the prospect felt when last heard in this talk; undefined before that. */
function lastMood(lines: Line[]): number | undefined {
  const cards = lines.map((line) => line.card).filter((card) => card?.kind === "prospect" || card?.kind === "scorecard");
  const last = cards[cards.length - 1];
  return last?.kind === "prospect" ? last.mood : undefined;
}
