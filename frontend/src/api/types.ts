/** What the server answers: the JSON forms of its structs, by the same names. */
export type Role = "viewer" | "commenter" | "editor" | "owner";

export interface Person {
  id: string;
  name: string;
  colour: string;
}

export interface Team {
  id: string;
  name: string;
  role: Role;
}

export interface Me {
  person: Person;
  teams: Team[];
}

export interface Project {
  id: string;
  team_id: string;
  title: string;
  budget: number;
  created: number;
  role?: Role;
}

export interface Member {
  person: Person;
  role: Role;
}

export interface Share {
  id: string;
  role: Role;
  created: number;
  /** Known only in the moment when the link is made. */
  url: string | null;
}

export interface Shown {
  iteration: string;
  picture: string;
  fingerprint: string;
  kind: "draft" | "full";
  studio: string;
  size: [number, number];
  at: number;
}

/** What a shot shows; a draft newer than the full picture stands beside it. */
export interface ShotState {
  shot: string;
  shown: Shown | null;
  draft: Shown | null;
  stale: boolean;
  canon: boolean;
  iterations: number;
}

/** One difference of a shot; `thing` is null where the shot is new. */
export interface Cause {
  thing: string | null;
  name: string;
  attribute: string;
  before: string;
  after: string;
  text: string;
}

export interface Draw {
  shot: string;
  label: string;
  fingerprint: string;
  causes: Cause[];
}

export interface Draft {
  shot: string;
  label: string;
  fingerprint: string;
}

export interface Reuse {
  shot: string;
  label: string;
  fingerprint: string;
  picture: string;
  kind: "draft" | "full";
}

export interface Cancel {
  job: string;
  shot: string;
  label: string;
}

/** A full-size picture that is on its way already. */
export interface Running {
  shot: string;
  label: string;
  job: string;
}

/** A draft to draw, free of charge. */
export interface PlannedDraft {
  shot: string;
  label: string;
  fingerprint: string;
}

/** A job that no shot wants any more. */
export interface Cancel {
  job: string;
  shot: string;
  label: string;
}

/** A full-size picture that is on its way already. */
export interface Underway {
  shot: string;
  label: string;
  job: string;
}

export interface Stay {
  shot: string;
  label: string;
  reason: string;
}

export interface Blocked {
  shot: string;
  label: string;
  reason: string;
  things: string[];
}

export interface Plan {
  id: string;
  draw: Draw[];
  drafts: Draft[];
  reuse: Reuse[];
  cancel: Cancel[];
  running: Running[];
  stays: Stay[];
  blocked: Blocked[];
  price: number;
}

export type JobState = "queued" | "running" | "done" | "unchanged" | "failed" | "cancelled";

/** What is made when somebody asks for it, free of charge. */
export type FreeKind = "sheet" | "glb";

/** `about` is the shot that is drawn, or the thing whose file is made. */
export interface Job {
  id: string;
  project_id: string;
  about: string;
  kind: "draft" | "picture" | FreeKind | "ask";
  state: JobState;
  progress: number;
  message: string;
  fingerprint: string;
  price: number;
  by: string | null;
  at: number;
  started: number | null;
  ended: number | null;
}

/** Something that was asked for and is there to download. */
export interface Result {
  fingerprint: string;
  kind: FreeKind;
  about: string;
  file: string | null;
  at: number;
  by: string | null;
}

/** The newest result there is, whether its thing has changed since, and the job that makes it. */
export interface Offer {
  fingerprint: string;
  result: Result | null;
  stale: boolean;
  job: Job | null;
}

/** How much of a cap is used, and held by work under way; null is no limit. */
export interface Meter {
  used: number;
  held: number;
  cap: number | null;
}

export interface Usage {
  tier: string;
  version: number;
  period: string;
  iterations: Meter;
  slots: Meter;
  editors: number | null;
}

export interface Slots {
  used: number;
  cap: number | null;
  waiting: string[];
}

/** Content of the world that cannot be read; it stays out of planning until it is repaired. */
export interface Quarantined {
  path: string;
  message: string;
}

/** What to know about a shot though it can be drawn: continuity, and placing that had to give. */
export interface Warning {
  shot: string;
  kind: string;
  text: string;
}

/** What a worker is doing; `progress` (0 to 1) and `message` tell of its preparation. */
export interface WorkerStatus {
  id: string;
  state: "warming" | "ready" | "stopped";
  progress: number;
  message: string;
  studio: string;
}

export interface Snapshot {
  seq: number;
  project: Project;
  role: Role;
  shots: Record<string, ShotState>;
  plan: Plan | null;
  jobs: Job[];
  usage: Usage;
  slots: Slots;
  problems: Quarantined[];
  warnings: Warning[];
  workers: WorkerStatus[];
  members: Member[];
}

/** One picture of a shot's shelf. */
export interface Iteration {
  id: string;
  shot: string;
  fingerprint: string;
  picture: string;
  kind: "draft" | "full";
  studio: string;
  size: [number, number];
  at: number;
  source: "drawn" | "reused" | "unchanged" | "imported";
  by: string | null;
}

export interface Tier {
  name: string;
  version: number;
  slots: number | null;
  iterations: number | null;
  editors: number | null;
}

/** One line of the account, with what it added to each balance. */
export interface Movement {
  seq: number;
  at: number;
  kind: "iterations" | "slots";
  period: string;
  verb: string;
  quantity: number;
  key: string;
  project: string | null;
  person: string | null;
  note: string;
  entries: Record<string, number>;
}
