/** Dragging: what is held travels to the peers as it moves, and is written once when it is let go. */

import type { NodePositionChange, XYPosition } from "@xyflow/react";
import { useCallback, useMemo, useRef, useState } from "react";
import { kindOf, setPresence, usePeers } from "../realtime";
import { land, place } from "./actions";
import { CARD, type Layout, type Point } from "./layout";
import { type Landing, landing } from "./reorder";
import type { Structure } from "./structure";

const NONE: ReadonlyMap<string, Point> = new Map();

export interface Drag {
  /** Where held things are, ours and peers', in canvas coordinates. */
  readonly moved: ReadonlyMap<string, Point>;
  /** Where the held shots would land. */
  readonly target: Landing | null;
  changed(changes: readonly NodePositionChange[]): void;
  /** Let go. `primary` is the node under the pointer. */
  drop(primary: string): void;
  cancel(): void;
}

/** The drags of peers, by id. */
function usePeerDrags(): ReadonlyMap<string, Point> {
  const peers = usePeers();
  const kept = useRef<ReadonlyMap<string, Point>>(NONE);
  return useMemo(() => {
    const drags = peers.flatMap((peer) => Object.entries(peer.drag ?? {}));
    if (drags.length === 0 && kept.current.size === 0) return kept.current;
    kept.current = new Map(drags);
    return kept.current;
  }, [peers]);
}

export function useDrag(layout: Layout, structure: Structure): Drag {
  const theirs = usePeerDrags();
  const [mine, setMine] = useState<ReadonlyMap<string, Point>>(NONE);
  const now = useRef<ReadonlyMap<string, Point>>(NONE);
  const [target, setTarget] = useState<Landing | null>(null);

  const update = useCallback((next: ReadonlyMap<string, Point>) => {
    now.current = next;
    setMine(next);
    setPresence({ drag: next.size > 0 ? asPresence(next) : null });
  }, []);

  const over = useCallback(
    (primary: string): Landing | null => {
      const at = now.current.get(primary);
      if (!at || kindOf(primary) !== "shots") return null;
      const moving = structure.reading.filter((id) => now.current.has(id));
      return landing(layout, structure.shotsOf, moving, [at[0] + CARD.w / 2, at[1] + CARD.h / 2]);
    },
    [layout, structure],
  );

  const changed = useCallback(
    (changes: readonly NodePositionChange[]) => {
      const next = new Map(now.current);
      let first: string | null = null;
      for (const change of changes) {
        if (!change.dragging || !change.position) continue;
        next.set(change.id, absolute(change.id, change.position, layout));
        first ??= change.id;
      }
      if (first === null) return;
      update(next);
      setTarget(over(first));
    },
    [layout, over, update],
  );

  const drop = useCallback(
    (primary: string) => {
      const held = now.current;
      const where = over(primary);
      setTarget(null);
      update(NONE);
      if (held.size === 0) return;
      if (kindOf(primary) === "shots") {
        if (where)
          land(
            structure.reading.filter((id) => held.has(id)),
            where,
          );
      } else {
        place(new Map([...held].filter(([id]) => kindOf(id) !== "shots")));
      }
    },
    [over, structure, update],
  );

  const cancel = useCallback(() => {
    setTarget(null);
    update(NONE);
  }, [update]);

  const moved = useMemo(() => (theirs.size === 0 ? mine : new Map([...theirs, ...mine])), [theirs, mine]);
  return { moved, target, changed, drop, cancel };
}

/** React Flow tells positions relative to the parent; peers and layouts speak canvas coordinates. */
function absolute(id: string, position: XYPosition, layout: Layout): Point {
  const shot = layout.shots.get(id);
  const frame = shot && layout.frames.get(shot.scene);
  return [position.x + (frame?.x ?? 0), position.y + (frame?.y ?? 0)];
}

const MOST_DRAGGED = 40;

function asPresence(moved: ReadonlyMap<string, Point>): Record<string, [number, number]> {
  const some = [...moved].slice(0, MOST_DRAGGED);
  return Object.fromEntries(some.map(([id, [x, y]]) => [id, [Math.round(x), Math.round(y)]]));
}
