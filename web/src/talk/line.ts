// A line of the conversation, and how things stand, as the server tells them.
import type { Card } from "../cards/kinds";

export interface Button {
  title: string;
  payload: string;
}

export interface Line {
  who: "you" | "bot";
  text: string;
  buttons?: Button[];
  card?: Card;
  id?: string;
}

/** wants: what the session waits for, or null. */
export interface Stands {
  in_session: boolean;
  wants: "topic" | "mode" | "persona" | "answer" | "own_question" | "reply" | null;
  language: string | null;
}

export interface Choices {
  questions: { name: string; ask: string }[];
  prospects: { name: string; speaker: string; who: string; buys: string }[];
}

export interface Welcome {
  token: string;
  report: string;
  said: Line[];
  stands: Stands;
  offered: Record<"en" | "it", Choices>;
}

/** What makes a line the same line, told live or in the transcript. */
export function keyOf(line: Line): string {
  return line.id ?? JSON.stringify([line.who, line.text, line.card ?? null]);
}
