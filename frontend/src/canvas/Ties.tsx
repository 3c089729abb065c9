/** Lines from the selected character, place or prop to the shots in which it stands. */

import { useCallback, useMemo } from "react";
import { useSignal } from "../api/keyed";
import { serverState } from "../api/store";
import { kindOf, useOver } from "../realtime";
import type { Entities } from "../realtime/entities";
import { type Box, type Layout, shotBox } from "./layout";
import { partOf } from "./states";

/** Ids of the shots in which a thing stands; a place stands in all shots of its scenes. */
export function shotsWith(entities: Pick<Entities, "ids" | "get">, thing: string): string[] {
  return entities.ids("shots").filter((id) => {
    const shot = entities.get("shots", id);
    if (shot === null) return false;
    if (thing in shot.cast || thing in shot.props) return true;
    return entities.get("scenes", shot.scene)?.place === thing;
  });
}

interface Props {
  layout: Layout;
  selection: readonly string[];
}

const TIED = new Set(["characters", "places", "props"]);

export function Ties({ layout, selection }: Props) {
  const things = selection.filter((id) => TIED.has(kindOf(id) ?? ""));
  return (
    <svg className="ties" aria-hidden="true">
      {things.map((id) => (
        <ThingTies key={id} thing={id} layout={layout} />
      ))}
    </svg>
  );
}

function ThingTies({ thing, layout }: { thing: string; layout: Layout }) {
  const find = useCallback((entities: Entities) => shotsWith(entities, thing), [thing]);
  const shots = useOver("shots", find);
  const plan = useSignal(serverState.signals, "plan", () => serverState.values.plan);
  const from = layout.things.get(thing);
  const lines = useMemo(() => {
    if (!from) return [];
    return shots.flatMap((id) => {
      const to = shotBox(layout, id);
      const changed = partOf(plan, id).draw?.causes.some((cause) => cause.thing === thing) ?? false;
      return to ? [{ id, path: tie(from, to), changed }] : [];
    });
  }, [from, layout, shots, plan, thing]);
  return lines.map((line) => (
    <path key={line.id} d={line.path} className={line.changed ? "tie tie-changed" : "tie"} />
  ));
}

/** A curve from the bottom of a card to the top of another. */
export function tie(from: Box, to: Box): string {
  const [x1, y1] = [from.x + from.w / 2, from.y + from.h];
  const [x2, y2] = [to.x + to.w / 2, to.y];
  const bend = Math.max(40, Math.abs(y2 - y1) / 2);
  return `M${x1},${y1} C${x1},${y1 + bend} ${x2},${y2 - bend} ${x2},${y2}`;
}
