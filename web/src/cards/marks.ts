// Small drawings that say something; each says it in words, too.
import { el, svg } from "../dom";
import type { Words } from "../words";

const STEPS = [1, 2, 3, 4, 5];

/** Five steps, as many filled as the level, and the level in words. */
export function levelMark(level: number, levelWords: string, words: Words): HTMLElement {
  const steps = STEPS.map((step) => el("span", { class: step <= level ? "step full" : "step" }));
  return el(
    "span",
    { class: `level level-${level}` },
    el("span", { class: "steps", "aria-hidden": "true" }, ...steps),
    el("span", { class: "level-words" }, levelWords),
    el("span", { class: "level-number" }, words.card.level(level)),
  );
}

/** A face: the mouth bends with the mood, -3 to 3. */
export function face(mood: number): SVGElement {
  const bend = 17 + mood * 1.6;
  return svg(
    "svg",
    { viewBox: "0 0 24 24", class: `face ${mood < 0 ? "cold" : mood > 0 ? "warm" : "neutral"}`, "aria-hidden": "true" },
    svg("circle", { cx: 12, cy: 12, r: 10 }),
    svg("path", { d: "M8.5 9.4v.9M15.5 9.4v.9", class: "features" }),
    svg("path", { d: `M7.5 ${15.6 - mood * 0.5}Q12 ${bend - 1.4} 16.5 ${15.6 - mood * 0.5}`, class: "features" }),
  );
}

/** The moods of a talk as a line of steps; the words beside it say the same. */
export function moodCurve(moods: number[]): SVGElement {
  const width = Math.max(1, moods.length - 1) * 28;
  const points = moods.map((mood, index) => `${10 + index * 28},${34 - mood * 9}`);
  return svg(
    "svg",
    { viewBox: `0 0 ${width + 20} 68`, class: "curve", "aria-hidden": "true", preserveAspectRatio: "xMinYMid meet" },
    svg("line", { x1: 4, x2: width + 16, y1: 34, y2: 34, class: "zero" }),
    svg("polyline", { points: points.join(" ") }),
    ...points.map((point) => svg("circle", { cx: point.split(",")[0], cy: point.split(",")[1], r: 4 })),
  );
}

export function signed(mood: number): string {
  return mood > 0 ? `+${mood}` : `${mood}`.replace("-", "−");
}
