import { beforeEach, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { STANDING, type Standing } from "../api/world";
import { type Edit, editor, newId, retype } from "./edit";
import { Entities, KINDS } from "./entities";
import { Undo } from "./undo";

let doc: Y.Doc;
let entities: Entities;
let undo: Undo;
let edit: Edit;
let may = true;

beforeEach(() => {
  doc = new Y.Doc();
  entities = new Entities(doc);
  const origin = {};
  undo = new Undo(
    [...KINDS, "meta"].map((name) => doc.getMap(name)),
    origin,
  );
  may = true;
  edit = editor(entities, undo, origin, () => may);
});

/** A second peer that has what the first has, and passes everything on. */
function peer(): Y.Doc {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  other.on("update", (update, origin) => origin !== doc && Y.applyUpdate(doc, update, other));
  doc.on("update", (update, origin) => origin !== other && Y.applyUpdate(other, update, doc));
  return other;
}

describe("edits", () => {
  test("a new entity has its texts and maps as shared types and its other fields only where they differ", () => {
    const id = edit.create("shots", { scene: "sc_a", lens: 35, size: "long" });
    const made = doc.getMap("shots").get(id) as Y.Map<unknown>;
    expect(made.get("action")).toBeInstanceOf(Y.Text);
    expect(made.get("cast")).toBeInstanceOf(Y.Map);
    expect(made.has("lens")).toBe(false);
    expect(made.get("size")).toBe("long");
    expect(entities.get("shots", id)).toMatchObject({ lens: 35, take: 1, cast: {}, deleted: null });
  });

  test("ids are the prefix and 80 random bits that the server's pattern takes", () => {
    for (let i = 0; i < 50; i++) expect(newId("characters")).toMatch(/^ch_[0-9A-Za-z_-]{14}$/);
  });

  test("entities keep their identity, and their unchanged parts, while others change", () => {
    const a = edit.create("shots", { scene: "sc_a", cast: { ch_a: standing(), ch_b: standing() } });
    const b = edit.create("shots", { scene: "sc_a" });
    const [before, other] = [entities.get("shots", a)!, entities.get("shots", b)];
    edit.standing(a, "cast", "ch_a", { facing: 90 });
    const after = entities.get("shots", a)!;
    expect(after.cast.ch_a!.facing).toBe(90);
    expect(after.cast.ch_b).toBe(before.cast.ch_b);
    expect(entities.get("shots", b)).toBe(other);
  });

  test("deletion is soft and undo brings the entity back", () => {
    const id = edit.create("props", { name: "Cup" });
    edit.remove("props", id);
    expect(entities.ids("props")).toEqual([]);
    undo.undo();
    expect(entities.ids("props")).toEqual([id]);
  });

  test("undo takes back my edits and leaves those of others", () => {
    const id = edit.create("characters", { name: "Mara" });
    const other = peer();
    edit.set("characters", id, { coat_colour: "#112233" });
    (other.getMap("characters").get(id) as Y.Map<unknown>).set("name", "Mara Voss");
    undo.undo();
    expect(entities.get("characters", id)).toMatchObject({ name: "Mara Voss", coat_colour: "#7a3b2e" });
  });

  test("dragging a slider is one step, two separate fields are two", () => {
    const id = edit.create("characters", {});
    for (let height = 1500; height < 1520; height++) edit.set("characters", id, { height });
    edit.set("characters", id, { hair: "bun" });
    undo.undo();
    expect(entities.get("characters", id)).toMatchObject({ height: 1519, hair: "short" });
    undo.undo();
    expect(entities.get("characters", id)!.height).toBe(1700);
    undo.redo();
    expect(entities.get("characters", id)!.height).toBe(1519);
  });

  test("the same field set again later is a step of its own", () => {
    const now = vi.spyOn(Date, "now");
    now.mockReturnValue(1_000_000);
    const id = edit.create("characters", {});
    edit.set("characters", id, { height: 1500 });
    now.mockReturnValue(1_005_000);
    edit.set("characters", id, { height: 1600 });
    undo.undo();
    expect(entities.get("characters", id)!.height).toBe(1500);
    now.mockRestore();
  });

  test("a batch is one step", () => {
    const [a, b] = edit.batch(() => [edit.create("scenes", {}), edit.create("places", {})]);
    undo.undo();
    expect(entities.get("scenes", a!)).toBeNull();
    expect(entities.get("places", b!)).toBeNull();
  });

  test("two people typing in one text keep both their words", () => {
    const id = edit.create("notes", { text: "The boat leaves." });
    const other = peer();
    const theirs = (other.getMap("notes").get(id) as Y.Map<unknown>).get("text") as Y.Text;
    theirs.insert(theirs.length, " At dusk.");
    edit.text("notes", id, "text", "The last boat leaves. At dusk.");
    expect(entities.get("notes", id)!.text).toBe("The last boat leaves. At dusk.");
    expect(theirs.toString()).toBe("The last boat leaves. At dusk.");
  });

  test("a viewer's calls change nothing", () => {
    const id = edit.create("props", { name: "Cup" });
    may = false;
    edit.set("props", id, { name: "Mug" });
    edit.remove("props", id);
    edit.create("props", {});
    expect(entities.ids("props")).toEqual([id]);
    expect(entities.get("props", id)!.name).toBe("Cup");
  });

  test("a field of a wrong type reads as its default, so that no screen breaks on it", () => {
    const id = edit.create("characters", {});
    (doc.getMap("characters").get(id) as Y.Map<unknown>).set("name", 5);
    (doc.getMap("characters").get(id) as Y.Map<unknown>).set("rights", "mine");
    expect(entities.get("characters", id)).toMatchObject({ name: "", rights: { holder: "" } });
  });
});

describe("retyping a text", () => {
  const retyped = (before: string, value: string): string => {
    const text = new Y.Doc().getText("t");
    text.insert(0, before);
    retype(text, value);
    return text.toString();
  };

  test.each([
    ["", "abc"],
    ["abc", ""],
    ["aaa", "aaaa"],
    ["aaaa", "aa"],
    ["Mara waits", "Mara never waits"],
    ["a🙂b", "a🙃b"],
    ["🙂", "🙃"],
    ["🙂🙂", "🙂"],
  ])("%j becomes %j", (before, value) => {
    expect(retyped(before, value)).toBe(value);
  });
});

const standing = (): Standing => ({ ...STANDING });

describe("edits as the server tells them", () => {
  test("are made as one step that one undo takes back", () => {
    const shot = edit.create("shots", { scene: "sc_a", cast: { ch_a: standing(), ch_b: standing() } });
    undo.begin("", 0);
    const before = entities.get("shots", shot);
    edit.carryOut([
      { edit: "change", kind: "shots", id: shot, fields: { bearing: 180, action: "Waits." } },
      { edit: "stand", shot, group: "cast", thing: "ch_a", fields: { pose: "sit" } },
      { edit: "stand", shot, group: "props", thing: "pr_a", fields: { at: [1, 2] } },
      { edit: "leave", shot, group: "cast", thing: "ch_b" },
      { edit: "make", kind: "props", id: "pr_a", fields: { kind: "book", name: "Log" } },
      { edit: "world", fields: { title: "Later" } },
    ]);
    const after = entities.get("shots", shot)!;
    expect(after).toMatchObject({ bearing: 180, action: "Waits." });
    expect(after.cast.ch_a!.pose).toBe("sit");
    expect(Object.keys(after.cast)).toEqual(["ch_a"]);
    expect(after.props.pr_a!.at).toEqual([1, 2]);
    expect(entities.live("props", "pr_a")).toMatchObject({ kind: "book", name: "Log", scale: 100 });
    expect(entities.meta().title).toBe("Later");
    undo.undo();
    expect(entities.get("shots", shot)).toEqual(before);
    expect(entities.live("props", "pr_a")).toBeNull();
  });

  test("of a removed thing delete it softly", () => {
    const id = edit.create("props", { name: "Cup" });
    edit.carryOut([{ edit: "remove", kind: "props", id }]);
    expect(entities.get("props", id)?.deleted).toBeGreaterThan(0);
  });

  test("of somebody who may not edit are not made", () => {
    may = false;
    edit.carryOut([{ edit: "make", kind: "props", id: "pr_x", fields: {} }]);
    expect(entities.get("props", "pr_x")).toBeNull();
  });
});
