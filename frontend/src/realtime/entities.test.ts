import { describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { Entities, kindOf } from "./entities";
import { labelsOf, letters } from "./labels";
import { share } from "./read";

const put = (doc: Y.Doc, kind: string, id: string, fields: Record<string, unknown>) =>
  doc.getMap(kind).set(id, new Y.Map(Object.entries(fields)));

describe("entities of the document", () => {
  test("ids are listed by order, then id, without what is deleted", () => {
    const doc = new Y.Doc();
    const entities = new Entities(doc);
    put(doc, "scenes", "sc_b", { order: "a1" });
    put(doc, "scenes", "sc_a", { order: "a1" });
    put(doc, "scenes", "sc_c", { order: "a0" });
    put(doc, "scenes", "sc_d", { order: "a0", deleted: 5 });
    expect(entities.ids("scenes")).toEqual(["sc_c", "sc_a", "sc_b"]);
  });

  test("a change of a name wakes that entity's readers, not those of the list", () => {
    const doc = new Y.Doc();
    put(doc, "props", "pr_a", { name: "Cup" });
    put(doc, "props", "pr_b", { name: "Jug" });
    const entities = new Entities(doc);
    const [a, b, list] = [vi.fn(), vi.fn(), vi.fn()];
    entities.signals.on("props:pr_a", a);
    entities.signals.on("props:pr_b", b);
    entities.signals.on("ids:props", list);
    (doc.getMap("props").get("pr_a") as Y.Map<unknown>).set("name", "Mug");
    expect([a, b, list].map((one) => one.mock.calls.length)).toEqual([1, 0, 0]);
    expect(entities.live("props", "pr_a")?.name).toBe("Mug");
  });

  test("what is no map is no entity, and breaks nothing", () => {
    const doc = new Y.Doc();
    const entities = new Entities(doc);
    doc.getMap("shots").set("sh_a", 5);
    put(doc, "shots", "sh_b", { cast: "nobody", scene: 7, order: "a" });
    expect(entities.ids("shots")).toEqual(["sh_b"]);
    expect(entities.get("shots", "sh_b")).toMatchObject({ cast: {}, scene: "" });
  });

  test("an id tells its kind", () => {
    expect(kindOf("ch_x")).toBe("characters");
    expect(kindOf("zz_x")).toBeNull();
  });
});

describe("sharing what is equal", () => {
  test("equal parts stay identical and different ones do not", () => {
    const before = { at: [1, 2], cast: { a: { x: 1 }, b: { x: 2 } } };
    const after = share(before, { at: [1, 2], cast: { a: { x: 1 }, b: { x: 3 } } });
    expect(after.at).toBe(before.at);
    expect(after.cast.a).toBe(before.cast.a);
    expect(after.cast.b).not.toBe(before.cast.b);
    expect(share(before, structuredClone(before))).toBe(before);
  });

  test("a key that is gone is a difference", () => {
    const before: Record<string, number> = { a: 1, b: 2 };
    expect(share(before, { a: 1 })).toEqual({ a: 1 });
  });
});

describe("labels", () => {
  test("scenes count, shots have letters, and a shot without a scene has none", () => {
    const labels = labelsOf(["sc_a", "sc_b"], ["sh_1\nsc_a", "sh_2\nsc_b", "sh_3\nsc_a", "sh_4\nsc_gone"]);
    expect([...labels]).toEqual([
      ["sh_1", "1A"],
      ["sh_3", "1B"],
      ["sh_2", "2A"],
    ]);
  });

  test("after Z comes AA", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });
});
