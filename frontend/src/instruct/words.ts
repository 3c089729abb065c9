/** Replies and their effect in words. */
import type { Changed, Choice, Impact, Reply, Step, WorldEdit } from "../api/instructions";

export const stepsOf = (reply: Reply): readonly Step[] =>
  reply.reply === "understood" ? (reply.steps ?? []) : [];

export const noticesOf = (reply: Reply): readonly string[] =>
  reply.reply === "understood" ? (reply.notices ?? []) : [];

export const choicesOf = (reply: Reply): readonly Choice[] =>
  reply.reply === "asked" ? (reply.choices ?? []) : [];

/** The shot that edits make last: what is said next is said of it. */
export const madeShot = (edits: readonly WorldEdit[]): string | null =>
  edits.flatMap((one) => (one.edit === "make" && one.kind === "shots" ? [one.id] : [])).at(-1) ?? null;

const HOW: readonly [Changed["how"], string, string][] = [
  ["draw", "draws again", "draw again"],
  ["reuse", "has its picture already", "have their pictures already"],
  ["canon", "is locked and stays", "are locked and stay"],
  ["blocked", "cannot be drawn", "cannot be drawn"],
  ["gone", "goes", "go"],
];

/** What an instruction would change: "1C, 1D draw again; 2A stays, not in view". */
export function effect(impact: Impact): string {
  const parts: string[] = [];
  for (const [how, one, many] of HOW) {
    const shots = (impact.changed ?? []).filter((changed) => changed.how === how);
    if (shots.length > 0) parts.push(`${list(shots)} ${shots.length === 1 ? one : many}`);
  }
  const stays = impact.stays ?? [];
  if (stays.length > 0) parts.push(`${list(stays)} ${stays.length === 1 ? "stays" : "stay"}, not in view`);
  return parts.join("; ") || "No picture changes";
}

/** "2 iterations", or that it is free. */
export function price(impact: Impact): string {
  const count = impact.price ?? 0;
  if (count === 0) return "free";
  return count === 1 ? "1 iteration" : `${count} iterations`;
}

function list(shots: readonly { label: string }[], most = 6): string {
  const names = shots.slice(0, most).map((one) => one.label);
  const rest = shots.length - names.length;
  return names.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
