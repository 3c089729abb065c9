/** The nodes that React Flow shows, made from a layout; a node that did not change stays the same object. */

import type { Node } from "@xyflow/react";
import { type Box, boxOf, type Layout, type Point } from "./layout";
import type { Structure } from "./structure";

export interface CardData extends Record<string, unknown> {
  readonly label: string;
}
export type CanvasNode = Node<CardData, "shot" | "scene" | "thing" | "next">;

export interface NodesInput {
  readonly structure: Structure;
  readonly layout: Layout;
  readonly labels: ReadonlyMap<string, string>;
  readonly selection: readonly string[];
  readonly editable: boolean;
  /** Where dragged nodes are now, in canvas coordinates: ours and those of peers. */
  readonly moved: ReadonlyMap<string, Point>;
}

/** All nodes, frames before the cards in them. `before` gives the nodes of the last call. */
export function build(input: NodesInput, before: ReadonlyMap<string, CanvasNode>): CanvasNode[] {
  const { structure, layout, labels, editable, moved } = input;
  const selected = new Set(input.selection);
  const made: CanvasNode[] = [];

  function add(
    id: string,
    type: "shot" | "scene" | "thing",
    box: Box,
    label: string,
    parentId?: string,
  ): void {
    let { x, y } = box;
    const at = moved.get(id);
    if (at) {
      const parent = parentId ? (moved.get(parentId) ?? corner(layout.frames.get(parentId))) : null;
      [x, y] = parent ? [at[0] - parent[0], at[1] - parent[1]] : at;
    }
    const old = before.get(id);
    const isSelected = selected.has(id);
    const zIndex = at && type !== "scene" ? 100 : type === "scene" ? 0 : 1;
    const same =
      old !== undefined &&
      old.position.x === x &&
      old.position.y === y &&
      old.width === box.w &&
      old.height === box.h &&
      old.selected === isSelected &&
      old.draggable === editable &&
      old.data.label === label &&
      old.parentId === parentId &&
      old.zIndex === zIndex;
    made.push(
      same
        ? old
        : {
            id,
            type,
            position: { x, y },
            width: box.w,
            height: box.h,
            measured: { width: box.w, height: box.h },
            data: old?.data.label === label ? old.data : { label },
            selected: isSelected,
            draggable: editable,
            zIndex,
            ...(parentId ? { parentId } : {}),
            ...(type === "scene" ? { dragHandle: ".scene-head", style: { pointerEvents: "none" } } : {}),
          },
    );
  }

  structure.scenes.forEach((scene, index) => {
    const box = layout.frames.get(scene.id);
    if (box) add(scene.id, "scene", box, String(index + 1));
  });
  for (const [id, box] of layout.things) add(id, "thing", box, "");
  for (const [id, box] of layout.shots) add(id, "shot", box, labels.get(id) ?? "", box.scene);
  if (editable) made.push(next(layout.next, before.get(NEXT)));
  return made;
}

export const NEXT = "next";

function next(box: Box, old: CanvasNode | undefined): CanvasNode {
  if (old && old.position.x === box.x && old.position.y === box.y && old.width === box.w) return old;
  return {
    id: NEXT,
    type: "next",
    position: { x: box.x, y: box.y },
    width: box.w,
    height: box.h,
    measured: { width: box.w, height: box.h },
    data: { label: "" },
    draggable: false,
    selectable: false,
    zIndex: 0,
  };
}

function corner(box: Box | undefined): Point | null {
  return box ? [box.x, box.y] : null;
}

/** The box around boxes, or null of none. */
export function bounds(boxes: Iterable<Box>): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.w);
    bottom = Math.max(bottom, box.y + box.h);
  }
  return left === Infinity ? null : { x: left, y: top, w: right - left, h: bottom - top };
}

/** The shots whose cards a view touches, nearest to its centre first, at most `most` of them. */
export function shotsIn(layout: Layout, seen: Box, most: number): string[] {
  const centre: Point = [seen.x + seen.w / 2, seen.y + seen.h / 2];
  const found: { id: string; away: number }[] = [];
  for (const id of layout.shots.keys()) {
    const box = boxOf(layout, id);
    if (!box || box.x > seen.x + seen.w || box.x + box.w < seen.x) continue;
    if (box.y > seen.y + seen.h || box.y + box.h < seen.y) continue;
    found.push({ id, away: Math.hypot(box.x + box.w / 2 - centre[0], box.y + box.h / 2 - centre[1]) });
  }
  found.sort((a, b) => a.away - b.away);
  return found.slice(0, most).map((one) => one.id);
}
