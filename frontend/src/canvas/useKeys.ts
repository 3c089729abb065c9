/** Keys on the canvas: arrows walk the shots, Enter opens, Delete deletes, 1 shows everything. */

import type { KeyboardEvent } from "react";
import { useCallback } from "react";
import { kindOf } from "../realtime";
import { select } from "../ui/selection";
import { addShot, removeAll, shift } from "./actions";
import { boxOf, type Layout } from "./layout";
import type { Structure } from "./structure";
import { openShot } from "./viewer";

interface Input {
  readonly structure: Structure;
  readonly layout: Layout;
  readonly selection: readonly string[];
  readonly editable: boolean;
  showAll(): void;
  zoom(by: number): void;
  reveal(id: string): void;
  removed(count: number): void;
}

type Arrow = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

/** The card one arrow away: the next in reading order, or the nearest above or below. */
export function walk(from: string | null, key: Arrow, layout: Layout, structure: Structure): string | null {
  const { reading, things } = structure;
  if (from === null || boxOf(layout, from) === null) return reading[0] ?? things[0]?.id ?? null;
  const line = layout.things.has(from) ? things.map((one) => one.id) : reading;
  const index = line.indexOf(from);
  if (key === "ArrowLeft") return line[index - 1] ?? null;
  if (key === "ArrowRight") return line[index + 1] ?? null;
  const here = boxOf(layout, from)!;
  const down = key === "ArrowDown";
  let best: { id: string; away: number } | null = null;
  for (const id of [...reading, ...things.map((one) => one.id)]) {
    const box = boxOf(layout, id);
    if (!box || id === from) continue;
    const dy = down ? box.y - (here.y + here.h) : here.y - (box.y + box.h);
    if (dy < 0) continue;
    const away = dy * 2 + Math.abs(box.x + box.w / 2 - here.x - here.w / 2);
    if (best === null || away < best.away) best = { id, away };
  }
  return best?.id ?? null;
}

export function useKeys(input: Input): (event: KeyboardEvent) => void {
  const { structure, layout, selection, editable, showAll, zoom, reveal, removed } = input;
  return useCallback(
    (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (target.closest("input, textarea, select, button, a, [contenteditable]")) return;
      if (event.ctrlKey || event.metaKey) return;
      const current = selection.at(-1) ?? null;
      const isShot = current !== null && kindOf(current) === "shots";
      switch (event.key) {
        case "ArrowLeft":
        case "ArrowRight":
        case "ArrowUp":
        case "ArrowDown": {
          if (event.altKey) {
            const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : null;
            if (by !== null && isShot && editable) shift(current, by);
            break;
          }
          const next = walk(current, event.key, layout, structure);
          if (next === null) break;
          select(event.shiftKey ? [...new Set([...selection, next])] : [next]);
          reveal(next);
          break;
        }
        case "Enter":
          if (isShot) openShot(current);
          else if (current !== null) reveal(current);
          break;
        case "Delete":
        case "Backspace":
          if (editable && selection.length > 0) removed(removeAll(selection));
          break;
        case "Escape":
          select([]);
          break;
        case "1":
          showAll();
          break;
        case "+":
        case "=":
          zoom(1.25);
          break;
        case "-":
          zoom(0.8);
          break;
        case "n": {
          const scene = isShot ? layout.shots.get(current)?.scene : current;
          if (!editable || !scene || !layout.frames.has(scene)) return;
          const made = addShot(scene, isShot ? current : null);
          select([made]);
          break;
        }
        default:
          return;
      }
      event.preventDefault();
    },
    [structure, layout, selection, editable, showAll, zoom, reveal, removed],
  );
}
