/** What a plan says, in words. Pure: the same plan gives the same sentence. */

import type { Cause, Plan, Reuse } from "../api/types";

export interface PlanWords {
  /** "Mara’s coat touches 3 shots" */
  readonly headline: string;
  /** "1B, 2C draw again", "1A stays, not in view", clause by clause. */
  readonly details: readonly string[];
  /** "2 iterations", or "no iterations". */
  readonly price: string;
}

export type Told = Pick<Plan, "draw" | "reuse" | "running" | "cancel" | "stays" | "blocked" | "price">;

export function words(plan: Told): PlanWords {
  const { draw, running, stays, blocked } = plan;
  const back = fullReuse(plan);
  const fresh = draw.filter((shot) => isNew(shot.causes));
  const again = draw.filter((shot) => !isNew(shot.causes));
  const details: string[] = [];
  if (again.length > 0) details.push(`${labels(again)} ${plural(again, "draws", "draw")} again`);
  if (fresh.length > 0) details.push(`${labels(fresh)} ${plural(fresh, "is", "are")} new`);
  if (back.length > 0) details.push(`${labels(back)} ${plural(back, "comes", "come")} back at no cost`);
  if (running.length > 0) details.push(`${labels(running)} already drawing`);
  for (const [reason, shots] of byReason(stays)) {
    details.push(`${labels(shots)} ${plural(shots, "stays", "stay")}, ${reason}`);
  }
  for (const [reason, shots] of byReason(blocked)) {
    details.push(`${labels(shots)} cannot be drawn: ${reason}`);
  }
  return { headline: headline(plan), details, price: price(plan.price) };
}

/** All of it as one line: "Mara’s coat touches 3 shots: 1B, 2C draw again; 1A stays, not in view. 2 iterations." */
export function sentence(plan: Told): string {
  const said = words(plan);
  const details = said.details.length > 0 ? `: ${said.details.join("; ")}` : "";
  return `${said.headline}${details}. ${said.price.charAt(0).toUpperCase()}${said.price.slice(1)}.`;
}

/** Whether there is nothing to tell: what stays and what draws already needs nobody. */
export function isEmpty(plan: Pick<Plan, "draw" | "reuse" | "blocked">): boolean {
  return plan.draw.length === 0 && fullReuse(plan).length === 0 && plan.blocked.length === 0;
}

export function price(iterations: number): string {
  return iterations === 0 ? "no iterations" : counted(iterations, "iteration");
}

/** Labels in reading order, shortened: "1A, 1B, 1C and 9 more". */
export function labels(shots: readonly { readonly label: string }[], most = 6): string {
  const names = shots.map((shot) => shot.label).sort(byLabel);
  if (names.length <= most) return names.join(", ");
  return `${names.slice(0, most - 1).join(", ")} and ${names.length - most + 1} more`;
}

/** "1A" before "1Z" before "1AA" before "2A" before "10A". */
export function byLabel(a: string, b: string): number {
  const [numberA, lettersA] = parts(a);
  const [numberB, lettersB] = parts(b);
  if (numberA !== numberB) return numberA - numberB;
  if (lettersA.length !== lettersB.length) return lettersA.length - lettersB.length;
  return lettersA < lettersB ? -1 : lettersA > lettersB ? 1 : 0;
}

function parts(label: string): [number, string] {
  const found = /^(\d*)(.*)$/.exec(label);
  return [Number(found?.[1] || 0), found?.[2] ?? ""];
}

function headline(plan: Told): string {
  const fresh = plan.draw.filter((shot) => isNew(shot.causes)).length;
  const changed = plan.draw.length - fresh + fullReuse(plan).length;
  if (changed === 0) {
    return fresh > 0 ? counted(fresh, "new shot") : `${counted(plan.blocked.length, "shot")} cannot be drawn`;
  }
  const edits = subjects(plan.draw.flatMap((shot) => shot.causes));
  if (edits.length === 0) return `${counted(changed, "shot")} to bring up to date`;
  const stays = plan.stays.filter((stay) => stay.reason !== "canon").length;
  const several = edits.length > 1 || edits[0]!.parts.length > 1;
  const verb = stays > 0 ? (several ? "touch" : "touches") : several ? "change" : "changes";
  return `${listed(edits)} ${verb} ${counted(changed + stays, "shot")}`;
}

function fullReuse(plan: Pick<Plan, "reuse">): Reuse[] {
  return plan.reuse.filter((one) => one.kind === "full");
}

function isNew(causes: readonly Cause[]): boolean {
  return causes.every((cause) => cause.thing === null);
}

/** Somebody or something, and what of it was edited. */
interface Edited {
  readonly name: string;
  readonly parts: string[];
}

/** What was edited, each once, what touches most shots first. */
function subjects(causes: readonly Cause[]): Edited[] {
  const counts = new Map<string, { name: string; part: string; times: number }>();
  for (const cause of causes) {
    if (cause.thing === null) continue;
    const part = partOf(cause);
    const key = `${cause.name}/${part}`;
    const found = counts.get(key) ?? { name: cause.name, part, times: 0 };
    found.times += 1;
    counts.set(key, found);
  }
  const edits = new Map<string, Edited>();
  for (const { name, part } of [...counts.values()].sort((a, b) => b.times - a.times)) {
    const edited = edits.get(name) ?? { name, parts: [] };
    if (part !== "") edited.parts.push(part);
    edits.set(name, edited);
  }
  return [...edits.values()];
}

const CALLED: Record<string, string> = { at: "position", presence: "" };

function partOf(cause: Cause): string {
  const attribute = cause.attribute.replace(/[ _]colour$/, "").replaceAll("_", " ");
  return CALLED[attribute] ?? attribute;
}

/** "Mara’s coat", "Mara’s coat and hair", "Mara’s coat and Tomas’ hat", "Mara’s coat and 3 more edits". */
function listed(edits: readonly Edited[]): string {
  const count = edits.reduce((sum, edited) => sum + Math.max(1, edited.parts.length), 0);
  const [first, second] = edits;
  if (first === undefined) return "";
  if (edits.length === 1 && count <= 2) return called(first, first.parts);
  if (edits.length === 2 && second && count === 2) {
    return `${called(first, first.parts)} and ${called(second, second.parts)}`;
  }
  return `${called(first, first.parts.slice(0, 1))} and ${count - 1} more edits`;
}

function called(edited: Edited, parts: readonly string[]): string {
  const what = parts.join(" and ");
  if (edited.name === "") return what === "" ? "An edit" : `The ${what}`;
  if (what === "") return edited.name;
  return `${edited.name}${/s$/i.test(edited.name) ? "’" : "’s"} ${what}`;
}

function byReason<T extends { readonly reason: string }>(shots: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const shot of shots) groups.set(shot.reason, [...(groups.get(shot.reason) ?? []), shot]);
  return groups;
}

export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}

function plural(of: readonly unknown[], one: string, many: string): string {
  return of.length === 1 ? one : many;
}
