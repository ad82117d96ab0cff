// The time for an answer in real mode, if the candidate wants to see it.
import { el } from "../dom";
import type { Words } from "../words";
import { kept } from "./kept";
import type { Moment } from "./moment";

const TICK = 1000;

export class Timer {
  readonly root = el("p", { class: "timer", role: "timer", "aria-live": "off" });
  private clock = 0;

  show(moment: Moment, words: Words): void {
    clearInterval(this.clock);
    const card = moment.question;
    this.root.hidden = !kept.timer() || card?.mode !== "real";
    if (this.root.hidden || !card) return;
    const began = this.began(`${moment.place}/${card.question}/${card.stage}`);
    const tick = (): void => this.tell(card.seconds - Math.floor((Date.now() - began) / TICK), words);
    tick();
    this.clock = window.setInterval(tick, TICK);
  }

  /** When this question was put, also if the page was loaded again since. */
  private began(place: string): number {
    const [known, time] = kept.timerStart().split("@");
    if (known === place && time) return Number(time);
    const now = Date.now();
    kept.keepTimerStart(`${place}@${now}`);
    return now;
  }

  private tell(left: number, words: Words): void {
    const seconds = Math.abs(left);
    const time = `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, "0")}`;
    this.root.textContent = left >= 0 ? words.timer.left(time) : words.timer.over(time);
    this.root.classList.toggle("over", left < 0);
  }
}
