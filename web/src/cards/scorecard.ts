import { el } from "../dom";
import type { Words } from "../words";
import type { ScorecardCard } from "./kinds";
import { levelMark, moodCurve, signed } from "./marks";
import { card, part } from "./parts";

export function scorecard(data: ScorecardCard, words: Words): HTMLElement {
  return card("scorecard", `${words.card.scorecard}: ${data.who}`, ...scorecardParts(data, words, moods(data, words)));
}

/** All of a scorecard under its title, with the given picture of the moods. */
export function scorecardParts(data: ScorecardCard, words: Words, picture: HTMLElement): HTMLElement[] {
  const says = words.card;
  const facts = [says.share(data.share), says.open_questions(data.questions), data.first, data.concern];
  return [
    el("p", { class: "outcome" }, data.outcome),
    el("p", { class: "headline" }, levelMark(data.level, data.level_words, words), el("span", {}, says.score(data.score))),
    part(says.mood_curve, picture),
    part(says.your_replies, replies(data, words)),
    el("ul", { class: "facts" }, ...facts.filter(Boolean).map((each) => el("li", {}, each))),
    part(says.lessons, el("ol", {}, ...data.lessons.map((each) => el("li", {}, each)))),
    ...(data.say ? [el("p", { class: "next" }, el("strong", {}, `${says.for_example}: `), data.say)] : []),
  ];
}

function moods(data: ScorecardCard, words: Words): HTMLElement {
  const told = data.moods.map(signed).join(", ");
  return el("div", { class: "moods" }, moodCurve(data.moods), el("p", { class: "quiet" }, `${words.mood}: ${told}`));
}

function replies(data: ScorecardCard, words: Words): HTMLElement {
  const items = data.turns.map((each) =>
    el("li", {}, el("strong", {}, words.card.level(each.quality)), ...each.shown.map((shown) => el("p", {}, shown))),
  );
  return el("ol", { class: "replies" }, ...items);
}
