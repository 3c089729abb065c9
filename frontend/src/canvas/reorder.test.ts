import { describe, expect, it } from "vitest";
import { type Layout, layout, type Point, shotBox } from "./layout";
import { gapAt, landing, neighbours, sceneAt } from "./reorder";

const order = new Map([
  ["one", ["1a", "1b", "1c", "1d", "1e"]],
  ["two", ["2a"]],
  ["empty", []],
]);
const made: Layout = layout(
  [...order].map(([id, shots]) => ({ id, at: null, shots })),
  [],
);
const beside = (id: string, side: "left" | "right"): Point => {
  const box = shotBox(made, id)!;
  return [side === "left" ? box.x + 4 : box.x + box.w - 4, box.y + box.h / 2];
};
/** The order of a scene after shots have landed. */
function landed(moving: string[], at: Point): string[] | null {
  const found = landing(made, order, moving, at);
  if (found === null) return null;
  const others = order.get(found.scene)!.filter((id) => !moving.includes(id));
  const index = found.before === null ? others.length : others.indexOf(found.before);
  expect(others[index - 1] ?? null).toBe(found.after);
  return [...others.slice(0, index), ...moving, ...others.slice(index)];
}

describe("landing", () => {
  it("puts a shot between two others of its scene", () => {
    expect(landed(["1a"], beside("1c", "right"))).toEqual(["1b", "1c", "1a", "1d", "1e"]);
    expect(landed(["1d"], beside("1b", "left"))).toEqual(["1a", "1d", "1b", "1c", "1e"]);
  });

  it("puts a shot first and last", () => {
    expect(landed(["1c"], beside("1a", "left"))).toEqual(["1c", "1a", "1b", "1d", "1e"]);
    expect(landed(["1a"], beside("1e", "right"))).toEqual(["1b", "1c", "1d", "1e", "1a"]);
  });

  it("moves a shot into another scene, also into an empty one", () => {
    expect(landing(made, order, ["1a"], beside("2a", "right"))).toMatchObject({ scene: "two", after: "2a" });
    const frame = made.frames.get("empty")!;
    const found = landing(made, order, ["1a"], [frame.x + 400, frame.y + 100]);
    expect(found).toMatchObject({ scene: "empty", before: null, after: null });
  });

  it("moves several shots together and keeps their order", () => {
    expect(landed(["1a", "1c"], beside("1e", "right"))).toEqual(["1b", "1d", "1e", "1a", "1c"]);
    expect(landed(["1b", "1d"], beside("2a", "left"))).toEqual(["1b", "1d", "2a"]);
  });

  it("is nothing where the drop changes nothing", () => {
    expect(landing(made, order, ["1b"], beside("1b", "left"))).toBeNull();
    expect(landing(made, order, ["1b"], beside("1a", "right"))).toBeNull();
    expect(landing(made, order, ["1b", "1c"], beside("1c", "left"))).toBeNull();
  });

  it("is nothing outside all frames", () => {
    expect(landing(made, order, ["1a"], [-500, -500])).toBeNull();
    expect(sceneAt(made, [-500, -500])).toBeNull();
  });

  it("marks the end of a row at its last card, not at the start of the next row", () => {
    const found = landing(made, order, ["1a"], beside("1d", "right"))!;
    const box = shotBox(made, "1d")!;
    expect(found.mark.y).toBe(box.y);
    expect(found.mark.x).toBeGreaterThan(box.x + box.w);
  });
});

describe("gaps", () => {
  it("stay within the shots, wherever the pointer is", () => {
    for (const count of [0, 1, 4, 5, 13]) {
      for (const x of [-1000, 0, 500, 5000]) {
        for (const y of [-1000, 0, 300, 5000]) {
          const gap = gapAt(count, [x, y]);
          expect(gap).toBeGreaterThanOrEqual(0);
          expect(gap).toBeLessThanOrEqual(count);
        }
      }
    }
  });

  it("know the neighbours of a new shot", () => {
    expect(neighbours(["a", "b"], null)).toEqual(["b", null]);
    expect(neighbours(["a", "b"], "a")).toEqual(["a", "b"]);
    expect(neighbours([], null)).toEqual([null, null]);
  });
});
