/** Edits of the world: each one transaction of this tab, so that it is also one step of undo. */
import * as Y from "yjs";
import type { WorldEdit } from "../api/instructions";
import {
  DEFAULTS,
  type Kind,
  type Kinds,
  MAPS,
  type Meta,
  PREFIXES,
  type Reference,
  type Standing,
  TEXTS,
} from "../api/world";
import type { Entities } from "./entities";
import { last } from "./order";
import type { Undo } from "./undo";

export type Fields<K extends Kind> = Partial<Omit<Kinds[K], "deleted">>;

/** An id nobody else makes: the kind's prefix and 80 random bits, URL-safe. */
export function newId(kind: Kind): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  const text = btoa(String.fromCharCode(...bytes));
  return `${PREFIXES[kind]}_${text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/** Makes `text` read `value` with one deletion and one insertion, so that others' edits elsewhere survive. */
export function retype(text: Y.Text, value: string): void {
  const before = text.toString();
  if (before === value) return;
  let start = 0;
  const shorter = Math.min(before.length, value.length);
  while (start < shorter && before[start] === value[start]) start++;
  if (start > 0 && /[\uD800-\uDBFF]/.test(before[start - 1]!)) start--; // never between a surrogate pair
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === value.at(-1 - end)) end++;
  if (end > 0 && /[\uDC00-\uDFFF]/.test(before.at(-end)!)) end--;
  const gone = before.length - start - end;
  if (gone > 0) text.delete(start, gone);
  if (value.length - start - end > 0) text.insert(start, value.slice(start, value.length - end));
}

const map = (fields: Record<string, unknown>): Y.Map<unknown> => new Y.Map(Object.entries(fields));
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Edit functions of one room. `mayEdit` is asked before each; a viewer's calls do nothing. */
export function editor(entities: Entities, undo: Undo, origin: object, mayEdit: () => boolean) {
  const { doc } = entities;
  let depth = 0;

  function step<T>(gesture: string, change: () => T): T {
    if (depth === 0) undo.begin(gesture, Date.now());
    depth += 1;
    try {
      return doc.transact(change, origin);
    } finally {
      depth -= 1;
    }
  }

  function found(kind: Kind, id: string): Y.Map<unknown> | null {
    const one = entities.root(kind).get(id);
    return one instanceof Y.Map ? one : null;
  }

  function put(kind: Kind, one: Y.Map<unknown>, name: string, value: unknown): void {
    if (TEXTS[kind]?.includes(name)) {
      const text = one.get(name);
      if (text instanceof Y.Text) retype(text, String(value));
      else one.set(name, new Y.Text(String(value)));
    } else if (MAPS[kind]?.includes(name)) {
      const nested =
        name === "references" ? (v: unknown) => v : (v: unknown) => map(v as Record<string, unknown>);
      one.set(name, new Y.Map(Object.entries(value as object).map(([id, v]) => [id, nested(v)])));
    } else if (!one.has(name) || !same(one.get(name), value)) one.set(name, value);
  }

  const edits = {
    /** Sets fields; fields set again within a moment (a slider, a colour) are one step of undo. */
    set<K extends Kind>(kind: K, id: string, fields: Fields<K>): void {
      const one = found(kind, id);
      if (!one || !mayEdit()) return;
      step(`set ${id} ${Object.keys(fields).join()}`, () => {
        for (const [name, value] of Object.entries(fields)) put(kind, one, name, value);
      });
    },

    /** Makes an entity (at the end, unless `order` is given) and answers its id. */
    create<K extends Kind>(kind: K, fields: Fields<K>, id: string = newId(kind)): string {
      if (!mayEdit()) return id;
      step("", () => {
        const one = new Y.Map<unknown>();
        entities.root(kind).set(id, one);
        const orders = entities.ids(kind).map((other) => entities.get(kind, other)!.order);
        const nested = Object.fromEntries((MAPS[kind] ?? []).map((name) => [name, {}]));
        const texts = Object.fromEntries((TEXTS[kind] ?? []).map((name) => [name, ""]));
        const all = { order: last(orders), ...nested, ...texts, ...fields };
        for (const [name, value] of Object.entries(all)) {
          const fallback = (DEFAULTS[kind] as Record<string, unknown>)[name];
          if (name in nested || name in texts || !same(fallback, value)) put(kind, one, name, value);
        }
      });
      return id;
    },

    /** Deletes softly; undo brings it back. */
    remove(kind: Kind, id: string): void {
      const one = found(kind, id);
      if (one && mayEdit()) step("", () => one.set("deleted", Date.now()));
    },

    /** Places a thing in a shot (fields given are changed, others stay), or takes it out with null. */
    standing(shot: string, field: "cast" | "props", thing: string, fields: Partial<Standing> | null): void {
      const one = found("shots", shot);
      if (!one || !mayEdit()) return;
      step(fields ? `stand ${shot} ${thing} ${Object.keys(fields).join()}` : "", () => {
        let all = one.get(field);
        if (!(all instanceof Y.Map)) {
          all = new Y.Map();
          one.set(field, all);
        }
        const standings = all as Y.Map<unknown>;
        const standing = standings.get(thing);
        if (fields === null) standings.delete(thing);
        else if (standing instanceof Y.Map) {
          for (const [name, value] of Object.entries(fields)) {
            if (!same(standing.get(name), value)) standing.set(name, value);
          }
        } else standings.set(thing, map(fields));
      });
    },

    /** Makes a long text read `value` by the smallest change. */
    text(kind: Kind, id: string, field: string, value: string): void {
      const one = found(kind, id);
      if (one && mayEdit()) step(`text ${id} ${field}`, () => put(kind, one, field, value));
    },

    /** Pins a reference image to a thing, or takes it off with null. */
    reference(
      kind: "characters" | "places" | "props" | "styles",
      id: string,
      digest: string,
      value: Reference | null,
    ) {
      const one = found(kind, id);
      if (!one || !mayEdit()) return;
      step("", () => {
        let all = one.get("references");
        if (!(all instanceof Y.Map)) {
          all = new Y.Map();
          one.set("references", all);
        }
        const references = all as Y.Map<unknown>;
        if (value) references.set(digest, value);
        else references.delete(digest);
      });
    },

    /** Sets the world's own fields. */
    meta(fields: Partial<Meta>): void {
      if (!mayEdit()) return;
      step(`meta ${Object.keys(fields).join()}`, () => {
        const meta = doc.getMap("meta");
        for (const [name, value] of Object.entries(fields))
          if (!same(meta.get(name), value)) meta.set(name, value);
      });
    },

    /** Several edits as one: they arrive together, and one undo takes all of them back. */
    batch<T>(change: () => T): T {
      return step("", change);
    },

    /** Edits as the server tells them, made here as one step. */
    carryOut(all: readonly WorldEdit[]): void {
      step("", () => {
        for (const one of all) make(one);
      });
    },
  };

  function make(one: WorldEdit): void {
    switch (one.edit) {
      case "change":
        edits.set(one.kind, one.id, one.fields as Fields<Kind>);
        break;
      case "make":
        edits.create(one.kind, one.fields as Fields<Kind>, one.id);
        break;
      case "remove":
        edits.remove(one.kind, one.id);
        break;
      case "stand":
        edits.standing(one.shot, one.group, one.thing, one.fields as Partial<Standing>);
        break;
      case "leave":
        edits.standing(one.shot, one.group, one.thing, null);
        break;
      case "world":
        edits.meta(one.fields as Partial<Meta>);
    }
  }

  return edits;
}

export type Edit = ReturnType<typeof editor>;
