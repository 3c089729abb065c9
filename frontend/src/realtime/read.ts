/** Entities of the document as plain values: missing fields filled in, unchanged parts kept identical. */
import * as Y from "yjs";
import { DEFAULTS, type Kind, type Kinds, RIGHTS, STANDING } from "../api/world";

type Fields = Record<string, unknown>;

const REQUIRED: { [K in Kind]?: Fields } = {
  shots: { scene: "" },
  facts: { thing: "", attribute: "", value: null, since: "" },
  panels: { page: "" },
  balloons: { panel: "" },
};

/** A value of the document as plain JSON. */
export function plain(value: unknown): unknown {
  if (value instanceof Y.Text) return value.toString();
  if (value instanceof Y.AbstractType) return value.toJSON();
  return value;
}

/** `next`, with every part of it that equals the same part of `previous` replaced by that one. */
export function share<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next)) return next;
  if (typeof previous !== "object" || typeof next !== "object" || !previous || !next) return next;
  if (Array.isArray(previous) !== Array.isArray(next)) return next;
  const before = previous as Fields;
  const after = next as Fields;
  const keys = Object.keys(after);
  let same = keys.length === Object.keys(before).length;
  for (const key of keys) {
    after[key] = share(before[key], after[key]);
    if (!Object.is(before[key], after[key]) || !(key in before)) same = false;
  }
  return same ? (previous as T) : next;
}

/** Whether a value can stand where the default stands; what cannot is shown as the default until repaired. */
function fits(fallback: unknown, value: unknown): boolean {
  if (value === null) return fallback === null;
  if (fallback === null || fallback === undefined) return true;
  return typeof fallback === typeof value && Array.isArray(fallback) === Array.isArray(value);
}

function filled(defaults: Fields, fields: Fields): Fields {
  const made: Fields = { ...defaults };
  for (const [name, value] of Object.entries(fields)) {
    if (!(name in defaults)) made[name] = value;
    else if (fits(defaults[name], value)) made[name] = value;
  }
  return made;
}

const eachFilled = (values: unknown, defaults: Fields): Fields =>
  Object.fromEntries(
    Object.entries((values ?? {}) as Fields).map(([id, one]) => [
      id,
      filled(defaults, (one ?? {}) as Fields),
    ]),
  );

/** One entity as a whole noun. */
export function readEntity<K extends Kind>(kind: K, map: Y.Map<unknown>): Kinds[K] {
  const fields: Fields = {};
  for (const [name, value] of map.entries()) fields[name] = plain(value);
  const made = filled({ ...REQUIRED[kind], ...DEFAULTS[kind] }, fields);
  if ("rights" in made) made.rights = filled({ ...RIGHTS }, made.rights as Fields);
  if (kind === "shots") {
    made.cast = eachFilled(made.cast, { ...STANDING });
    made.props = eachFilled(made.props, { ...STANDING });
  }
  if ("references" in made) {
    made.references = eachFilled(made.references, { name: "", rights: RIGHTS });
  }
  return made as unknown as Kinds[K];
}
