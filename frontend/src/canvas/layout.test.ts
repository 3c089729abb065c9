import { describe, expect, it } from "vitest";
import { boxOf, CARD, columns, FRAME, frameSize, layout, overlaps, type SceneInput, shotBox } from "./layout";

const scene = (id: string, count: number, at: [number, number] | null = null): SceneInput => ({
  id,
  at,
  shots: Array.from({ length: count }, (_, index) => `${id}_${index}`),
});
const thing = (id: string, at: [number, number] | null = null) => ({ id, at, small: false });

describe("layout", () => {
  it("puts shots in reading order, four in a row", () => {
    const made = layout([scene("a", 6)], []);
    const boxes = Array.from({ length: 6 }, (_, index) => made.shots.get(`a_${index}`)!);
    expect(boxes.map((box) => box.y === boxes[0]!.y)).toEqual([true, true, true, true, false, false]);
    expect(boxes[4]!.x).toBe(boxes[0]!.x);
    expect(boxes[5]!.x - boxes[4]!.x).toBe(CARD.w + CARD.gap);
  });

  it("makes frames hold all of their cards", () => {
    for (const count of [0, 1, 4, 5, 13, 37, 200]) {
      const made = layout([scene("a", count)], []);
      const frame = made.frames.get("a")!;
      for (const [id] of made.shots) {
        const box = shotBox(made, id)!;
        expect(box.x).toBeGreaterThanOrEqual(frame.x + FRAME.pad);
        expect(box.x + box.w).toBeLessThanOrEqual(frame.x + frame.w - FRAME.pad);
        expect(box.y + box.h).toBeLessThanOrEqual(frame.y + frame.h - FRAME.pad);
      }
    }
  });

  it("lets no automatic frame overlap another, placed or not", () => {
    const scenes = [scene("a", 4), scene("p", 9, [300, 250]), scene("b", 2), scene("c", 20), scene("d", 0)];
    const made = layout(scenes, [thing("t")]);
    const frames = [...made.frames.values()];
    for (const [index, box] of frames.entries()) {
      for (const other of frames.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
    }
    for (const box of frames) expect(overlaps(made.next, box)).toBe(false);
  });

  it("keeps what a person has placed where it was placed", () => {
    const made = layout([scene("a", 2, [-400, 77])], [thing("t", [5, -900])]);
    expect(made.frames.get("a")).toEqual({ x: -400, y: 77, ...frameSize(2) });
    expect(made.things.get("t")).toMatchObject({ x: 5, y: -900 });
  });

  it("begins the frames below the world strip, and at the top without one", () => {
    expect(layout([scene("a", 1)], []).frames.get("a")!.y).toBe(0);
    const made = layout([scene("a", 1)], [thing("t")]);
    expect(made.frames.get("a")!.y).toBeGreaterThan(made.things.get("t")!.h);
  });

  it("breaks a long story into several columns instead of an endless one", () => {
    const made = layout(
      Array.from({ length: 60 }, (_, index) => scene(`s${index}`, 8)),
      [],
    );
    const lefts = new Set([...made.frames.values()].map((box) => box.x));
    expect(lefts.size).toBeGreaterThan(2);
    const bottom = Math.max(...[...made.frames.values()].map((box) => box.y + box.h));
    const right = Math.max(...[...made.frames.values()].map((box) => box.x + box.w));
    expect(bottom / right).toBeLessThan(2);
    expect(right / bottom).toBeLessThan(3);
  });

  it("lays out a thousand shots", () => {
    const made = layout([scene("a", 1000)], []);
    expect(made.shots.size).toBe(1000);
    expect(columns(1000)).toBe(8);
  });

  it("finds the box of a shot, a frame and a card, and none of the unknown", () => {
    const made = layout([scene("a", 1, [100, 200])], [thing("t")]);
    expect(boxOf(made, "a_0")).toEqual({ x: 100 + FRAME.pad, y: 200 + FRAME.header, w: CARD.w, h: CARD.h });
    expect(boxOf(made, "a")).toBe(made.frames.get("a"));
    expect(boxOf(made, "t")).toBe(made.things.get("t"));
    expect(boxOf(made, "x")).toBeNull();
  });
});
