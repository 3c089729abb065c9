/** The first panel: a place, a character and a shot of them, made in one step of undo. */

import { type SetKind, STANDING } from "../api/world";
import { edit, room } from "../realtime";

export interface First {
  readonly place: string;
  readonly set: SetKind;
  readonly character: string;
  /** The character's coat or shirt, by which one knows it. */
  readonly colour: string;
}

const SETS = {
  plain: { wall: "#9fb0b3", floor: "#cbb492", accent: "#5d7a6c", time: 12 * 60 },
  room: { wall: "#8d9a86", floor: "#a9825a", accent: "#c9a35c", time: 20 * 60 },
  shore: { wall: "#7f95a3", floor: "#b09a78", accent: "#4f7280", time: 18 * 60 + 20 },
  street: { wall: "#a08d84", floor: "#8b8a88", accent: "#6a5d52", time: 9 * 60 + 30 },
  forest: { wall: "#6f7f5c", floor: "#8a7a58", accent: "#4d6a48", time: 10 * 60 },
  cyclorama: { wall: "#d8d6d0", floor: "#d8d6d0", accent: "#8f9aa3", time: 12 * 60 },
} as const satisfies Record<SetKind, object>;

/** The id of a thing by its name; what the outline has made already is not made twice. */
function named(kind: "places" | "characters", name: string): string | null {
  const { entities } = room();
  return entities.ids(kind).find((id) => entities.get(kind, id)?.name === name) ?? null;
}

/** The names of the first place and character there are, to start from. */
export function known(): { place: string; character: string } {
  const { entities } = room();
  const name = (kind: "places" | "characters") => entities.get(kind, entities.ids(kind)[0] ?? "")?.name ?? "";
  return { place: name("places"), character: name("characters") };
}

/** Makes them and answers the shot's id. */
export function makeFirst(first: First): string {
  const { time, ...look } = SETS[first.set];
  return edit.batch(() => {
    const place =
      named("places", first.place) ?? edit.create("places", { name: first.place, set: first.set, ...look });
    const character =
      named("characters", first.character) ??
      edit.create("characters", {
        name: first.character,
        coat: "coat",
        coat_colour: first.colour,
      });
    const scene = edit.create("scenes", { title: first.place, place, time });
    return edit.create("shots", {
      scene,
      title: `${first.character} arrives`,
      size: "medium_long",
      bearing: -20,
      subjects: [character],
      cast: {
        [character]: { ...STANDING, facing: 10, pose: "relaxed", gaze: "camera" },
      },
    });
  });
}
