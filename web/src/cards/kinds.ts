// The cards of the server's messages (actions/cards/kinds.py). Levels 1 to 5, scores 0 to 100, moods -3 to 3.
export interface Heard {
  shows: string;
  quote: string;
}

export interface Changed {
  shows: string;
  before: string;
  after: string;
  better: boolean;
}

export interface QuestionCard {
  kind: "question";
  question: string;
  name: string;
  number: number;
  of: number;
  stage: "main" | "follow_up" | "retry";
  mode: "practice" | "real";
  words: number[];
  seconds: number;
}

export interface FeedbackCard {
  kind: "feedback";
  question: string;
  name: string;
  level: number;
  level_words: string;
  note: string;
  heard: Heard[];
  flags: Heard[];
  missing: string[];
  changes: Changed[];
  verdict: string;
  next: string;
}

export interface ProspectCard {
  kind: "prospect";
  persona: string;
  name: string;
  mood: number;
  mood_words: string;
  lines: string[];
}

export interface ReportLine {
  name: string;
  level: number | null;
  level_words: string;
}

export interface Improvement {
  name: string;
  advice: string;
  quote: string;
  practise: string;
  strand: string;
}

export interface Trait {
  name: string;
  percent: number;
}

export interface ReportCard {
  kind: "report";
  level: number;
  level_words: string;
  score: number;
  questions: ReportLine[];
  strengths: Heard[];
  improvements: Improvement[];
  traits: Trait[];
  delivery: string;
}

export interface ReplyLine {
  quality: number;
  mood: number;
  shown: string[];
}

export interface ScorecardCard {
  kind: "scorecard";
  who: string;
  outcome: string;
  level: number;
  level_words: string;
  score: number;
  moods: number[];
  turns: ReplyLine[];
  share: number;
  questions: number;
  first: string;
  concern: string;
  lessons: string[];
  say: string;
}

export interface ProgressLine {
  name: string;
  times: number;
  first: number;
  best: number;
  latest: number;
  trend: string;
}

export interface ProgressCard {
  kind: "progress";
  sessions: number;
  trend: string;
  questions: ProgressLine[];
  traits: Trait[];
  next: string;
  why: string;
}

export interface ExportCard {
  kind: "export";
}

export type Card =
  | QuestionCard
  | FeedbackCard
  | ProspectCard
  | ReportCard
  | ScorecardCard
  | ProgressCard
  | ExportCard;
