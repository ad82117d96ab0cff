// The report as the server tells it (GET /webhooks/report/data).
import type { Changed, Heard, ProgressCard, ReportCard, ScorecardCard } from "../cards/kinds";

export interface Session {
  id: string;
  started: string;
  kind: string;
  kind_words: string;
  mode: string;
  mode_words: string;
  channel: string;
  level: number | null;
  score: number | null;
}

export interface Delivery {
  words: number;
  hedging: number;
  own_voice: number;
  structure: number;
  scored: number;
}

export interface Retry {
  name: string;
  tries: { level: number; score: number; at: string }[];
  changes: Changed[];
}

export interface ReportData {
  language: string;
  sessions: Session[];
  report: ReportCard | null;
  delivery: Delivery | null;
  scorecards: ({ started: string } & ScorecardCard)[];
  progress: ProgressCard | null;
  over_time: { started: string; score: number; kind: string }[];
  retries: Retry[];
  weakest: Heard[];
}

export class Refused extends Error {}

/** Fetch with the token. Throws Refused where the server does not accept it, Error for everything else. */
export async function ask(path: string, token: string | null): Promise<Response> {
  const answer = await fetch(`/webhooks/report/${path}`, { headers: { Authorization: `Bearer ${token ?? ""}` } });
  if (answer.status === 401) throw new Refused();
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer;
}

export async function reportData(language: string, session: string, token: string | null): Promise<ReportData> {
  const chosen = session ? `&session=${encodeURIComponent(session)}` : "";
  return (await (await ask(`data?lang=${language}${chosen}`, token)).json()) as ReportData;
}
