/** What the layout needs of the world: which shots stand in which scene, and what people have placed. */

import { useMemo } from "react";
import { useOver } from "../realtime";
import type { Entities } from "../realtime/entities";
import type { Point, SceneInput, ThingInput } from "./layout";

export type ThingKind = "characters" | "places" | "props";
export const THING_KINDS: readonly ThingKind[] = ["characters", "places", "props"];

export interface Structure {
  readonly scenes: readonly SceneInput[];
  readonly things: readonly ThingInput[];
  /** Shots of each scene, in order. */
  readonly shotsOf: ReadonlyMap<string, readonly string[]>;
  /** All shots in reading order. */
  readonly reading: readonly string[];
}

/** Lines "id|x,y" (or "id|") rather than objects, so that equal structures are equal values. */
const placed = (kind: ThingKind | "scenes") => (entities: Entities) =>
  entities.ids(kind).map((id) => `${id}|${entities.get(kind, id)?.at?.join(",") ?? ""}`);
const placedScenes = placed("scenes");
const placedCharacters = placed("characters");
const placedPlaces = placed("places");
const placedProps = placed("props");
const shotLines = (entities: Entities): readonly string[] =>
  entities.ids("shots").map((id) => `${id}|${entities.get("shots", id)?.scene ?? ""}`);

function split(line: string): [string, string] {
  const bar = line.indexOf("|");
  return [line.slice(0, bar), line.slice(bar + 1)];
}

function standing(line: string): { id: string; at: Point | null } {
  const [id, at] = split(line);
  if (at === "") return { id, at: null };
  const [x = 0, y = 0] = at.split(",").map(Number);
  return { id, at: [x, y] };
}

export function structure(
  scenes: readonly string[],
  shots: readonly string[],
  things: readonly string[],
  props: readonly string[],
): Structure {
  const shotsOf = new Map<string, string[]>(scenes.map((line) => [split(line)[0], []]));
  for (const line of shots) {
    const [id, scene] = split(line);
    shotsOf.get(scene)?.push(id);
  }
  return {
    scenes: scenes.map((line) => {
      const found = standing(line);
      return { ...found, shots: shotsOf.get(found.id) ?? [] };
    }),
    things: [
      ...things.map((line) => ({ ...standing(line), small: false })),
      ...props.map((line) => ({ ...standing(line), small: true })),
    ],
    shotsOf,
    reading: [...shotsOf.values()].flat(),
  };
}

export function useStructure(): Structure {
  const scenes = useOver("scenes", placedScenes);
  const shots = useOver("shots", shotLines);
  const characters = useOver("characters", placedCharacters);
  const places = useOver("places", placedPlaces);
  const props = useOver("props", placedProps);
  return useMemo(
    () => structure(scenes, shots, [...characters, ...places], props),
    [scenes, shots, characters, places, props],
  );
}
