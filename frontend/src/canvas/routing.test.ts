import { describe, expect, it } from "vitest";
import { type Box, layout, shotBox } from "./layout";
import { route, type Target } from "./routing";

const made = layout(
  [
    { id: "a", at: null, shots: ["a0", "a1", "a2", "a3", "a4", "a5"] },
    { id: "b", at: null, shots: ["b0", "b1"] },
  ],
  [
    { id: "ch_a", at: null, small: false },
    { id: "ch_b", at: null, small: false },
    { id: "pr_a", at: null, small: true },
  ],
);
const target = (id: string): Target => ({
  card: shotBox(made, id)!,
  frame: made.frames.get(made.shots.get(id)!.scene)!,
});

/** The points that a path runs through, corners cut; enough to see what it runs over. */
function points(path: string): [number, number][] {
  const found: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, sign, numbers] of path.matchAll(/([MVHQ])([-\d., ]+)/g)) {
    const values = numbers!.trim().split(/[ ,]+/).map(Number);
    const [toX, toY] =
      sign === "V" ? [x, values[0]!] : sign === "H" ? [values[0]!, y] : [values.at(-2)!, values.at(-1)!];
    const steps = sign === "M" ? 0 : 200;
    for (let step = 1; step <= steps; step++) {
      found.push([x + ((toX - x) * step) / steps, y + ((toY - y) * step) / steps]);
    }
    [x, y] = [toX, toY];
  }
  return found;
}

const inside = (box: Box, [x, y]: [number, number]) =>
  x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h;

describe("lines to the shots of a thing", () => {
  const wanted = ["a1", "a4", "b0", "b1"];
  const path = route(made.things.get("ch_b")!, wanted.map(target));

  it("run over no card", () => {
    const cards = [...[...made.shots.keys()].map((id) => shotBox(made, id)!), ...made.things.values()];
    for (const point of points(path)) expect(cards.filter((card) => inside(card, point))).toEqual([]);
  });

  it("end at the middle of every card that is meant", () => {
    for (const id of wanted) {
      const { card } = target(id);
      expect(path).toContain(`M${card.x + card.w / 2},${card.y - 8} V${card.y}`);
    }
  });

  it("are none where a thing stands in no shot", () => {
    expect(route(made.things.get("ch_b")!, [])).toBe("");
  });
});
