/** What the server computes about the open project, kept current by its events and read by key. */
import { useCallback } from "react";
import type { Problem } from "./client";
import { EventStream, type ServerEvent } from "./events";
import type { Instruction } from "./instructions";
import { Signals, useSignal } from "./keyed";
import { myId } from "./me";
import type {
  FreeKind,
  Job,
  Member,
  Plan,
  Project,
  Quarantined,
  Result,
  Role,
  ShotState,
  Slots,
  Snapshot,
  Usage,
  Warning,
  WorkerStatus,
} from "./types";

const OVER = new Set(["done", "unchanged", "cancelled"]);

interface Values {
  project: Project | null;
  role: Role;
  plan: Plan | null;
  usage: Usage | null;
  slots: Slots | null;
  problems: readonly Quarantined[];
  workers: readonly WorkerStatus[];
  members: readonly Member[];
  jobs: readonly Job[];
  /** What was said to the world, oldest first; null until somebody looks. */
  said: readonly Instruction[] | null;
  /** What has been told of instructions since the page was opened, by id. */
  told: ReadonlyMap<string, Instruction>;
  connected: boolean;
  refused: Problem | null;
}

/** The sentences about each shot, each told once. */
export function byShot(warnings: readonly Warning[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { shot, text } of warnings) {
    const own = found.get(shot) ?? [];
    if (!own.includes(text)) found.set(shot, [...own, text]);
  }
  return found;
}

const NO_WARNINGS: readonly string[] = [];

const EMPTY_PLAN = {
  draw: [],
  drafts: [],
  reuse: [],
  cancel: [],
  running: [],
  stays: [],
  blocked: [],
  price: 0,
};

/** A plan with everything that its JSON form leaves out because it is empty. */
export function wholePlan(plan: Partial<Plan> & { id: string }): Plan {
  const whole: Plan = { ...EMPTY_PLAN, ...plan };
  return { ...whole, blocked: whole.blocked.map((one) => ({ ...one, things: one.things ?? [] })) };
}

const empty = (): Values => ({
  project: null,
  role: "viewer",
  plan: null,
  usage: null,
  slots: null,
  problems: [],
  workers: [],
  members: [],
  jobs: [],
  said: null,
  told: new Map(),
  connected: false,
  refused: null,
});

/** The state of one project at a time. */
export class ServerState {
  readonly signals = new Signals();
  values = empty();
  readonly shots = new Map<string, ShotState>();
  readonly jobOf = new Map<string, Job>();
  /** Jobs of sheets and glTF, and the newest results that were told of, by what they are about. */
  readonly freeOf = new Map<string, Job>();
  readonly resultOf = new Map<string, Result>();
  warningsOf = new Map<string, readonly string[]>();

  reset(): void {
    this.values = empty();
    this.shots.clear();
    this.jobOf.clear();
    this.freeOf.clear();
    this.resultOf.clear();
    this.warningsOf.clear();
    this.signals.tellAll();
  }

  put<K extends keyof Values>(key: K, value: Values[K]): void {
    const whole = key === "plan" && value ? wholePlan(value as Plan) : value;
    this.values = { ...this.values, [key]: whole };
    this.signals.tell(key);
  }

  snapshot(state: Snapshot): void {
    this.shots.clear();
    for (const [id, shot] of Object.entries(state.shots)) this.shots.set(id, shot);
    this.values = {
      ...this.values,
      project: state.project,
      role: state.role,
      plan: state.plan && wholePlan(state.plan),
      usage: state.usage,
      slots: state.slots,
      problems: state.problems,
      workers: state.workers,
      members: state.members,
      refused: null,
    };
    this.warningsOf = byShot(state.warnings);
    this.putJobs(state.jobs);
    this.signals.tellAll();
  }

  event({ kind, data }: ServerEvent): void {
    if (kind === "shots") {
      const changed = data as Record<string, ShotState>;
      for (const [id, shot] of Object.entries(changed)) this.shots.set(id, shot);
      for (const id of Object.keys(changed)) this.signals.tell(`shot:${id}`);
    } else if (kind === "job") this.takeJob(data as Job);
    else if (kind === "result") this.takeResult(data as Result);
    else if (kind === "worker") {
      const status = data as WorkerStatus;
      this.put("workers", [...this.values.workers.filter((one) => one.id !== status.id), status]);
    } else if (kind === "members") this.takeMembers(data as Member[]);
    else if (kind === "problems") this.put("problems", data as Quarantined[]);
    else if (kind === "warnings") this.takeWarnings(data as Warning[]);
    else if (kind === "instruction") this.takeInstruction(data as Instruction);
    else if (kind === "plan") this.put("plan", data as Plan);
    else if (kind === "usage") this.put("usage", data as Usage);
    else if (kind === "slots") this.put("slots", data as Slots);
    else if (kind === "project") this.put("project", { ...this.values.project, ...(data as Project) });
  }

  /** Somebody has said something, or what was said before has been applied or dismissed. */
  takeInstruction(one: Instruction): void {
    const before = this.values.told.get(one.id);
    // The answer may come before the reply to the request that asked for it.
    if (before && one.reply.reply === "thinking" && before.reply.reply !== "thinking") return;
    this.put("told", new Map(this.values.told).set(one.id, one));
    const said = this.values.said;
    if (said === null) return;
    const known = said.some((other) => other.id === one.id);
    this.put("said", known ? said.map((other) => (other.id === one.id ? one : other)) : [...said, one]);
  }

  /** Roles change while people work; my own decides what I may do from now on. */
  private takeMembers(members: readonly Member[]): void {
    this.put("members", members);
    const mine = members.find((one) => one.person.id === myId());
    if (mine && mine.role !== this.values.role) this.put("role", mine.role);
  }

  /** A job that is over leaves the queue; one that failed stays until it is tried again or another replaces it. */
  takeJob(job: Job): void {
    const others = this.values.jobs.filter(
      (one) =>
        one.id !== job.id && !(one.state === "failed" && one.about === job.about && one.kind === job.kind),
    );
    this.putJobs(OVER.has(job.state) ? others : [...others, job]);
  }

  /** Only shots whose own sentences have changed hear of it. */
  private takeWarnings(warnings: readonly Warning[]): void {
    const before = this.warningsOf;
    this.warningsOf = byShot(warnings);
    for (const shot of new Set([...before.keys(), ...this.warningsOf.keys()])) {
      const [was, is] = [before.get(shot), this.warningsOf.get(shot)];
      if (was && is && was.join("\n") === is.join("\n")) this.warningsOf.set(shot, was);
      else this.signals.tell(`warnings:${shot}`);
    }
  }

  private putJobs(jobs: readonly Job[]): void {
    const [before, free] = [new Map(this.jobOf), new Map(this.freeOf)];
    this.jobOf.clear();
    this.freeOf.clear();
    const live = jobs
      .filter((job) => !OVER.has(job.state))
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    for (const job of live) {
      const [jobs, key] = isFree(job.kind)
        ? [this.freeOf, freeKey(job.kind, job.about)]
        : [this.jobOf, job.about];
      const other = jobs.get(key);
      if (!other || rank(job) > rank(other)) jobs.set(key, job);
    }
    this.put("jobs", live);
    for (const shot of new Set([...before.keys(), ...this.jobOf.keys()])) {
      if (before.get(shot) !== this.jobOf.get(shot)) this.signals.tell(`job:${shot}`);
    }
    for (const key of new Set([...free.keys(), ...this.freeOf.keys()])) {
      if (free.get(key) !== this.freeOf.get(key)) this.signals.tell(key);
    }
  }

  private takeResult(result: Result): void {
    const key = freeKey(result.kind, result.about);
    this.resultOf.set(key, result);
    this.signals.tell(key);
  }
}

const isFree = (kind: Job["kind"]): kind is FreeKind => kind === "sheet" || kind === "glb";

/** By what jobs and results of sheets and glTF are known, and what wakes their readers. */
export const freeKey = (kind: FreeKind, about: string): string => `free:${kind}:${about}`;

/** Which of two jobs a card shows: what runs, then what waits, then what failed; pictures before drafts. */
function rank(job: Job): number {
  return { running: 4, queued: 2 }[job.state as string] ?? (job.kind === "picture" ? 1 : 0);
}

export const serverState = new ServerState();
let stream: EventStream | null = null;

/** Follows a project from now on; answers how to stop. */
export function follow(project: string): () => void {
  serverState.reset();
  const mine = new EventStream(project, {
    snapshot: (state) => serverState.snapshot(state),
    event: (event) => serverState.event(event),
    connected: (is) => serverState.put("connected", is),
    refused: (problem) => serverState.put("refused", problem),
  });
  stream = mine;
  return () => {
    mine.close();
    if (stream === mine) stream = null;
  };
}

function useValue<K extends keyof Values>(key: K): Values[K] {
  return useSignal(
    serverState.signals,
    key,
    useCallback(() => serverState.values[key], [key]),
  );
}

export const useProject = (): Project | null => useValue("project");
export const useRole = (): Role => useValue("role");
export const usePlan = (): Plan | null => useValue("plan");
export const useUsage = (): Usage | null => useValue("usage");
export const useSlots = (): Slots | null => useValue("slots");
export const useProblems = (): readonly Quarantined[] => useValue("problems");
export const useWorkers = (): readonly WorkerStatus[] => useValue("workers");
export const useMembers = (): readonly Member[] => useValue("members");
/** Jobs that run, wait or have failed, oldest first. */
export const useJobs = (): readonly Job[] => useValue("jobs");
/** What is known by now of an instruction. */
export const useTold = (one: Instruction | null): Instruction | null => {
  const told = useValue("told");
  return one && (told.get(one.id) ?? one);
};
export const useSaid = (): readonly Instruction[] | null => useValue("said");
export const useConnected = (): boolean => useValue("connected");
export const useRefused = (): Problem | null => useValue("refused");

/** Whether this person may change the world; viewers and commenters see everything and change nothing. */
export function useCanEdit(): boolean {
  const role = useRole();
  return role === "owner" || role === "editor";
}

export function useShotState(id: string): ShotState | null {
  return useSignal(
    serverState.signals,
    `shot:${id}`,
    useCallback(() => serverState.shots.get(id) ?? null, [id]),
  );
}

/** The job that a shot's card shows: running before queued before failed. */
export function useJob(shot: string): Job | null {
  return useSignal(
    serverState.signals,
    `job:${shot}`,
    useCallback(() => serverState.jobOf.get(shot) ?? null, [shot]),
  );
}

/** The job that makes a sheet or glTF, running, queued or failed. */
export function useFreeJob(kind: FreeKind, about: string): Job | null {
  const key = freeKey(kind, about);
  return useSignal(
    serverState.signals,
    key,
    useCallback(() => serverState.freeOf.get(key) ?? null, [key]),
  );
}

/** The newest sheet or glTF that was made while this page was open. */
export function useNewResult(kind: FreeKind, about: string): Result | null {
  const key = freeKey(kind, about);
  return useSignal(
    serverState.signals,
    key,
    useCallback(() => serverState.resultOf.get(key) ?? null, [key]),
  );
}

/** What to know about a shot though it can be drawn, in sentences. */
export function useWarnings(shot: string): readonly string[] {
  return useSignal(
    serverState.signals,
    `warnings:${shot}`,
    useCallback(() => serverState.warningsOf.get(shot) ?? NO_WARNINGS, [shot]),
  );
}
