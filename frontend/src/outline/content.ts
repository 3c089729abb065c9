/** What the outline lists, narrowed to a search. */
import { useMemo } from "react";
import { useIds, useLabels, useNames, useOver } from "../realtime";
import type { Entities } from "../realtime/entities";
import { factWords } from "./factWords";

export interface SceneRow {
  id: string;
  number: number;
  title: string;
  shots: readonly ShotRow[];
}

export interface ShotRow {
  id: string;
  label: string;
  title: string;
}

export interface Named {
  id: string;
  name: string;
}

export interface Content {
  characters: readonly Named[];
  places: readonly Named[];
  props: readonly Named[];
  scenes: readonly SceneRow[];
  facts: readonly Named[];
  empty: boolean;
}

const shotScenes = (entities: Entities): readonly string[] =>
  entities.ids("shots").map((id) => `${entities.get("shots", id)?.scene ?? ""}\n${id}`);

const factsOf = (entities: Entities): ReadonlyMap<string, unknown> =>
  new Map(entities.ids("facts").map((id) => [id, entities.get("facts", id)]));

/** Whether every word of a query stands in a text. */
export function matches(text: string, query: string): boolean {
  const low = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => low.includes(word));
}

export function useOutline(query: string): Content {
  const characters = useNames("characters");
  const places = useNames("places");
  const props = useNames("props");
  const sceneNames = useNames("scenes");
  const scenes = useIds("scenes");
  const shots = useOver("shots", shotScenes);
  const shotNames = useNames("shots");
  const labels = useLabels();
  const facts = useOver("facts", factsOf);

  return useMemo(() => {
    const named = (names: ReadonlyMap<string, string>): Named[] =>
      [...names].map(([id, name]) => ({ id, name })).filter((one) => matches(one.name, query));
    const byScene = new Map<string, ShotRow[]>(scenes.map((id) => [id, []]));
    for (const one of shots) {
      const [scene, id] = one.split("\n") as [string, string];
      byScene.get(scene)?.push({ id, label: labels.get(id) ?? "", title: shotNames.get(id) ?? "" });
    }
    const rows: SceneRow[] = scenes.map((id, index) => {
      const title = sceneNames.get(id) ?? "";
      const all = byScene.get(id) ?? [];
      const whole = matches(`${index + 1} ${title}`, query);
      return {
        id,
        number: index + 1,
        title,
        shots: whole ? all : all.filter((shot) => matches(`${shot.label} ${shot.title}`, query)),
      };
    });
    const around = {
      name: (id: string) => characters.get(id) ?? places.get(id) ?? props.get(id) ?? "Something gone",
      label: (id: string) => labels.get(id),
      sceneNumber: (id: string) => scenes.indexOf(id) + 1,
    };
    const told = [...facts].map(([id, fact]) => ({ id, name: factWords(fact as never, around) }));
    const content = {
      characters: named(characters),
      places: named(places),
      props: named(props),
      scenes: query ? rows.filter((row) => row.shots.length > 0 || matches(row.title, query)) : rows,
      facts: told.filter((one) => matches(one.name, query)),
    };
    const empty = Object.values(content).every((list) => list.length === 0);
    return { ...content, empty };
  }, [characters, places, props, sceneNames, scenes, shots, shotNames, labels, facts, query]);
}
