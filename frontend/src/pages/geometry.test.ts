import { describe, expect, it } from "vitest";
import {
  freeRect,
  guides,
  HANDLES,
  move,
  nudged,
  onPage,
  type Rect,
  resize,
  type Size,
  SMALLEST,
  snap,
} from "./geometry";
import { GUTTER, MARGIN, rects, TEMPLATES } from "./templates";

const PAGE: Size = [170, 260];
const OTHER: Rect = [10, 10, 70, 80];
const PANEL: Rect = [30, 120, 60, 50];

describe("moving a panel", () => {
  it("snaps to the gutter beside another panel", () => {
    const lines = guides(PAGE, [OTHER]);
    expect(move(PANEL, 10 + 70 + GUTTER - 30 - 1.4, 0, PAGE, lines)[0]).toBe(84);
    expect(move(PANEL, 0, 10 + 80 + GUTTER - 120 + 1.2, PAGE, lines)[1]).toBe(94);
  });

  it("snaps its far edge as well as its near one", () => {
    const lines = guides(PAGE, []);
    expect(move(PANEL, 170 - MARGIN - 60 - 30 + 1.5, 0, PAGE, lines)[0]).toBe(170 - MARGIN - 60);
  });

  it("stays on the page and keeps its size", () => {
    for (const [dx, dy] of [
      [-500, -500],
      [500, 500],
      [0, 999],
    ] as const) {
      const [x, y, w, h] = move(PANEL, dx, dy, PAGE, null);
      expect([w, h]).toEqual([60, 50]);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + w).toBeLessThanOrEqual(170);
      expect(y + h).toBeLessThanOrEqual(260);
    }
  });

  it("goes in whole millimetres where nothing is near", () => {
    expect(move(PANEL, 3.4, 7.6, PAGE, null)).toEqual([33, 128, 60, 50]);
  });
});

describe("resizing a panel", () => {
  it("moves only the edges of its handle", () => {
    expect(resize(PANEL, [1, 0], 12, 99, PAGE, null)).toEqual([30, 120, 72, 50]);
    expect(resize(PANEL, [-1, -1], -10, -20, PAGE, null)).toEqual([20, 100, 70, 70]);
  });

  it("never makes it too small, turns it over or leaves the page", () => {
    for (const handle of HANDLES) {
      for (const by of [-999, 999]) {
        const [x, y, w, h] = resize(PANEL, handle, by, by, PAGE, guides(PAGE, [OTHER]));
        expect(Math.min(w, h)).toBeGreaterThanOrEqual(SMALLEST);
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + w).toBeLessThanOrEqual(170);
        expect(y + h).toBeLessThanOrEqual(260);
      }
    }
  });

  it("snaps to the margin", () => {
    expect(resize(PANEL, [1, 0], 160 - 90 - 1.5, 0, PAGE, guides(PAGE, []))[2]).toBe(130);
  });
});

it("snaps to the nearest of several lines, within reach only", () => {
  expect(snap(11.2, [10, 12])).toBe(12);
  expect(snap(15.4, [10, 12])).toBe(15);
});

describe("a balloon", () => {
  it("is placed in per mille of its panel", () => {
    expect(onPage([500, 100], PANEL)).toEqual([60, 125]);
    expect(nudged([500, 100], 6, 5, PANEL)).toEqual([600, 200]);
  });

  it("stays in its panel, while its tail may reach out", () => {
    expect(nudged([500, 100], 600, -500, PANEL)).toEqual([1000, 0]);
    expect(nudged([500, 100], 600, -500, PANEL, 200)).toEqual([1200, -200]);
  });
});

describe("a new panel", () => {
  it("stands in the free band below the others", () => {
    expect(freeRect(PAGE, [OTHER])).toEqual([10, 94, 150, 90]);
  });

  it("stands on the page even where no band is free", () => {
    const [x, y, w, h] = freeRect(PAGE, [[10, 10, 150, 240]]);
    expect(x + w).toBeLessThanOrEqual(170);
    expect(y + h).toBeLessThanOrEqual(260);
  });
});

describe("templates", () => {
  it("fill the page between its margins with even gutters and no overlap", () => {
    for (const template of TEMPLATES) {
      for (const size of [PAGE, [210, 297], [101, 99]] as Size[]) {
        const made = rects(template, size);
        for (const [index, [x, y, w, h]] of made.entries()) {
          expect(Number.isInteger(x + y + w + h)).toBe(true);
          for (const other of made.slice(index + 1)) {
            const apart =
              x + w + GUTTER <= other[0] ||
              other[0] + other[2] + GUTTER <= x ||
              y + h + GUTTER <= other[1] ||
              other[1] + other[3] + GUTTER <= y;
            expect(apart).toBe(true);
          }
        }
        if (made.length > 0) {
          expect(Math.max(...made.map(([x, , w]) => x + w))).toBe(size[0] - MARGIN);
          expect(Math.max(...made.map(([, y, , h]) => y + h))).toBe(size[1] - MARGIN);
        }
      }
    }
  });
});
