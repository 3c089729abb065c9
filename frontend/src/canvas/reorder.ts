/** Where a dragged shot lands: pure geometry over a layout. */

import { type Box, CARD, columns, FRAME, type Layout, type Point, slot } from "./layout";

/** The place of a shot among others: its scene, and the neighbours it would stand between. */
export interface Landing {
  readonly scene: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Where to show the insertion mark, in canvas coordinates. */
  readonly mark: Box;
}

/**
 * The landing of the shots `moving` (in reading order) when they are dropped with the centre of the held
 * card at `centre`; null outside all frames and where the drop changes nothing. `order` lists the shots of
 * each scene.
 */
export function landing(
  where: Layout,
  order: ReadonlyMap<string, readonly string[]>,
  moving: readonly string[],
  centre: Point,
): Landing | null {
  const scene = sceneAt(where, centre);
  const frame = scene === null ? undefined : where.frames.get(scene);
  if (scene === null || frame === undefined) return null;
  const shots = order.get(scene) ?? [];
  const gap = gapAt(shots.length, [centre[0] - frame.x, centre[1] - frame.y]);
  const held = new Set(moving);
  const others = shots.filter((id) => !held.has(id));
  const index = shots.slice(0, gap).filter((id) => !held.has(id)).length;
  const result = [...others.slice(0, index), ...moving, ...others.slice(index)];
  if (result.length === shots.length && result.every((id, at) => id === shots[at])) return null;
  return {
    scene,
    after: others[index - 1] ?? null,
    before: others[index] ?? null,
    mark: markAt(frame, gap, shots.length),
  };
}

/** The scene whose frame holds a point; the last one drawn wins where frames overlap. */
export function sceneAt(where: Layout, point: Point): string | null {
  let found: string | null = null;
  for (const [id, box] of where.frames) {
    const inside =
      point[0] >= box.x && point[0] <= box.x + box.w && point[1] >= box.y && point[1] <= box.y + box.h;
    if (inside) found = id;
  }
  return found;
}

/** The gap (0 = before the first card) nearest to a point of a frame that holds `count` cards. */
export function gapAt(count: number, point: Point): number {
  const across = columns(count);
  const rows = Math.max(1, Math.ceil(count / across));
  const row = clamp(Math.floor((point[1] - FRAME.header + CARD.gap / 2) / (CARD.h + CARD.gap)), 0, rows - 1);
  const column = clamp(Math.round((point[0] - FRAME.pad + CARD.gap / 2) / (CARD.w + CARD.gap)), 0, across);
  return Math.min(row * across + column, count);
}

function markAt(frame: Box, gap: number, count: number): Box {
  const across = columns(count);
  const atRowEnd = gap > 0 && gap % across === 0;
  const box = atRowEnd ? slot(gap - 1, count) : slot(gap, count);
  const x = atRowEnd ? box.x + CARD.w + CARD.gap / 2 : box.x - CARD.gap / 2;
  return { x: frame.x + x - 2, y: frame.y + box.y, w: 4, h: CARD.h };
}

/** The neighbours of a place among shots, for inserting after `id` (null: at the end). */
export function neighbours(shots: readonly string[], id: string | null): [string | null, string | null] {
  const index = id === null ? shots.length - 1 : shots.indexOf(id);
  return [shots[index] ?? null, shots[index + 1] ?? null];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
