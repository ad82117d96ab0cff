// Who is speaking: the manager asks questions, the prospect objects, everything else is the coach.
import type { Card } from "../cards/kinds";
import type { Words } from "../words";
import type { Line } from "./line";

export interface Speaker {
  role: "you" | "coach" | "manager" | "prospect";
  name: string;
}

export function speakerOf(line: Line, words: Words): Speaker {
  if (line.who === "you") return { role: "you", name: words.you };
  return speakerOfCard(line.card, words);
}

function speakerOfCard(card: Card | undefined, words: Words): Speaker {
  if (card?.kind === "question") return { role: "manager", name: words.manager };
  if (card?.kind === "prospect") return { role: "prospect", name: card.name };
  return { role: "coach", name: words.coach };
}

export function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((each) => each[0])
    .slice(0, 2)
    .join("");
}
