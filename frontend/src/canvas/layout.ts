/** Where everything stands on the canvas: pure geometry, in canvas units (pixels at zoom 1). */

export type Point = readonly [number, number];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A scene with its shots in reading order; `at` is null where the frame is placed automatically. */
export interface SceneInput {
  readonly id: string;
  readonly at: Point | null;
  readonly shots: readonly string[];
}

/** A character, place or prop; props have small cards in rows of their own. */
export interface ThingInput {
  readonly id: string;
  readonly at: Point | null;
  readonly small: boolean;
}

export interface Layout {
  /** Scene frames by scene id. */
  readonly frames: ReadonlyMap<string, Box>;
  /** Shot cards by shot id, relative to the frame of their scene. */
  readonly shots: ReadonlyMap<string, Box & { readonly scene: string }>;
  /** World cards by thing id. */
  readonly things: ReadonlyMap<string, Box>;
  /** Where the next scene would stand. */
  readonly next: Box;
}

export const CARD = { w: 288, picture: 162, footer: 34, h: 196, gap: 16 } as const;
export const FRAME = { pad: 16, header: 52, gap: 32 } as const;
export const THING = { w: 232, h: 84, gap: 16 } as const;
export const SMALL_THING = { w: 192, h: 56 } as const;

const STRIP_TOP = 0;
const STRIP_TO_FRAMES = 56;

/** How many cards stand in one row of a frame: four, until the scene is long. */
export function columns(count: number): number {
  if (count <= 12) return 4;
  return count <= 36 ? 6 : 8;
}

/** The size of a frame around `count` cards; an empty scene keeps room for one row. */
export function frameSize(count: number): { w: number; h: number } {
  const across = columns(count);
  const rows = Math.max(1, Math.ceil(count / across));
  return {
    w: 2 * FRAME.pad + across * CARD.w + (across - 1) * CARD.gap,
    h: FRAME.header + rows * CARD.h + (rows - 1) * CARD.gap + FRAME.pad,
  };
}

/** The box of the card at `index` among `count`, relative to its frame. */
export function slot(index: number, count: number): Box {
  const across = columns(count);
  return {
    x: FRAME.pad + (index % across) * (CARD.w + CARD.gap),
    y: FRAME.header + Math.floor(index / across) * (CARD.h + CARD.gap),
    w: CARD.w,
    h: CARD.h,
  };
}

export function overlaps(a: Box, b: Box, margin = 0): boolean {
  return (
    a.x < b.x + b.w + margin &&
    b.x < a.x + a.w + margin &&
    a.y < b.y + b.h + margin &&
    b.y < a.y + a.h + margin
  );
}

/** Lay out a whole world. Frames and cards with an `at` stand there; the others flow around them. */
export function layout(scenes: readonly SceneInput[], things: readonly ThingInput[]): Layout {
  const thingBoxes = strip(things, Math.max(...scenes.map((s) => frameSize(s.shots.length).w), 0));
  const stripEnd = Math.max(STRIP_TOP, ...unpinned(things, thingBoxes).map((box) => box.y + box.h));
  const top = stripEnd > STRIP_TOP ? stripEnd + STRIP_TO_FRAMES : STRIP_TOP;

  const frames = new Map<string, Box>();
  const pinned: Box[] = [];
  for (const scene of scenes) {
    if (scene.at === null) continue;
    const box = { x: scene.at[0], y: scene.at[1], ...frameSize(scene.shots.length) };
    frames.set(scene.id, box);
    pinned.push(box);
  }
  const flow = scenes.filter((scene) => scene.at === null);
  const limit = top + columnHeight(flow);
  let x = 0;
  let y = top;
  let widest = 0;
  for (const scene of flow) {
    const size = frameSize(scene.shots.length);
    if (y > top && y + size.h > limit) {
      x += widest + FRAME.gap;
      y = top;
      widest = 0;
    }
    const box = settle({ x, y, ...size }, pinned);
    frames.set(scene.id, box);
    y = box.y + box.h + FRAME.gap;
    widest = Math.max(widest, size.w);
  }
  const shots = new Map<string, Box & { scene: string }>();
  for (const scene of scenes) {
    scene.shots.forEach((id, index) => {
      shots.set(id, { ...slot(index, scene.shots.length), scene: scene.id });
    });
  }
  const next = settle({ x, y, w: frameSize(0).w, h: 64 }, pinned);
  return { frames, shots, things: thingBoxes, next };
}

/** How tall a column of frames may grow: one column for a short story, a near square for a long one. */
function columnHeight(scenes: readonly SceneInput[]): number {
  const sizes = scenes.map((scene) => frameSize(scene.shots.length));
  const total = sizes.reduce((sum, size) => sum + size.h + FRAME.gap, 0);
  if (scenes.length <= 6) return Number.POSITIVE_INFINITY;
  const widest = Math.max(...sizes.map((size) => size.w)) + FRAME.gap;
  const across = Math.max(1, Math.round(Math.sqrt((total / widest) * 1.4)));
  return Math.max(total / across, Math.max(...sizes.map((size) => size.h)));
}

/** Move a box down until it is clear of all the boxes that people have placed. */
function settle(box: Box, pinned: readonly Box[]): Box {
  let free = box;
  for (;;) {
    const hit = pinned.find((other) => overlaps(free, other, FRAME.gap - 1));
    if (hit === undefined) return free;
    free = { ...free, y: hit.y + hit.h + FRAME.gap };
  }
}

/** The world strip: rows as wide as `room`; small cards begin a row of their own. */
function strip(things: readonly ThingInput[], room: number): Map<string, Box> {
  const boxes = new Map<string, Box>();
  const wide = Math.max(room, frameSize(0).w);
  let x = 0;
  let y = STRIP_TOP;
  let row: ThingInput | null = null;
  for (const thing of things) {
    const { w, h } = thing.small ? SMALL_THING : THING;
    if (thing.at !== null) {
      boxes.set(thing.id, { x: thing.at[0], y: thing.at[1], w, h });
      continue;
    }
    if (row !== null && (x + w > wide || row.small !== thing.small)) {
      y += (row.small ? SMALL_THING.h : THING.h) + THING.gap;
      x = 0;
    }
    boxes.set(thing.id, { x, y, w, h });
    x += w + THING.gap;
    row = thing;
  }
  return boxes;
}

function unpinned(things: readonly ThingInput[], boxes: ReadonlyMap<string, Box>): Box[] {
  return things.flatMap((thing) => {
    const box = boxes.get(thing.id);
    return thing.at === null && box ? [box] : [];
  });
}

/** The box of a shot card in canvas coordinates. */
export function shotBox(from: Layout, id: string): Box | null {
  const shot = from.shots.get(id);
  const frame = shot && from.frames.get(shot.scene);
  if (!shot || !frame) return null;
  return { x: frame.x + shot.x, y: frame.y + shot.y, w: shot.w, h: shot.h };
}

/** The box of anything that stands on the canvas. */
export function boxOf(from: Layout, id: string): Box | null {
  return shotBox(from, id) ?? from.frames.get(id) ?? from.things.get(id) ?? null;
}
