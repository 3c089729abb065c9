/** The nouns of a world and their defaults. Made by `npm run types` from server/projects/world.py; not edited by hand. */

export const HAIR = ["bald", "cropped", "short", "bob", "long", "bun"] as const;
export type Hair = (typeof HAIR)[number];
export const HAT = ["none", "cap", "beanie"] as const;
export type Hat = (typeof HAT)[number];
export const TOP = ["shirt", "sweater"] as const;
export type Top = (typeof TOP)[number];
export const COAT = ["none", "jacket", "coat"] as const;
export type Coat = (typeof COAT)[number];
export const BOTTOM = ["trousers", "shorts", "skirt"] as const;
export type Bottom = (typeof BOTTOM)[number];
export const FOOTWEAR = ["barefoot", "shoes", "boots"] as const;
export type Footwear = (typeof FOOTWEAR)[number];
export const POSE = ["stand", "walk", "sit", "kneel", "point", "wave", "hold", "arms_crossed"] as const;
export type Pose = (typeof POSE)[number];
export const EXPRESSION = ["neutral", "smile", "sad", "angry", "surprised", "worried"] as const;
export type Expression = (typeof EXPRESSION)[number];
export const PROP_KIND = ["table", "chair", "bench", "crate", "suitcase", "lantern", "cup", "book"] as const;
export type PropKind = (typeof PROP_KIND)[number];
export const SET_KIND = ["plain", "room", "shore", "street"] as const;
export type SetKind = (typeof SET_KIND)[number];
export const SHOT_SIZE = [
  "extreme_close_up",
  "close_up",
  "medium_close_up",
  "medium",
  "medium_long",
  "long",
  "extreme_long",
] as const;
export type ShotSize = (typeof SHOT_SIZE)[number];
export const ANGLE = ["eye", "low", "high", "bird", "worm"] as const;
export type Angle = (typeof ANGLE)[number];
export const ASPECT = ["wide", "square", "tall"] as const;
export type Aspect = (typeof ASPECT)[number];
export const BALLOON_KIND = ["speech", "thought", "whisper", "shout", "caption"] as const;
export type BalloonKind = (typeof BALLOON_KIND)[number];

export interface World {
  meta: Meta;
  characters: Record<string, Character>;
  places: Record<string, Place>;
  props: Record<string, Prop>;
  styles: Record<string, Style>;
  scenes: Record<string, Scene>;
  shots: Record<string, Shot>;
  facts: Record<string, Fact>;
  pages: Record<string, Page>;
  panels: Record<string, Panel>;
  balloons: Record<string, Balloon>;
  notes: Record<string, Note>;
}

export interface Meta {
  world: string;
  format: number;
  title: string;
  style: string | null;
  rights: Rights;
}

export interface Rights {
  holder: string;
  licence: string;
  contributors: string[];
}

export interface Character {
  order: string;
  deleted: number | null;
  name: string;
  description: string;
  rights: Rights;
  references: Record<string, Reference>;
  at: [number, number] | null;
  age: number;
  height: number;
  build: number;
  gender: number;
  skin: string;
  eyes: string;
  hair: Hair;
  hair_colour: string;
  hat: Hat;
  hat_colour: string;
  top: Top;
  top_colour: string;
  coat: Coat;
  coat_colour: string;
  bottom: Bottom;
  bottom_colour: string;
  footwear: Footwear;
  footwear_colour: string;
}

export interface Reference {
  name: string;
  rights: Rights;
}

export interface Place {
  order: string;
  deleted: number | null;
  name: string;
  description: string;
  rights: Rights;
  references: Record<string, Reference>;
  at: [number, number] | null;
  set: SetKind;
  wall: string;
  floor: string;
  accent: string;
}

export interface Prop {
  order: string;
  deleted: number | null;
  name: string;
  description: string;
  rights: Rights;
  references: Record<string, Reference>;
  at: [number, number] | null;
  kind: PropKind;
  colour: string;
  scale: number;
}

export interface Style {
  order: string;
  deleted: number | null;
  name: string;
  description: string;
  rights: Rights;
  references: Record<string, Reference>;
  at: [number, number] | null;
  ink: number;
  tones: number;
  mute: number;
  paper: string;
}

export interface Scene {
  order: string;
  deleted: number | null;
  title: string;
  place: string | null;
  time: number;
  style: string | null;
  at: [number, number] | null;
}

export interface Shot {
  order: string;
  deleted: number | null;
  scene: string;
  title: string;
  action: string;
  size: ShotSize;
  angle: Angle;
  bearing: number;
  lens: number;
  aspect: Aspect;
  subjects: string[];
  cast: Record<string, Standing>;
  props: Record<string, Standing>;
  take: number;
}

export interface Standing {
  at: [number, number];
  facing: number;
  pose: Pose;
  expression: Expression;
  on: string | null;
  held_by: string | null;
}

export interface Fact {
  order: string;
  deleted: number | null;
  thing: string;
  attribute: string;
  value: unknown;
  since: string;
  text: string;
}

export interface Page {
  order: string;
  deleted: number | null;
  title: string;
  size: [number, number];
  paper: string;
}

export interface Panel {
  order: string;
  deleted: number | null;
  page: string;
  shot: string | null;
  rect: [number, number, number, number];
}

export interface Balloon {
  order: string;
  deleted: number | null;
  panel: string;
  kind: BalloonKind;
  text: string;
  speaker: string | null;
  at: [number, number];
  tail: [number, number] | null;
}

export interface Note {
  order: string;
  deleted: number | null;
  text: string;
  at: [number, number];
}

export interface Kinds {
  characters: Character;
  places: Place;
  props: Prop;
  styles: Style;
  scenes: Scene;
  shots: Shot;
  facts: Fact;
  pages: Page;
  panels: Panel;
  balloons: Balloon;
  notes: Note;
}
export type Kind = keyof Kinds;

export const PREFIXES: Record<Kind, string> = {
  characters: "ch",
  places: "pl",
  props: "pr",
  styles: "st",
  scenes: "sc",
  shots: "sh",
  facts: "fa",
  pages: "pg",
  panels: "pn",
  balloons: "ba",
  notes: "no",
};
export const TEXTS: Partial<Record<Kind, readonly string[]>> = {
  characters: ["description"],
  places: ["description"],
  props: ["description"],
  styles: ["description"],
  shots: ["action"],
  balloons: ["text"],
  notes: ["text"],
};
export const MAPS: Partial<Record<Kind, readonly string[]>> = {
  characters: ["references"],
  places: ["references"],
  props: ["references"],
  styles: ["references"],
  shots: ["cast", "props"],
};

/** A missing field means its default; fields without one are required. */
export const DEFAULTS: { [K in Kind]: Partial<Kinds[K]> } = {
  characters: {
    order: "",
    deleted: null,
    name: "",
    description: "",
    rights: {
      holder: "",
      licence: "",
      contributors: [],
    },
    references: {},
    at: null,
    age: 30,
    height: 1700,
    build: 40,
    gender: 50,
    skin: "#d9a688",
    eyes: "#4a6a58",
    hair: "short",
    hair_colour: "#4a2f20",
    hat: "none",
    hat_colour: "#33475b",
    top: "shirt",
    top_colour: "#8fa3ad",
    coat: "none",
    coat_colour: "#7a3b2e",
    bottom: "trousers",
    bottom_colour: "#3d4450",
    footwear: "shoes",
    footwear_colour: "#2c2622",
  },
  places: {
    order: "",
    deleted: null,
    name: "",
    description: "",
    rights: {
      holder: "",
      licence: "",
      contributors: [],
    },
    references: {},
    at: null,
    set: "plain",
    wall: "#9fb0b3",
    floor: "#cbb492",
    accent: "#5d7a6c",
  },
  props: {
    order: "",
    deleted: null,
    name: "",
    description: "",
    rights: {
      holder: "",
      licence: "",
      contributors: [],
    },
    references: {},
    at: null,
    kind: "crate",
    colour: "#8a6a48",
    scale: 100,
  },
  styles: {
    order: "",
    deleted: null,
    name: "",
    description: "",
    rights: {
      holder: "",
      licence: "",
      contributors: [],
    },
    references: {},
    at: null,
    ink: 50,
    tones: 3,
    mute: 10,
    paper: "#f6f1e7",
  },
  scenes: {
    order: "",
    deleted: null,
    title: "",
    place: null,
    time: 720,
    style: null,
    at: null,
  },
  shots: {
    order: "",
    deleted: null,
    title: "",
    action: "",
    size: "medium",
    angle: "eye",
    bearing: 0,
    lens: 35,
    aspect: "wide",
    subjects: [],
    cast: {},
    props: {},
    take: 1,
  },
  facts: {
    order: "",
    deleted: null,
    text: "",
  },
  pages: {
    order: "",
    deleted: null,
    title: "",
    size: [170, 260],
    paper: "#ffffff",
  },
  panels: {
    order: "",
    deleted: null,
    shot: null,
    rect: [10, 10, 150, 80],
  },
  balloons: {
    order: "",
    deleted: null,
    kind: "speech",
    text: "",
    speaker: null,
    at: [500, 150],
    tail: null,
  },
  notes: {
    order: "",
    deleted: null,
    text: "",
    at: [0, 0],
  },
};
export const STANDING: Standing = {
  at: [0, 0],
  facing: 0,
  pose: "stand",
  expression: "neutral",
  on: null,
  held_by: null,
};
export const RIGHTS: Rights = {
  holder: "",
  licence: "",
  contributors: [],
};

/** Least and greatest value of number fields, by noun. */
export const LIMITS: Record<string, Record<string, readonly [number, number]>> = {
  Character: {
    age: [1, 110],
    height: [500, 2500],
    build: [0, 100],
    gender: [0, 100],
  },
  Prop: {
    scale: [10, 500],
  },
  Style: {
    ink: [0, 100],
    tones: [1, 6],
    mute: [0, 100],
  },
  Scene: {
    time: [0, 52560000],
  },
  Shot: {
    bearing: [-360, 360],
    lens: [12, 300],
    take: [1, 10000],
  },
  Standing: {
    facing: [-360, 360],
  },
};
