/** A fact in a line: "Mara: coat none, from 2B". */
import type { Fact } from "../api/world";
import { kindOf } from "../realtime";
import { ATTRIBUTES, labelOf, spell } from "../ui/attributes";

/** A value in the words and units of its attribute. */
export function valueWords(thing: string, attribute: string, value: unknown): string {
  const kind = kindOf(thing);
  const known = (kind && ATTRIBUTES[kind]?.find((one) => one.field === attribute)) ?? null;
  if (known?.type === "number" && typeof value === "number")
    return `${value / (known.per ?? 1)} ${known.unit}`;
  return typeof value === "string" ? spell(value) : JSON.stringify(value);
}

interface Around {
  name: (id: string) => string;
  label: (shot: string) => string | undefined;
  sceneNumber: (scene: string) => number;
}

/** From when a fact holds: "2B", or "scene 2". */
export function sinceWords(since: string, around: Around): string {
  if (kindOf(since) === "shots") return around.label(since) ?? "a shot that is gone";
  const number = around.sceneNumber(since);
  return number > 0 ? `scene ${number}` : "a scene that is gone";
}

export function factWords(fact: Fact, around: Around): string {
  const what = labelOf(kindOf(fact.thing), fact.attribute).toLowerCase();
  const value = valueWords(fact.thing, fact.attribute, fact.value);
  return `${around.name(fact.thing)}: ${what} ${value}, from ${sinceWords(fact.since, around)}`;
}
