import { el } from "../dom";
import type { Words } from "../words";
import { face } from "./marks";
import type { ProspectCard } from "./kinds";

export function prospect(data: ProspectCard, words: Words): HTMLElement[] {
  return [...data.lines.map((line) => el("p", {}, line)), moodNote(data, words)];
}

export function moodNote(data: ProspectCard, words: Words): HTMLElement {
  return el("p", { class: "mood" }, face(data.mood), el("span", {}, `${words.mood}: ${data.mood_words}`));
}
