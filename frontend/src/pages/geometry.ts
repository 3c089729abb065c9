/** Moving and resizing panels in millimetres, with snapping; balloons in per mille of their panel. Pure. */

import { GUTTER, MARGIN, type Rect } from "./templates";

export type { Rect };
export type Size = readonly [number, number];
/** Which edges of a panel a handle drags: -1 left or top, 1 right or bottom, 0 none. */
export type Handle = readonly [-1 | 0 | 1, -1 | 0 | 1];

export const HANDLES: readonly Handle[] = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
];

export const SMALLEST = 10;
export const SNAP = 2;

export interface Guides {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Lines that panels snap to: the page's edges, margins and middle, and the other panels with their gutters. */
export function guides(size: Size, others: readonly Rect[]): Guides {
  const x = new Set([0, MARGIN, Math.round(size[0] / 2), size[0] - MARGIN, size[0]]);
  const y = new Set([0, MARGIN, Math.round(size[1] / 2), size[1] - MARGIN, size[1]]);
  for (const [left, top, w, h] of others) {
    for (const at of [left, left + w, left - GUTTER, left + w + GUTTER]) x.add(at);
    for (const at of [top, top + h, top - GUTTER, top + h + GUTTER]) y.add(at);
  }
  return { x: [...x], y: [...y] };
}

/** The nearest line within reach, else null. */
function near(value: number, lines: readonly number[]): number | null {
  let best: number | null = null;
  let away = SNAP + 1e-9;
  for (const line of lines) {
    const distance = Math.abs(line - value);
    if (distance >= away) continue;
    away = distance;
    best = line;
  }
  return best;
}

/** The nearest line within reach, else the value itself in whole millimetres. */
export function snap(value: number, lines: readonly number[]): number {
  return near(value, lines) ?? Math.round(value);
}

/** A panel moved by (dx, dy): whichever of its edges is near a line snaps; it stays on the page. */
export function move(rect: Rect, dx: number, dy: number, size: Size, lines: Guides | null): Rect {
  const [, , w, h] = rect;
  const x = along(rect[0] + dx, w, size[0], lines?.x ?? []);
  const y = along(rect[1] + dy, h, size[1], lines?.y ?? []);
  return [x, y, w, h];
}

function along(start: number, length: number, room: number, lines: readonly number[]): number {
  const first = near(start, lines);
  const last = near(start + length, lines);
  const starts = [first, last === null ? null : last - length].filter((one) => one !== null);
  starts.sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
  return clamp(starts[0] ?? Math.round(start), 0, Math.max(0, room - length));
}

/** A panel with the edges of `handle` dragged by (dx, dy); never smaller than `SMALLEST`, never off the page. */
export function resize(
  rect: Rect,
  handle: Handle,
  dx: number,
  dy: number,
  size: Size,
  lines: Guides | null,
): Rect {
  const [x, w] = edge(rect[0], rect[2], handle[0], dx, size[0], lines?.x ?? []);
  const [y, h] = edge(rect[1], rect[3], handle[1], dy, size[1], lines?.y ?? []);
  return [x, y, w, h];
}

function edge(
  start: number,
  length: number,
  side: -1 | 0 | 1,
  by: number,
  room: number,
  lines: readonly number[],
): [number, number] {
  const end = start + length;
  if (side === 0) return [start, length];
  if (side === 1) {
    const moved = clamp(snap(end + by, lines), start + SMALLEST, Math.max(room, start + SMALLEST));
    return [start, moved - start];
  }
  const moved = clamp(snap(start + by, lines), Math.min(0, end - SMALLEST), end - SMALLEST);
  return [moved, end - moved];
}

export type Point = readonly [number, number];

/** Per mille of a panel as millimetres of the page. */
export function onPage(at: Point, rect: Rect): Point {
  return [rect[0] + (at[0] / 1000) * rect[2], rect[1] + (at[1] / 1000) * rect[3]];
}

/** A point of the page in per mille of a panel. */
export function inPanel(at: Point, rect: Rect): [number, number] {
  return [Math.round(((at[0] - rect[0]) / rect[2]) * 1000), Math.round(((at[1] - rect[1]) / rect[3]) * 1000)];
}

/** A point of a panel moved by millimetres, in per mille; `reach` is how far outside the panel it may go. */
export function nudged(at: Point, dx: number, dy: number, rect: Rect, reach = 0): [number, number] {
  return [
    clamp(Math.round(at[0] + (dx / rect[2]) * 1000), 0 - reach, 1000 + reach),
    clamp(Math.round(at[1] + (dy / rect[3]) * 1000), 0 - reach, 1000 + reach),
  ];
}

/** A place for a new panel: the largest free band below the others, else a step off the middle. */
export function freeRect(size: Size, others: readonly Rect[]): Rect {
  const bottom = Math.max(MARGIN - GUTTER, ...others.map((rect) => rect[1] + rect[3]));
  const top = bottom + GUTTER;
  const room = size[1] - MARGIN - top;
  if (room >= 30) return [MARGIN, top, size[0] - 2 * MARGIN, Math.min(room, 90)];
  const w = Math.round(size[0] / 2);
  const h = Math.round(size[1] / 4);
  const step = (others.length % 6) * 5;
  return [Math.round(size[0] / 4) + step, Math.round(size[1] / 3) + step, w, h];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
