/** The document as plain entities, read again only where it changed; readers wake by kind and id. */
import * as Y from "yjs";
import { Signals } from "../api/keyed";
import { type Kind, type Kinds, type Meta, PREFIXES } from "../api/world";
import { compare } from "./order";
import { readEntity, share } from "./read";

export const KINDS = Object.keys(PREFIXES) as Kind[];
const BY_PREFIX = new Map(KINDS.map((kind) => [PREFIXES[kind], kind]));

/** The kind of entity that an id names, by its prefix. */
export function kindOf(id: string): Kind | null {
  return BY_PREFIX.get(id.slice(0, 2)) ?? null;
}

interface Alive {
  order: string;
  deleted: number | null;
}

/** Reads a document incrementally. Values stay identical while they do not change. */
export class Entities {
  readonly signals = new Signals();
  private readonly values = new Map<Kind, Map<string, Kinds[Kind]>>();
  private readonly lists = new Map<Kind, readonly string[]>();
  private metaValue: Partial<Meta>;
  private readonly stops: (() => void)[] = [];

  constructor(readonly doc: Y.Doc) {
    for (const kind of KINDS) {
      const root = this.root(kind);
      const values = new Map<string, Kinds[Kind]>();
      for (const id of root.keys()) this.readInto(values, kind, id);
      this.values.set(kind, values);
      const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => this.changed(kind, events);
      root.observeDeep(observe);
      this.stops.push(() => root.unobserveDeep(observe));
    }
    const meta = doc.getMap("meta");
    this.metaValue = meta.toJSON();
    const observeMeta = () => {
      this.metaValue = share(this.metaValue, meta.toJSON());
      this.signals.tell("meta");
    };
    meta.observeDeep(observeMeta);
    this.stops.push(() => meta.unobserveDeep(observeMeta));
  }

  root(kind: Kind): Y.Map<unknown> {
    return this.doc.getMap(kind);
  }

  /** The entity, deleted or not; null where there is none. */
  get<K extends Kind>(kind: K, id: string): Kinds[K] | null {
    return (this.values.get(kind)?.get(id) as Kinds[K] | undefined) ?? null;
  }

  /** The entity unless it is deleted. */
  live<K extends Kind>(kind: K, id: string): Kinds[K] | null {
    const found = this.get(kind, id);
    return found && found.deleted === null ? found : null;
  }

  /** Ids of what is not deleted, by order, then id. */
  ids(kind: Kind): readonly string[] {
    let list = this.lists.get(kind);
    if (!list) {
      const all = [...this.values.get(kind)!.entries()] as [string, Alive][];
      list = all
        .filter(([, one]) => one.deleted === null)
        .map(([id, one]) => ({ id, order: one.order }))
        .sort(compare)
        .map((one) => one.id);
      this.lists.set(kind, list);
    }
    return list;
  }

  meta(): Partial<Meta> {
    return this.metaValue;
  }

  close(): void {
    for (const stop of this.stops) stop();
  }

  private readInto(values: Map<string, Kinds[Kind]>, kind: Kind, id: string): void {
    const map = this.root(kind).get(id);
    if (map instanceof Y.Map) values.set(id, share(values.get(id), readEntity(kind, map)));
    else values.delete(id);
  }

  private changed(kind: Kind, events: Y.YEvent<Y.AbstractType<unknown>>[]): void {
    const ids = new Set<string>();
    for (const event of events) {
      if (event.path.length > 0) ids.add(String(event.path[0]));
      else for (const id of event.changes.keys.keys()) ids.add(id);
    }
    const values = this.values.get(kind)!;
    let listed = false;
    for (const id of [...ids]) {
      const before = values.get(id) as Alive | undefined;
      this.readInto(values, kind, id);
      const after = values.get(id) as Alive | undefined;
      if (before === after) ids.delete(id);
      else if (before?.order !== after?.order || before?.deleted !== after?.deleted) listed = true;
    }
    if (listed) this.lists.delete(kind);
    for (const id of ids) this.signals.tell(`${kind}:${id}`);
    if (listed) this.signals.tell(`ids:${kind}`);
    if (ids.size > 0) this.signals.tell(`all:${kind}`);
  }
}
