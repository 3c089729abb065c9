/** How lines run from a thing to the cards of shots: beside the frames and in the gaps, over no card and no title. Pure. */
import type { Box } from "./layout";

/** Between a frame's edge and the trunk beside it, and between a line and the card above or below it. */
const BESIDE = 16;
const ABOVE = 8;
const ROUND = 6;

export interface Target {
  readonly card: Box;
  /** The frame that the card stands in. */
  readonly frame: Box;
}

/**
 * One path: from under the thing to a trunk left of all frames, down, along the gap above each row of
 * cards that has one of the targets, and onto those cards.
 */
export function route(from: Box, targets: readonly Target[]): string {
  if (targets.length === 0) return "";
  const trunk = Math.min(...targets.map((one) => one.frame.x)) - BESIDE;
  const rows = new Map<number, number[]>();
  for (const { card } of targets) {
    const at = card.y - ABOVE;
    rows.set(at, [...(rows.get(at) ?? []), card.x + card.w / 2]);
  }
  const [x, bottom] = [from.x + from.w / 2, from.y + from.h];
  const start = bottom + ABOVE;
  const ends = [...rows.keys()].sort((a, b) => a - b);
  const parts = [`M${x},${bottom} ${turn(x, start, trunk)}`];
  const [top, last] = [Math.min(start, ends[0] ?? start), Math.max(start, ends.at(-1) ?? start)];
  parts.push(`M${trunk},${top + (top === start ? ROUND : 0)} V${last - (last === start ? 0 : ROUND)}`);
  for (const at of ends) {
    const away = Math.max(...(rows.get(at) ?? []));
    parts.push(`M${trunk},${at - ROUND} Q${trunk},${at} ${trunk + ROUND},${at} H${away}`);
    for (const middle of rows.get(at) ?? []) parts.push(`M${middle},${at} V${at + ABOVE}`);
  }
  return parts.join(" ");
}

/** Down to `y`, round the corner, and along to the trunk. */
function turn(x: number, y: number, trunk: number): string {
  const side = x > trunk ? 1 : -1;
  return `V${y - ROUND} Q${x},${y} ${x - side * ROUND},${y} H${trunk + side * ROUND} Q${trunk},${y} ${trunk},${y + ROUND}`;
}
