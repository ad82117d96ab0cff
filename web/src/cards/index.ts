// What is shown of a message: its card laid out, or its text.
import { el, paragraphs } from "../dom";
import type { Words } from "../words";
import { feedback } from "./feedback";
import type { Card } from "./kinds";
import { progress } from "./progress";
import { prospect } from "./prospect";
import { report } from "./report";
import { scorecard } from "./scorecard";

/** The link to the report, and how the files are fetched (null where this place cannot). */
export interface Ways {
  report: (words: string) => HTMLAnchorElement;
  downloads: ((words: Words) => HTMLElement) | null;
}

export function shown(text: string, card: Card | undefined, words: Words, ways: Ways): HTMLElement[] {
  switch (card?.kind) {
    case "feedback":
      return [feedback(card, words)];
    case "report":
      return [report(card, words, ways.report(words.card.open_report))];
    case "scorecard":
      return [scorecard(card, words)];
    case "progress":
      return [progress(card, words)];
    case "prospect":
      return prospect(card, words);
    case "export":
      return [...paragraphs(text), ways.downloads?.(words) ?? el("p", {}, ways.report(words.card.open_report))];
    default:
      return paragraphs(text);
  }
}
