// The charts. The library is fetched only when there is something to draw.
import type { ChartConfiguration, ChartType } from "chart.js";

const FONT = { size: 14 };
const LABEL_LETTERS = 14;

interface Colours {
  ink: string;
  quiet: string;
  line: string;
  accent: string;
  warm: string;
}

export interface Bars {
  names: string[];
  values: (number | null)[];
}

function colours(): Colours {
  const probe = (name: string): string => resolved(`var(--${name})`);
  return { ink: probe("ink"), quiet: probe("quiet"), line: probe("line"), accent: probe("accent"), warm: probe("warm") };
}

/** A canvas knows no custom properties and no light-dark(), so the browser works the colour out. */
function resolved(colour: string): string {
  const probe = document.createElement("span");
  probe.style.color = colour;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

async function draw<Kind extends ChartType>(canvas: HTMLCanvasElement, chart: ChartConfiguration<Kind>): Promise<void> {
  const { Chart, registerables } = await import("chart.js");
  Chart.register(...registerables);
  Chart.getChart(canvas)?.destroy();
  Chart.defaults.font.size = FONT.size;
  Chart.defaults.color = colours().quiet;
  Chart.defaults.borderColor = colours().line;
  Chart.defaults.animation = false;
  new Chart(canvas, chart as ChartConfiguration);
}

const UNLABELLED = { legend: { display: false } };
const SHAPE = { responsive: true, maintainAspectRatio: false };

/** Levels from 1 to 5, one bar each. */
export function levelBars(canvas: HTMLCanvasElement, { names, values }: Bars): Promise<void> {
  const { accent, ink } = colours();
  return draw(canvas, {
    type: "bar",
    data: { labels: names, datasets: [{ data: values, backgroundColor: accent, borderRadius: 6, maxBarThickness: 26 }] },
    options: {
      ...SHAPE,
      indexAxis: "y",
      scales: {
        x: { min: 0, max: 5, ticks: { stepSize: 1 } },
        y: { grid: { display: false }, ticks: { color: ink, autoSkip: false } },
      },
      plugins: UNLABELLED,
    },
  });
}

/** A name in lines that fit beside a radar. */
function wrapped(name: string): string[] {
  return name.split(" ").reduce<string[]>((lines, word) => {
    const last = lines[lines.length - 1];
    const joined = `${last} ${word}`;
    return last !== undefined && joined.length <= LABEL_LETTERS ? [...lines.slice(0, -1), joined] : [...lines, word];
  }, []);
}

/** Percents, 0 to 100. */
export function radar(canvas: HTMLCanvasElement, { names, values }: Bars): Promise<void> {
  const { accent, ink, line } = colours();
  const fill = accent.replace("rgb(", "rgba(").replace(")", ", 0.22)");
  return draw(canvas, {
    type: "radar",
    data: { labels: names.map(wrapped), datasets: [{ data: values, borderColor: accent, backgroundColor: fill, pointBackgroundColor: accent }] },
    options: {
      ...SHAPE,
      scales: {
        r: {
          min: 0,
          max: 100,
          ticks: { stepSize: 25, backdropColor: "transparent" },
          grid: { color: line },
          angleLines: { color: line },
          pointLabels: { color: ink, font: FONT },
        },
      },
      plugins: UNLABELLED,
    },
  });
}

/** One line from left to right between `from` and `to`. */
export function line(canvas: HTMLCanvasElement, { names, values }: Bars, from: number, to: number): Promise<void> {
  const { warm } = colours();
  return draw(canvas, {
    type: "line",
    data: {
      labels: names,
      datasets: [{ data: values, borderColor: warm, backgroundColor: warm, borderWidth: 3, pointRadius: 5, clip: 8, tension: 0.2 }],
    },
    options: { ...SHAPE, scales: { x: { grid: { display: false } }, y: { min: from, max: to } }, plugins: UNLABELLED },
  });
}
