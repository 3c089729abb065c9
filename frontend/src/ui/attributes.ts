/** What can be set on things, in words: one description drives the inspector and the form for facts. */
import {
  BEARD,
  BOTTOM,
  CLOTH,
  COAT,
  CONDITION,
  FACE_SHAPE,
  FEATURES,
  FOOTWEAR,
  GLASSES,
  GLOVES,
  HAIR,
  HAT,
  type Kind,
  LIMITS,
  MATERIAL,
  NECKWEAR,
  PATTERN,
  PROP_CONDITION,
  PROP_KIND,
  SET_KIND,
  TOP,
} from "../api/world";

interface Common {
  field: string;
  label: string;
  group: string;
}

export type Attribute = Common &
  (
    | { type: "colour" }
    | { type: "text"; most: number }
    | { type: "choice"; options: readonly string[] }
    | { type: "number"; min: number; max: number; unit: string; per?: number; step?: number }
    | { type: "slider"; min: number; max: number; ends?: [string, string] }
  );

/** Groups that are folded away until somebody wants them. */
export const FOLDED: ReadonlySet<string> = new Set(["Face", "Lines and light"]);

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
const slider =
  (noun: string) =>
  (group: string, field: string, label: string, ...ends: [string, string]): Attribute => ({
    ...{ group, field, label, type: "slider", ends },
    ...limits(noun, field),
  });
const dial = slider("Character");
const look = slider("Style");

/** Something worn: its kind and its colour. */
const worn = (field: string, label: string, options: readonly string[], group = "Clothes"): Attribute[] => [
  choice(group, field, label, options),
  colour(group, `${field}_colour`, `${label} colour`),
];

/** A garment of cloth, which has a pattern too. */
const garment = (field: string, label: string, options: readonly string[]): Attribute[] => [
  ...worn(field, label, options),
  choice("Clothes", `${field}_pattern`, `${label} pattern`, PATTERN),
  choice("Clothes", `${field}_cloth`, `${label} cloth`, CLOTH),
];

const CHARACTER: readonly Attribute[] = [
  { group: "Body", field: "age", label: "Age", type: "number", unit: "years", ...limits("Character", "age") },
  {
    ...{ group: "Body", field: "height", label: "Height", type: "number", unit: "cm", per: 10 },
    ...limits("Character", "height"),
  },
  dial("Body", "build", "Build", "slight", "heavy"),
  dial("Body", "muscle", "Muscle", "soft", "strong"),
  dial("Body", "gender", "Figure", "feminine", "masculine"),
  colour("Head", "skin", "Skin"),
  colour("Head", "eyes", "Eyes"),
  ...worn("hair", "Hair", HAIR, "Head"),
  choice("Head", "beard", "Beard", BEARD),
  ...worn("hat", "Hat", HAT, "Head"),
  ...worn("glasses", "Glasses", GLASSES, "Head"),
  choice("Face", "features", "Features", FEATURES),
  choice("Face", "face", "Shape", FACE_SHAPE),
  dial("Face", "nose", "Nose", "short", "long"),
  dial("Face", "nose_width", "Nose width", "narrow", "wide"),
  dial("Face", "mouth", "Mouth", "narrow", "wide"),
  dial("Face", "lips", "Lips", "thin", "full"),
  dial("Face", "jaw", "Jaw", "narrow", "wide"),
  dial("Face", "chin", "Chin", "receding", "prominent"),
  dial("Face", "cheekbones", "Cheekbones", "flat", "high"),
  dial("Face", "eye_size", "Eye size", "small", "large"),
  dial("Face", "eye_distance", "Eyes apart", "close", "wide"),
  dial("Face", "brows", "Brows", "thin", "heavy"),
  ...garment("coat", "Coat", COAT),
  ...garment("top", "Top", TOP),
  ...garment("bottom", "Legs", BOTTOM),
  ...worn("footwear", "Feet", FOOTWEAR),
  ...worn("neckwear", "Neck", NECKWEAR),
  ...worn("gloves", "Gloves", GLOVES),
  choice("Body", "condition", "Condition", CONDITION),
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
  choice("Prop", "material", "Material", MATERIAL),
  { group: "Prop", field: "text", label: "Words on it", type: "text", most: 200 },
  {
    ...{ group: "Prop", field: "scale", label: "Size", type: "number", unit: "%", step: 5 },
    ...limits("Prop", "scale"),
  },
  choice("Prop", "condition", "Condition", PROP_CONDITION),
];

const STYLE: readonly Attribute[] = [
  look("Look", "ink", "Outline", "none", "heavy"),
  look("Look", "inner", "Inner line", "none", "heavy"),
  {
    ...{ group: "Look", field: "tones", label: "Tone steps", type: "number", unit: "steps" },
    ...limits("Style", "tones"),
  },
  look("Look", "mute", "Colour", "full", "muted"),
  look("Look", "stylised", "Proportions", "real", "drawn"),
  colour("Look", "paper", "Paper"),
  look("Lines and light", "blacks", "Solid blacks", "none", "many"),
  look("Lines and light", "hatching", "Hatching", "none", "much"),
  look("Lines and light", "rim", "Rim light", "none", "strong"),
  look("Lines and light", "distance", "Distance", "clear", "pale"),
];

export const ATTRIBUTES: { [K in Kind]?: readonly Attribute[] } = {
  characters: CHARACTER,
  places: PLACE,
  props: PROP,
  styles: STYLE,
};

/** What can carry words. */
const WRITTEN: readonly unknown[] = ["sign", "book", "letter", "phone", "laptop"];

/** A garment that is not worn has no colour to choose, and hair that is not there has none either. */
export function isIdle(attribute: string, fields: Record<string, unknown>): boolean {
  if (attribute === "text") return !WRITTEN.includes(fields.kind);
  const base = /^(.*)_(colour|pattern|cloth)$/.exec(attribute)?.[1];
  return base !== undefined && ["none", "bald", "barefoot"].includes(String(fields[base]));
}

const SPELLED: Record<string, string> = {
  close_up: "close-up",
  extreme_close_up: "extreme close-up",
  medium_close_up: "medium close-up",
  tshirt: "T-shirt",
  over_shoulder: "over the shoulder",
  point_of_view: "point of view",
  two_shot: "two-shot",
  three_point: "three-point",
  left_to_right: "left to right",
  right_to_left: "right to left",
  kneel_both: "kneel on both knees",
  sit_floor: "sit on the floor",
  sit_crossed: "sit with legs crossed",
  lie_side: "lie on the side",
  hold_both: "hold with both hands",
  "": "its own",
};

/** A word of the data as people write it: "arms_crossed" becomes "arms crossed". */
export const spell = (word: string): string => SPELLED[word] ?? word.replaceAll("_", " ");

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Choices for a select, in words. */
export const options = <T extends string>(words: readonly T[]): (readonly [T, string])[] =>
  words.map((word) => [word, capital(spell(word))] as const);

export const labelOf = (kind: Kind | null, field: string): string =>
  (kind && ATTRIBUTES[kind]?.find((one) => one.field === field)?.label) ?? capital(spell(field));
