/** The nouns of a world and their defaults. Made by `npm run types` from server/projects/world.py; not edited by hand. */

export const FEATURES = ["mixed", "african", "asian", "european"] as const;
export type Features = (typeof FEATURES)[number];
export const FACE_SHAPE = ["oval", "round", "square", "long", "heart", "diamond"] as const;
export type FaceShape = (typeof FACE_SHAPE)[number];
export const HAIR = [
  "bald",
  "receding",
  "cropped",
  "short",
  "side_part",
  "pixie",
  "curly",
  "afro",
  "bob",
  "wavy",
  "long",
  "bun",
  "ponytail",
  "braid",
  "twin_tails",
  "mohawk",
] as const;
export type Hair = (typeof HAIR)[number];
export const BEARD = ["none", "stubble", "moustache", "goatee", "full", "long"] as const;
export type Beard = (typeof BEARD)[number];
export const HAT = ["none", "cap", "beanie", "fedora", "sun_hat", "hood", "helmet"] as const;
export type Hat = (typeof HAT)[number];
export const GLASSES = ["none", "glasses", "round_glasses", "sunglasses", "eyepatch"] as const;
export type Glasses = (typeof GLASSES)[number];
export const NECKWEAR = ["none", "scarf", "tie", "bandana"] as const;
export type Neckwear = (typeof NECKWEAR)[number];
export const TOP = ["shirt", "sweater", "tshirt", "hoodie", "vest", "dress", "armour"] as const;
export type Top = (typeof TOP)[number];
export const COAT = ["none", "jacket", "blazer", "waistcoat", "coat", "raincoat", "cape"] as const;
export type Coat = (typeof COAT)[number];
export const GLOVES = ["none", "gloves", "mittens"] as const;
export type Gloves = (typeof GLOVES)[number];
export const BOTTOM = ["trousers", "shorts", "leggings", "skirt", "long_skirt"] as const;
export type Bottom = (typeof BOTTOM)[number];
export const FOOTWEAR = ["barefoot", "shoes", "trainers", "boots", "sandals"] as const;
export type Footwear = (typeof FOOTWEAR)[number];
export const PATTERN = ["plain", "stripes", "pinstripes", "checks", "dots"] as const;
export type Pattern = (typeof PATTERN)[number];
export const CLOTH = ["cotton", "wool", "denim", "leather", "silk", "metal"] as const;
export type Cloth = (typeof CLOTH)[number];
export const MARK_KIND = ["scar", "tattoo", "freckles", "mole", "birthmark"] as const;
export type MarkKind = (typeof MARK_KIND)[number];
export const MARK_PLACE = [
  "forehead",
  "brow",
  "nose",
  "cheeks",
  "left_cheek",
  "right_cheek",
  "chin",
  "neck",
  "left_arm",
  "right_arm",
  "left_hand",
  "right_hand",
  "chest",
  "back",
] as const;
export type MarkPlace = (typeof MARK_PLACE)[number];
export const POSE = [
  "stand",
  "relaxed",
  "walk",
  "run",
  "sneak",
  "march",
  "sit",
  "sit_crossed",
  "sit_floor",
  "lounge",
  "kneel",
  "kneel_both",
  "crouch",
  "lie",
  "lie_side",
  "lean",
  "lean_forward",
  "point",
  "wave",
  "hold",
  "hold_both",
  "carry",
  "reach",
  "reach_up",
  "pick_up",
  "give",
  "arms_crossed",
  "hands_on_hips",
  "hands_in_pockets",
  "think",
  "phone",
  "read",
  "write",
  "drink",
  "eat",
  "pray",
  "shrug",
  "salute",
  "cheer",
  "clap",
  "cover_face",
  "bow",
  "cower",
  "fall",
  "jump",
  "climb",
  "push",
  "pull",
  "throw",
  "punch",
  "kick",
  "guard",
  "aim",
  "dance",
  "hug",
  "handshake",
  "whisper",
  "look_back",
] as const;
export type Pose = (typeof POSE)[number];
export const EXPRESSION = [
  "neutral",
  "smile",
  "grin",
  "laugh",
  "sad",
  "cry",
  "angry",
  "furious",
  "surprised",
  "afraid",
  "worried",
  "disgusted",
  "smug",
  "tired",
  "asleep",
  "determined",
  "confused",
  "pain",
] as const;
export type Expression = (typeof EXPRESSION)[number];
export const PROP_KIND = [
  "table",
  "desk",
  "chair",
  "stool",
  "sofa",
  "bed",
  "bench",
  "shelf",
  "crate",
  "barrel",
  "suitcase",
  "backpack",
  "lantern",
  "lamp",
  "candle",
  "cup",
  "bottle",
  "plate",
  "book",
  "letter",
  "phone",
  "laptop",
  "sign",
  "umbrella",
  "sword",
  "bicycle",
  "tree",
  "rock",
  "plant",
] as const;
export type PropKind = (typeof PROP_KIND)[number];
export const CONDITION = ["dry", "wet", "muddy", "torn", "bloodied"] as const;
export type Condition = (typeof CONDITION)[number];
export const PROP_CONDITION = ["whole", "wet", "muddy", "broken"] as const;
export type PropCondition = (typeof PROP_CONDITION)[number];
export const MATERIAL = [
  "",
  "wood",
  "metal",
  "stone",
  "glass",
  "ceramic",
  "plastic",
  "cloth",
  "leather",
  "paper",
] as const;
export type Material = (typeof MATERIAL)[number];
export const SET_KIND = ["plain", "room", "shore", "street", "forest", "cyclorama"] as const;
export type SetKind = (typeof SET_KIND)[number];
export const RELATION_KIND = [
  "left_of",
  "right_of",
  "in_front_of",
  "behind",
  "beside",
  "facing",
  "on",
  "under",
] as const;
export type RelationKind = (typeof RELATION_KIND)[number];
export const WEATHER = ["clear", "cloudy", "rain", "snow", "fog", "storm"] as const;
export type Weather = (typeof WEATHER)[number];
export const LIGHTING = ["natural", "practical", "three_point"] as const;
export type Lighting = (typeof LIGHTING)[number];
export const PALETTE = ["natural", "warm", "cool", "pastel", "autumn", "noir", "neon"] as const;
export type Palette = (typeof PALETTE)[number];
export const MOOD_KIND = ["none", "calm", "warmth", "triumph", "melancholy", "mystery", "dread"] as const;
export type MoodKind = (typeof MOOD_KIND)[number];
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
export const VIEW = ["standard", "over_shoulder", "two_shot", "point_of_view", "insert"] as const;
export type View = (typeof VIEW)[number];
export const COMPOSITION = ["balanced", "thirds", "centred", "foreground"] as const;
export type Composition = (typeof COMPOSITION)[number];
export const ASPECT = ["wide", "square", "tall"] as const;
export type Aspect = (typeof ASPECT)[number];
export const BALLOON_KIND = ["speech", "thought", "whisper", "shout", "caption", "sound", "label"] as const;
export type BalloonKind = (typeof BALLOON_KIND)[number];
export const READING = ["left_to_right", "right_to_left"] as const;
export type Reading = (typeof READING)[number];
export const NAME_USE = ["style", "likeness"] as const;
export type NameUse = (typeof NAME_USE)[number];
export const CONSENT_BASIS = ["self", "agreed", "rights_holder", "no_person"] as const;
export type ConsentBasis = (typeof CONSENT_BASIS)[number];

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
  consents: Record<string, Consent>;
}

export interface Meta {
  world: string;
  format: number;
  title: string;
  style: string | null;
  language: string;
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
  muscle: number;
  gender: number;
  features: Features;
  face: FaceShape;
  nose: number;
  nose_width: number;
  mouth: number;
  lips: number;
  jaw: number;
  chin: number;
  cheekbones: number;
  eye_size: number;
  eye_distance: number;
  brows: number;
  skin: string;
  eyes: string;
  marks: Mark[];
  hair: Hair;
  hair_colour: string;
  beard: Beard;
  hat: Hat;
  hat_colour: string;
  glasses: Glasses;
  glasses_colour: string;
  neckwear: Neckwear;
  neckwear_colour: string;
  top: Top;
  top_colour: string;
  top_pattern: Pattern;
  top_cloth: Cloth;
  coat: Coat;
  coat_colour: string;
  coat_pattern: Pattern;
  coat_cloth: Cloth;
  gloves: Gloves;
  gloves_colour: string;
  bottom: Bottom;
  bottom_colour: string;
  bottom_pattern: Pattern;
  bottom_cloth: Cloth;
  footwear: Footwear;
  footwear_colour: string;
  condition: Condition;
}

export interface Reference {
  name: string;
  rights: Rights;
}

export interface Mark {
  kind: MarkKind;
  place: MarkPlace;
  colour: string;
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
  material: Material;
  text: string;
  scale: number;
  condition: PropCondition;
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
  inner: number;
  blacks: number;
  hatching: number;
  rim: number;
  distance: number;
  stylised: number;
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
  weather: Weather;
  lighting: Lighting;
  palette: Palette;
  mood: Mood;
  at: [number, number] | null;
}

export interface Mood {
  kind: MoodKind;
  strength: number;
  light: number;
  colours: number;
  lens: number;
  distance: number;
  bearing: number;
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
  pitch: number | null;
  roll: number;
  lens: number;
  view: View;
  viewer: string | null;
  composition: Composition;
  crosses_line: boolean;
  aspect: Aspect;
  subjects: string[];
  cast: Record<string, Standing>;
  props: Record<string, Standing>;
  negatives: string[];
  take: number;
}

export interface Standing {
  at: [number, number];
  facing: number;
  pose: Pose;
  mirrored: boolean;
  expression: Expression;
  strength: number;
  gaze: string;
  on: string | null;
  held_by: string | null;
  partner: string | null;
  reaches: string | null;
  relation: Relation | null;
}

export interface Relation {
  kind: RelationKind;
  thing: string;
  gap: number;
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
  reading: Reading;
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
  at: [number, number] | null;
  tail: [number, number] | null;
}

export interface Note {
  order: string;
  deleted: number | null;
  text: string;
  at: [number, number];
}

export interface Consent {
  order: string;
  deleted: number | null;
  name: string;
  use: NameUse;
  basis: ConsentBasis;
  about: string | null;
  by: string;
  note: string;
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
  consents: Consent;
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
  consents: "co",
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
    muscle: 50,
    gender: 50,
    features: "mixed",
    face: "oval",
    nose: 50,
    nose_width: 50,
    mouth: 50,
    lips: 50,
    jaw: 50,
    chin: 50,
    cheekbones: 50,
    eye_size: 50,
    eye_distance: 50,
    brows: 50,
    skin: "#d9a688",
    eyes: "#4a6a58",
    marks: [],
    hair: "short",
    hair_colour: "#4a2f20",
    beard: "none",
    hat: "none",
    hat_colour: "#33475b",
    glasses: "none",
    glasses_colour: "#26262b",
    neckwear: "none",
    neckwear_colour: "#8c3b3b",
    top: "shirt",
    top_colour: "#8fa3ad",
    top_pattern: "plain",
    top_cloth: "cotton",
    coat: "none",
    coat_colour: "#7a3b2e",
    coat_pattern: "plain",
    coat_cloth: "wool",
    gloves: "none",
    gloves_colour: "#3a2f2a",
    bottom: "trousers",
    bottom_colour: "#3d4450",
    bottom_pattern: "plain",
    bottom_cloth: "cotton",
    footwear: "shoes",
    footwear_colour: "#2c2622",
    condition: "dry",
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
    material: "",
    text: "",
    scale: 100,
    condition: "whole",
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
    inner: 40,
    blacks: 35,
    hatching: 35,
    rim: 40,
    distance: 40,
    stylised: 60,
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
    weather: "clear",
    lighting: "natural",
    palette: "natural",
    mood: {
      kind: "none",
      strength: 60,
      light: 100,
      colours: 100,
      lens: 100,
      distance: 100,
      bearing: 100,
    },
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
    pitch: null,
    roll: 0,
    lens: 35,
    view: "standard",
    viewer: null,
    composition: "balanced",
    crosses_line: false,
    aspect: "wide",
    subjects: [],
    cast: {},
    props: {},
    negatives: [],
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
    reading: "left_to_right",
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
    at: null,
    tail: null,
  },
  notes: {
    order: "",
    deleted: null,
    text: "",
    at: [0, 0],
  },
  consents: {
    order: "",
    deleted: null,
    about: null,
    by: "",
    note: "",
  },
};
export const STANDING: Standing = {
  at: [0, 0],
  facing: 0,
  pose: "stand",
  mirrored: false,
  expression: "neutral",
  strength: 100,
  gaze: "ahead",
  on: null,
  held_by: null,
  partner: null,
  reaches: null,
  relation: null,
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
    muscle: [0, 100],
    gender: [0, 100],
    nose: [0, 100],
    nose_width: [0, 100],
    mouth: [0, 100],
    lips: [0, 100],
    jaw: [0, 100],
    chin: [0, 100],
    cheekbones: [0, 100],
    eye_size: [0, 100],
    eye_distance: [0, 100],
    brows: [0, 100],
  },
  Prop: {
    scale: [10, 500],
  },
  Style: {
    ink: [0, 100],
    inner: [0, 100],
    blacks: [0, 100],
    hatching: [0, 100],
    rim: [0, 100],
    distance: [0, 100],
    stylised: [0, 100],
    tones: [1, 6],
    mute: [0, 100],
  },
  Scene: {
    time: [0, 52560000],
  },
  Mood: {
    strength: [0, 100],
    light: [0, 100],
    colours: [0, 100],
    lens: [0, 100],
    distance: [0, 100],
    bearing: [0, 100],
  },
  Shot: {
    bearing: [-360, 360],
    roll: [-45, 45],
    lens: [12, 300],
    take: [1, 10000],
  },
  Standing: {
    facing: [-360, 360],
    strength: [0, 100],
  },
  Relation: {
    gap: [0, 100000],
  },
};
