/** What can be set on things, in words: one description drives the inspector and the form for facts. */
import { BOTTOM, COAT, FOOTWEAR, HAIR, HAT, type Kind, LIMITS, PROP_KIND, SET_KIND, TOP } from "../api/world";

interface Common {
  field: string;
  label: string;
  group: string;
}

export type Attribute = Common &
  (
    | { type: "colour" }
    | { type: "choice"; options: readonly string[] }
    | { type: "number"; min: number; max: number; unit: string; per?: number; step?: number }
    | { type: "slider"; min: number; max: number; ends?: [string, string] }
  );

const choice = (group: string, field: string, label: string, options: readonly string[]): Attribute => ({
  group,
  field,
  label,
  type: "choice",
  options,
});
const colour = (group: string, field: string, label: string): Attribute => ({
  group,
  field,
  label,
  type: "colour",
});
const limits = (noun: string, field: string): { min: number; max: number } => {
  const [min, max] = LIMITS[noun]?.[field] ?? [0, 100];
  return { min, max };
};

/** A garment: its kind and its colour. */
const worn = (field: string, label: string, options: readonly string[]): Attribute[] => [
  choice("Clothes", field, label, options),
  colour("Clothes", `${field}_colour`, `${label} colour`),
];

const CHARACTER: readonly Attribute[] = [
  { group: "Body", field: "age", label: "Age", type: "number", unit: "years", ...limits("Character", "age") },
  {
    group: "Body",
    field: "height",
    label: "Height",
    type: "number",
    unit: "cm",
    per: 10,
    ...limits("Character", "height"),
  },
  {
    group: "Body",
    field: "build",
    label: "Build",
    type: "slider",
    ends: ["slight", "heavy"],
    ...limits("Character", "build"),
  },
  {
    group: "Body",
    field: "gender",
    label: "Figure",
    type: "slider",
    ends: ["feminine", "masculine"],
    ...limits("Character", "gender"),
  },
  colour("Head", "skin", "Skin"),
  colour("Head", "eyes", "Eyes"),
  choice("Head", "hair", "Hair", HAIR),
  colour("Head", "hair_colour", "Hair colour"),
  choice("Head", "hat", "Hat", HAT),
  colour("Head", "hat_colour", "Hat colour"),
  ...worn("coat", "Coat", COAT),
  ...worn("top", "Top", TOP),
  ...worn("bottom", "Legs", BOTTOM),
  ...worn("footwear", "Feet", FOOTWEAR),
];

const PLACE: readonly Attribute[] = [
  choice("Set", "set", "Set", SET_KIND),
  colour("Set", "wall", "Walls"),
  colour("Set", "floor", "Floor"),
  colour("Set", "accent", "Accent"),
];

const PROP: readonly Attribute[] = [
  choice("Prop", "kind", "Kind", PROP_KIND),
  colour("Prop", "colour", "Colour"),
  {
    group: "Prop",
    field: "scale",
    label: "Size",
    type: "number",
    unit: "%",
    step: 5,
    ...limits("Prop", "scale"),
  },
];

const STYLE: readonly Attribute[] = [
  {
    group: "Look",
    field: "ink",
    label: "Ink line",
    type: "slider",
    ends: ["none", "heavy"],
    ...limits("Style", "ink"),
  },
  {
    group: "Look",
    field: "tones",
    label: "Tone steps",
    type: "number",
    unit: "steps",
    ...limits("Style", "tones"),
  },
  {
    group: "Look",
    field: "mute",
    label: "Colour",
    type: "slider",
    ends: ["full", "muted"],
    ...limits("Style", "mute"),
  },
  colour("Look", "paper", "Paper"),
];

export const ATTRIBUTES: { [K in Kind]?: readonly Attribute[] } = {
  characters: CHARACTER,
  places: PLACE,
  props: PROP,
  styles: STYLE,
};

/** A garment that is not worn has no colour to choose, and hair that is not there has none either. */
export function isIdle(attribute: string, fields: Record<string, unknown>): boolean {
  const base = /^(.*)_colour$/.exec(attribute)?.[1];
  return base !== undefined && ["none", "bald", "barefoot"].includes(String(fields[base]));
}

const SPELLED: Record<string, string> = {
  close_up: "close-up",
  extreme_close_up: "extreme close-up",
  medium_close_up: "medium close-up",
};

/** A word of the data as people write it: "arms_crossed" becomes "arms crossed". */
export const spell = (word: string): string => SPELLED[word] ?? word.replaceAll("_", " ");

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Choices for a select, in words. */
export const options = <T extends string>(words: readonly T[]): (readonly [T, string])[] =>
  words.map((word) => [word, capital(spell(word))] as const);

export const labelOf = (kind: Kind | null, field: string): string =>
  (kind && ATTRIBUTES[kind]?.find((one) => one.field === field)?.label) ?? capital(spell(field));
