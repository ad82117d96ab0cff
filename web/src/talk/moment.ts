// Where the talk is, read from its lines and from what the server says.
import type { Card, ProspectCard, QuestionCard } from "../cards/kinds";
import type { Line, Stands } from "./line";

export interface Moment {
  stands: Stands;
  question: QuestionCard | null;
  prospect: ProspectCard | null;
  place: string; // changes with each new question
  feedback: boolean; // whether there is an answer in this session that can be tried again
  over: boolean; // whether the last thing said was a report or a scorecard
  empty: boolean;
}

export const NOWHERE: Stands = { in_session: false, wants: null, language: null };

export function momentOf(lines: Line[], stands: Stands): Moment {
  const cards = lines.map((line) => line.card);
  const asked = lastOf(cards, (card) => card.kind === "question");
  const spoke = lastOf(cards, (card) => card.kind === "prospect");
  return {
    stands,
    question: stands.wants === "answer" ? (cards[asked] as QuestionCard | undefined) ?? null : null,
    prospect: stands.wants === "reply" ? (cards[spoke] as ProspectCard | undefined) ?? null : null,
    place: `${asked}`,
    feedback: cards.slice(begun(cards)).some((card) => card?.kind === "feedback"),
    over: !stands.in_session && endsWithResult(lines),
    empty: lines.length === 0,
  };
}

function lastOf(cards: (Card | undefined)[], wanted: (card: Card) => boolean): number {
  return cards.reduce((found, card, index) => (card && wanted(card) ? index : found), -1);
}

function begun(cards: (Card | undefined)[]): number {
  return Math.max(0, lastOf(cards, (card) => card.kind === "question" && card.number === 1 && card.stage === "main"));
}

function endsWithResult(lines: Line[]): boolean {
  for (let index = lines.length - 1; index >= 0 && lines[index]?.who === "bot"; index -= 1) {
    const kind = lines[index]?.card?.kind;
    if (kind === "report" || kind === "scorecard") return true;
  }
  return false;
}
