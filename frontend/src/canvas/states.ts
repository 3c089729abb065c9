/** What the card of a shot tells: one state, its words, and which picture to show. Pure. */

import type { Blocked, Cause, Draw, Job, Plan, ShotState, Shown } from "../api/types";

export type CardState =
  | "running"
  | "queued"
  | "failed"
  | "blocked"
  | "stale"
  | "canon"
  | "draft"
  | "current"
  | "empty";

export interface CardView {
  readonly state: CardState;
  /** The badge on the picture; empty where nothing needs saying. */
  readonly badge: string;
  /** The whole of it, for the tooltip and the screen reader. */
  readonly detail: string;
  readonly picture: Shown | null;
  /** Whether the picture is a small draft of the shot as it stands. */
  readonly draft: boolean;
  readonly canon: boolean;
  /** 0 to 1 while a picture is drawn, else null. */
  readonly progress: number | null;
  /** A draft is on its way; told by a small sign, not by a state. */
  readonly drafting: boolean;
}

/** What the plan says about one shot. */
export interface PlanPart {
  readonly draw: Draw | null;
  readonly blocked: Blocked | null;
}

export function view(state: ShotState | null, job: Job | null, part: PlanPart): CardView {
  const drafting =
    job !== null && job.kind === "draft" && (job.state === "queued" || job.state === "running");
  const picture = pictureOf(state, drafting);
  const draft = picture !== null && picture === state?.draft;
  const canon = state?.canon ?? false;
  const told = { picture, draft, canon, drafting };
  const why = causes(part.draw?.causes ?? []);

  if (job !== null && job.kind === "picture" && job.state === "running") {
    const detail = job.message || "This picture is being drawn";
    return { ...told, state: "running", badge: percent(job.progress), detail, progress: job.progress };
  }
  if (job !== null && job.kind === "picture" && job.state === "queued") {
    return {
      ...told,
      state: "queued",
      badge: "Queued",
      detail: "Waits for its turn to be drawn",
      progress: null,
    };
  }
  if (job !== null && job.state === "failed") {
    return {
      ...told,
      state: "failed",
      badge: "Not drawn",
      detail: job.message || "Drawing failed",
      progress: null,
    };
  }
  if (part.blocked !== null) {
    const detail = part.blocked.reason;
    return { ...told, state: "blocked", badge: detail, detail: `Cannot be drawn: ${detail}`, progress: null };
  }
  if (canon) {
    return {
      ...told,
      state: "canon",
      badge: "",
      detail: "Canon: the team has locked this picture",
      progress: null,
    };
  }
  if (state?.stale) {
    const badge = why === "" ? "The world has moved on" : why;
    return { ...told, state: "stale", badge, detail: `Shows an older state: ${badge}`, progress: null };
  }
  if (draft) {
    return {
      ...told,
      state: "draft",
      badge: "",
      detail: "A draft; draw it for the full picture",
      progress: null,
    };
  }
  if (picture === null) {
    const detail = drafting ? "A draft is on its way" : "No picture yet";
    return { ...told, state: "empty", badge: "", detail, progress: null };
  }
  return { ...told, state: "current", badge: "", detail: "Up to date", progress: null };
}

/**
 * The picture to show: what the shelf shows, or a draft where the shelf has fallen behind. A draft older
 * than the shown picture is trusted only when no newer one is on its way.
 */
export function pictureOf(state: ShotState | null, drafting: boolean): Shown | null {
  if (state === null) return null;
  const { shown, draft } = state;
  if (shown === null || draft === null) return shown ?? draft;
  if (!state.stale || state.canon) return shown;
  return draft.at > shown.at || !drafting ? draft : shown;
}

/** The causes of a shot in a few words: "Mara: coat colour red → blue, and 2 more". */
export function causes(list: readonly Cause[]): string {
  const [first, ...others] = list;
  if (first === undefined) return "";
  return others.length === 0 ? first.text : `${first.text}, and ${others.length} more`;
}

/** "Check 1 thing": the badge of a shot that can be drawn but has warnings; empty where it has none. */
export function warned(warnings: readonly string[]): string {
  if (warnings.length === 0) return "";
  return warnings.length === 1 ? "Check 1 thing" : `Check ${warnings.length} things`;
}

export function percent(part: number): string {
  return `${Math.round(Math.min(1, Math.max(0, part)) * 100)} %`;
}

const NOTHING: PlanPart = { draw: null, blocked: null };
const parts = new WeakMap<Plan, Map<string, PlanPart>>();

/** What a plan says about a shot; the same object for the same plan, so that readers sleep. */
export function partOf(plan: Plan | null, shot: string): PlanPart {
  if (plan === null) return NOTHING;
  let found = parts.get(plan);
  if (found === undefined) {
    found = new Map();
    for (const draw of plan.draw) found.set(draw.shot, { draw, blocked: null });
    for (const blocked of plan.blocked) {
      found.set(blocked.shot, { draw: found.get(blocked.shot)?.draw ?? null, blocked });
    }
    parts.set(plan, found);
  }
  return found.get(shot) ?? NOTHING;
}

/** A badge for a scene whose shots the plan touches: "Plan: 2 of 4 shots". */
export function sceneBadge(plan: Plan | null, shots: readonly string[]): string {
  if (plan === null) return "";
  const touched = shots.filter((id) => partOf(plan, id) !== NOTHING).length;
  return touched === 0
    ? ""
    : `Review plan: ${touched} of ${shots.length} shot${shots.length === 1 ? "" : "s"}`;
}

/** "Day 1 18:40" of story minutes since the first midnight. */
export function storyTime(minutes: number): string {
  const minute = minutes % 1440;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `Day ${Math.floor(minutes / 1440) + 1} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
