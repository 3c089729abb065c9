/** What people do on the canvas, each one step of undo. */

import type { Standing } from "../api/world";
import { between, edit, kindOf, last, room } from "../realtime";
import type { Landing } from "./reorder";
import { neighbours } from "./reorder";

const orderOf = (kind: "shots" | "scenes", id: string | null): string | null =>
  id === null ? null : (room().entities.get(kind, id)?.order ?? null);

function shotsOf(scene: string): string[] {
  const { entities } = room();
  return entities.ids("shots").filter((id) => entities.get("shots", id)?.scene === scene);
}

/** Put shots (in reading order) where they were dropped. */
export function land(shots: readonly string[], where: Landing): void {
  const before = orderOf("shots", where.before);
  let after = orderOf("shots", where.after);
  edit.batch(() => {
    for (const id of shots) {
      after = between(after, before);
      edit.set("shots", id, { scene: where.scene, order: after });
    }
  });
}

/** Move a shot one place back or on within its scene, for the keyboard. */
export function shift(shot: string, by: -1 | 1): void {
  const scene = room().entities.get("shots", shot)?.scene;
  if (scene === undefined) return;
  const others = shotsOf(scene).filter((id) => id !== shot);
  const index = shotsOf(scene).indexOf(shot) + by;
  if (index < 0 || index > others.length) return;
  const order = between(orderOf("shots", others[index - 1] ?? null), orderOf("shots", others[index] ?? null));
  edit.set("shots", shot, { order });
}

/** Write where a frame or card now stands. */
export function place(moves: ReadonlyMap<string, readonly [number, number]>): void {
  edit.batch(() => {
    for (const [id, [x, y]] of moves) {
      const kind = kindOf(id);
      const at: [number, number] = [Math.round(x), Math.round(y)];
      if (kind === "scenes") edit.set("scenes", id, { at });
      else if (kind === "characters") edit.set("characters", id, { at });
      else if (kind === "places") edit.set("places", id, { at });
      else if (kind === "props") edit.set("props", id, { at });
    }
  });
}

/** Give all frames and cards back to the automatic layout. */
export function tidy(): void {
  const { entities } = room();
  edit.batch(() => {
    for (const kind of ["scenes", "characters", "places", "props"] as const) {
      for (const id of entities.ids(kind)) if (entities.get(kind, id)?.at) edit.set(kind, id, { at: null });
    }
  });
}

/**
 * A new shot after `after` (or at the end). Everyone stays where the shot before left them, so that it is
 * framed at once; in an empty scene it shows the place alone.
 */
export function addShot(scene: string, after: string | null = null): string {
  const { entities } = room();
  const shots = shotsOf(scene);
  const [previous, next] = neighbours(shots, after);
  const like = previous === null ? null : entities.get("shots", previous);
  const copy = (standings: Record<string, Standing>): Record<string, Standing> =>
    Object.fromEntries(Object.entries(standings).map(([id, standing]) => [id, { ...standing }]));
  return edit.create("shots", {
    scene,
    order: between(orderOf("shots", previous), orderOf("shots", next)),
    bearing: like?.bearing ?? -20,
    ...(like ? { cast: copy(like.cast), props: copy(like.props) } : { size: "long" as const }),
  });
}

/** A new scene after the last one, in the same place, an hour later. */
export function addScene(): string {
  const { entities } = room();
  const scenes = entities.ids("scenes");
  const like = entities.get("scenes", scenes.at(-1) ?? "");
  return edit.create("scenes", {
    title: `Scene ${scenes.length + 1}`,
    order: last(scenes.map((id) => entities.get("scenes", id)?.order ?? "")),
    place: like?.place ?? entities.ids("places")[0] ?? null,
    time: like ? like.time + 60 : 720,
  });
}

/** Delete softly what is selected; a scene takes its shots along. Answers how many things went. */
export function removeAll(ids: readonly string[]): number {
  const all = new Set<string>();
  for (const id of ids) {
    all.add(id);
    if (kindOf(id) === "scenes") for (const shot of shotsOf(id)) all.add(shot);
  }
  edit.batch(() => {
    for (const id of all) {
      const kind = kindOf(id);
      if (kind !== null) edit.remove(kind, id);
    }
  });
  return all.size;
}
