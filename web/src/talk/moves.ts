// The one-click moves that fit the moment.
import { button, el } from "../dom";
import type { Words } from "../words";
import type { Moment } from "./moment";

type Name = keyof Words["move"];

const PAYLOADS: Partial<Record<Name, string>> = {
  hint: "/ask_hint",
  example: "/ask_example",
  why: "/ask_why",
  repeat: "/ask_repeat",
  skip: "/skip_question",
  retry: "/retry_answer",
  stop: "/stop_session",
  report: "/show_report",
  progress: "/show_progress",
  help: "/ask_help",
};

export interface Move {
  payload: string;
  title: string;
}

export function movesAt(moment: Moment, words: Words): Move[] {
  return namesAt(moment).map((name) => ({ payload: PAYLOADS[name] ?? words.say.no_question, title: words.move[name] }));
}

function namesAt(moment: Moment): Name[] {
  switch (moment.stands.in_session ? moment.stands.wants : null) {
    case "answer":
      return moment.question?.mode === "real"
        ? ["repeat", "skip", "stop"]
        : ["hint", "example", "why", "repeat", "skip", ...again(moment), "stop"];
    case "reply":
      return ["hint", "example", ...again(moment), "repeat", "stop"];
    case "own_question":
      return ["no_question", "stop"];
    case null:
      return moment.empty ? [] : ["report", "progress", "help"];
    default:
      return ["help", "stop"];
  }
}

function again(moment: Moment): Name[] {
  return moment.feedback || moment.prospect ? ["retry"] : [];
}

export class Moves {
  readonly root = el("div", { class: "moves", role: "group" });

  constructor(private readonly press: (move: Move) => void) {}

  show(moves: Move[], words: Words): void {
    this.root.setAttribute("aria-label", words.moves);
    this.root.hidden = moves.length === 0;
    const focused = this.root.contains((this.root.getRootNode() as Document).activeElement);
    this.root.replaceChildren(...moves.map((move) => button(move.title, () => this.press(move), { class: "move" })));
    if (focused) this.root.querySelector("button")?.focus();
  }
}
