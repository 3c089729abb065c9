/** Reading the world in components: each hook wakes only for what it reads. */
import { useCallback, useMemo, useRef } from "react";
import { useSignal } from "../api/keyed";
import type { Kind, Kinds, Meta, Standing } from "../api/world";
import { type Entities, kindOf } from "./entities";
import { labelsOf } from "./labels";
import { room } from "./room";

/** The entity, or null where it does not exist or is deleted. The same object while nothing of it changes. */
export function useEntity<K extends Kind>(kind: K, id: string | null | undefined): Kinds[K] | null {
  const { entities } = room();
  const get = useCallback(() => (id ? entities.live(kind, id) : null), [entities, kind, id]);
  return useSignal(entities.signals, `${kind}:${id ?? ""}`, get);
}

/** Ids of a kind, not deleted, by order, then id. */
export function useIds(kind: Kind): readonly string[] {
  const { entities } = room();
  const get = useCallback(() => entities.ids(kind), [entities, kind]);
  return useSignal(entities.signals, `ids:${kind}`, get);
}

/** A value computed from all entities of a kind, kept identical while its parts are equal. */
export function useOver<T>(kind: Kind, compute: (entities: Entities) => T): T {
  const { entities } = room();
  const kept = useRef<{ value: T } | null>(null);
  const get = useCallback(() => {
    const next = compute(entities);
    if (kept.current && equal(kept.current.value, next)) return kept.current.value;
    kept.current = { value: next };
    return next;
  }, [entities, compute]);
  return useSignal(entities.signals, `all:${kind}`, get);
}

function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, at) => Object.is(one, b[at]));
  }
  if (a instanceof Map && b instanceof Map) {
    return a.size === b.size && [...a].every(([key, one]) => Object.is(one, b.get(key)));
  }
  return false;
}

/** Ids of the entities of a kind whose `field` is `value`, in order: the shots of a scene, the panels of a page. */
export function useIdsWhere<K extends Kind>(
  kind: K,
  field: keyof Kinds[K],
  value: unknown,
): readonly string[] {
  const compute = useCallback(
    (entities: Entities) => entities.ids(kind).filter((id) => entities.get(kind, id)?.[field] === value),
    [kind, field, value],
  );
  return useOver(kind, compute);
}

/** Names (or titles) of all entities of a kind by id, in order. */
export function useNames(kind: Kind): ReadonlyMap<string, string> {
  const compute = useCallback(
    (entities: Entities) => new Map(entities.ids(kind).map((id) => [id, nameOf(entities, id)])),
    [kind],
  );
  return useOver(kind, compute);
}

/** What a thing is called; an unnamed one says its kind. */
export function nameOf(entities: Entities, id: string): string {
  const kind = kindOf(id);
  const one = kind ? (entities.get(kind, id) as { name?: string; title?: string } | null) : null;
  return one?.name || one?.title || "Unnamed";
}

/** How a character or prop stands in a shot; null where it is not in it. */
export function useStanding(shot: string, thing: string): Standing | null {
  const one = useEntity("shots", shot);
  return one?.cast[thing] ?? one?.props[thing] ?? null;
}

/** Labels of shots by id ("1A"), in reading order. */
export function useLabels(): ReadonlyMap<string, string> {
  const scenes = useIds("scenes");
  const shots = useOver("shots", byScene);
  return useMemo(() => labelsOf(scenes, shots), [scenes, shots]);
}

const byScene = (entities: Entities): readonly string[] =>
  entities.ids("shots").map((id) => `${id}\n${entities.get("shots", id)?.scene ?? ""}`);

/** The world's own fields: title, style, rights. */
export function useMeta(): Partial<Meta> {
  const { entities } = room();
  return useSignal(
    entities.signals,
    "meta",
    useCallback(() => entities.meta(), [entities]),
  );
}
