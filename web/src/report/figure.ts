// A chart with the same content as a table under it, for whoever cannot see the drawing.
import { el } from "../dom";
import { table } from "../cards/parts";
import type { Words } from "../words";

type Draw = (canvas: HTMLCanvasElement) => Promise<void>;

const waiting: [HTMLCanvasElement, Draw][] = [];

export function figure(
  title: string,
  size: "small" | "large" | "tall",
  draw: Draw,
  heads: string[],
  rows: string[][],
  words: Words,
): HTMLElement {
  const canvas = el("canvas", { role: "img", "aria-label": `${title}: ${rows.map((row) => row.join(" ")).join("; ")}` });
  waiting.push([canvas, draw]);
  return el(
    "figure",
    { class: `figure ${size}` },
    el("div", { class: "canvas" }, canvas),
    el("details", {}, el("summary", {}, words.report.table), table(title, heads, rows)),
  );
}

/** Draw what has been made; a canvas must stand on the page to have a size. */
export async function drawAll(): Promise<void> {
  for (const [canvas, draw] of waiting.splice(0)) await draw(canvas);
}
