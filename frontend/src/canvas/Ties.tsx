/** Which shots the selected character, place or prop stands in: a ring around each, and lines that lead there. */

import { useCallback, useMemo } from "react";
import { useSignal } from "../api/keyed";
import { serverState } from "../api/store";
import { kindOf, useOver } from "../realtime";
import type { Entities } from "../realtime/entities";
import { type Layout, shotBox } from "./layout";
import { route } from "./routing";
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

/** How far a ring stands off its card, and how round it is. */
const [RING, RADIUS] = [2, 8];
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
  const targets = useMemo(
    () =>
      shots.flatMap((id) => {
        const [card, frame] = [shotBox(layout, id), layout.frames.get(layout.shots.get(id)?.scene ?? "")];
        const changed = partOf(plan, id).draw?.causes.some((cause) => cause.thing === thing) ?? false;
        return card && frame ? [{ id, card, frame, changed }] : [];
      }),
    [layout, shots, plan, thing],
  );
  const lines = useMemo(() => {
    if (!from) return [];
    const changed = targets.filter((one) => one.changed);
    return [
      { name: "tie", path: route(from, targets), targets: targets.filter((one) => !one.changed) },
      { name: "tie tie-changed", path: route(from, changed), targets: changed },
    ];
  }, [from, targets]);
  return lines.map(({ name, path, targets }) => (
    <g key={name} className={name}>
      <path d={path} />
      {targets.map(({ id, card }) => (
        <rect
          key={id}
          x={card.x - RING}
          y={card.y - RING}
          width={card.w + 2 * RING}
          height={card.h + 2 * RING}
          rx={RADIUS}
        />
      ))}
    </g>
  ));
}
