// The parts of the report, each made only where there is something to show.
import { changes } from "../cards/feedback";
import type { Heard, ReportCard, ScorecardCard } from "../cards/kinds";
import { levelMark, signed } from "../cards/marks";
import { improvements, quotes } from "../cards/parts";
import { progressParts } from "../cards/progress";
import { scorecardParts } from "../cards/scorecard";
import { el, newId, type Child } from "../dom";
import type { Language, Words } from "../words";
import { levelBars, line, radar } from "./charts";
import type { Delivery, ReportData, Retry, Session } from "./data";
import { figure } from "./figure";

const AT_MOST = 3; // improvements
const MOODS = 3; // from -3 to 3

export function date(iso: string, language: Language): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return time.toLocaleString(language === "it" ? "it-IT" : "en-GB", { dateStyle: "medium", timeStyle: "short" });
}

function section(style: string, title: string, ...children: Child[]): HTMLElement {
  const id = newId("section");
  return el("section", { class: `sheet ${style}`, "aria-labelledby": id }, el("h2", { id }, title), ...children);
}

export function sections(data: ReportData, session: Session | null, language: Language, words: Words): HTMLElement[] {
  const { report } = data;
  const made = [
    report && overall(report, session, language, words),
    report && report.questions.length && levels(report, words),
    report && report.traits.length && traits(report, words),
    data.delivery && delivery(data.delivery, words),
    report?.strengths.length && quoted(words.report.best, report.strengths),
    data.weakest.length && quoted(words.report.weakest, data.weakest),
    report?.improvements.length && toWorkOn(report, words),
    data.retries.length && retries(data.retries, language, words),
    (data.over_time.length || data.progress) && overTime(data, language, words),
    ...data.scorecards.map((each) => talk(each, language, words)),
  ];
  return made.filter((each): each is HTMLElement => each instanceof HTMLElement);
}

function overall(report: ReportCard, session: Session | null, language: Language, words: Words): HTMLElement {
  const when = session && [session.kind_words, session.mode_words, date(session.started, language)].filter(Boolean);
  return section(
    "overall whole",
    words.card.overall,
    el("p", { class: "headline" }, levelMark(report.level, report.level_words, words), el("span", {}, words.card.score(report.score))),
    when ? el("p", { class: "quiet" }, when.join(" · ")) : null,
    el("p", { class: "quiet" }, words.report.honest),
  );
}

function levels(report: ReportCard, words: Words): HTMLElement {
  const says = words.report;
  const names = report.questions.map((each) => each.name);
  const rows = report.questions.map((each) => [
    each.name,
    each.level === null ? words.card.not_scored : `${words.card.level(each.level)}, ${each.level_words}`,
  ]);
  const bars = { names, values: report.questions.map((each) => each.level) };
  const size = names.length > 4 ? "tall" : "small";
  return section("", says.levels, figure(says.levels, size, (canvas) => levelBars(canvas, bars), [says.question, says.level], rows, words));
}

function traits(report: ReportCard, words: Words): HTMLElement {
  const says = words.report;
  const bars = { names: report.traits.map((each) => each.name), values: report.traits.map((each) => each.percent) };
  const rows = report.traits.map((each) => [each.name, `${each.percent}%`]);
  const draw = (canvas: HTMLCanvasElement): Promise<void> => (rows.length < 3 ? percentLine(canvas, bars) : radar(canvas, bars));
  return section("", says.traits, figure(says.traits, "tall", draw, [says.trait, says.shown], rows, words));
}

/** Two traits make no radar. */
function percentLine(canvas: HTMLCanvasElement, bars: { names: string[]; values: number[] }): Promise<void> {
  return line(canvas, bars, 0, 100);
}

function delivery(data: Delivery, words: Words): HTMLElement {
  const says = words.report;
  const facts: [string, string][] = [
    [says.words, `${data.words} (${says.words_note})`],
    [says.own_voice, says.of_answers(data.own_voice, data.scored)],
    [says.structure, says.of_answers(data.structure, data.scored)],
    [says.hedging, `${data.hedging}`],
  ];
  const list = facts.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value)));
  return section("", says.delivery, el("dl", {}, ...list), el("p", { class: "quiet" }, says.delivery_note));
}

function quoted(title: string, list: Heard[]): HTMLElement {
  return section("", title, quotes(list));
}

function toWorkOn(report: ReportCard, words: Words): HTMLElement {
  return section("", words.report.improvements, improvements(report.improvements.slice(0, AT_MOST), words));
}

function retries(list: Retry[], language: Language, words: Words): HTMLElement {
  const items = list.map((each) => {
    const tries = each.tries.map((one) => el("li", {}, `${words.card.level(one.level)} (${one.score}), ${date(one.at, language)}`));
    return el(
      "div",
      { class: "part retry" },
      el("h3", {}, each.name),
      el("ol", {}, ...tries),
      each.changes.length ? changes(each.changes, words) : null,
    );
  });
  return section("", words.report.retries, ...items);
}

function overTime(data: ReportData, language: Language, words: Words): HTMLElement {
  const says = words.report;
  const names = data.over_time.map((each) => date(each.started, language));
  const kinds = new Map(data.sessions.map((each) => [each.started, each.kind_words]));
  const rows = data.over_time.map((each) => [
    date(each.started, language),
    kinds.get(each.started) ?? each.kind,
    words.card.score(each.score),
  ]);
  const scores = { names, values: data.over_time.map((each) => each.score) };
  const drawn = (canvas: HTMLCanvasElement): Promise<void> => line(canvas, scores, 0, 100);
  return section(
    "whole",
    says.over_time,
    names.length ? figure(says.over_time, "large", drawn, [says.date, says.kind, says.score], rows, words) : null,
    ...(data.progress ? progressParts(data.progress, words) : []),
  );
}

function talk(data: { started: string } & ScorecardCard, language: Language, words: Words): HTMLElement {
  const says = words.report;
  const title = `${words.prospect}: ${data.who}`;
  const names = data.moods.map((_, index) => `${index + 1}`);
  const rows = data.moods.map((mood, index) => [`${index + 1}`, signed(mood)]);
  const drawn = (canvas: HTMLCanvasElement): Promise<void> => line(canvas, { names, values: data.moods }, -MOODS, MOODS);
  const picture = figure(words.card.mood_curve, "small", drawn, [words.card.reply, says.mood], rows, words);
  return section("whole", title, el("p", { class: "quiet" }, date(data.started, language)), ...scorecardParts(data, words, picture));
}
