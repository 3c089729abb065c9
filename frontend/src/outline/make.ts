/** New things, named so that they can be told apart until somebody names them. */
import type { Kind } from "../api/world";
import { addScene, addShot } from "../canvas/actions";
import { edit, last, nameOf, room } from "../realtime";

const COATS = ["#7a3b2e", "#2f5d7c", "#4f6b3a", "#6b4a78", "#a0742c", "#3d4450"];
const NAMES: { [K in Kind]?: string } = {
  characters: "Character",
  places: "Place",
  props: "Prop",
  styles: "Style",
};

/** "Character", "Character 2", …: the first name that no other has. */
export function freeName(word: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? word : `${word} ${number}`;
    if (!taken.has(name)) return name;
  }
}

/** Makes a thing and answers its id. */
export function makeThing(kind: "characters" | "places" | "props" | "styles"): string {
  const { entities } = room();
  const ids = entities.ids(kind);
  const name = freeName(NAMES[kind]!, new Set(ids.map((id) => nameOf(entities, id))));
  const order = last(ids.map((id) => entities.get(kind, id)?.order ?? ""));
  if (kind !== "characters") return edit.create(kind, { name, order });
  return edit.create("characters", {
    name,
    order,
    coat: "coat",
    coat_colour: COATS[ids.length % COATS.length]!,
  });
}

/** A fact about the first character, from the first shot on; the inspector is where it gets its meaning. */
export function makeFact(thing?: string, since?: string): string | null {
  const { entities } = room();
  const about = thing ?? entities.ids("characters")[0];
  const from = since ?? entities.ids("scenes")[0];
  if (!about || !from) return null;
  const first = { ch: "coat", pl: "wall", pr: "colour", st: "ink" }[about.slice(0, 2)] ?? "coat";
  const kind = about.startsWith("ch")
    ? "characters"
    : about.startsWith("pl")
      ? "places"
      : about.startsWith("pr")
        ? "props"
        : "styles";
  const now = entities.get(kind, about) as unknown as Record<string, unknown> | null;
  return edit.create("facts", { thing: about, attribute: first, value: now?.[first] ?? null, since: from });
}

/** A scene with its first shot. */
export function makeScene(): string {
  return edit.batch(() => {
    const scene = addScene();
    addShot(scene);
    return scene;
  });
}

export { addShot as makeShot };
