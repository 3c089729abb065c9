import { expect, it } from "vitest";
import type { Panel } from "../api/world";
import { balloonTransform, panelTransform, type Standing, standing } from "./follow";

const panel = (rect: Panel["rect"]): Panel => ({ order: "", deleted: null, page: "pg_a", shot: null, rect });
const balloon = (at: [number, number]): Standing => ({
  order: "",
  deleted: null,
  panel: "pn_a",
  kind: "speech",
  text: "Hello",
  speaker: null,
  at,
  tail: null,
});

it("leaves what has not moved alone", () => {
  expect(panelTransform([1, 2, 3, 4], [1, 2, 3, 4])).toBe("");
  const here = { balloon: balloon([500, 500]), panel: panel([0, 0, 100, 100]) };
  expect(balloonTransform(here, here)).toBe("");
});

it("takes a drawn panel to where it stands now", () => {
  expect(panelTransform([10, 10, 50, 50], [20, 30, 100, 50])).toBe("translate(0 20) scale(2 1)");
});

it("takes a balloon along with its panel", () => {
  const before = { balloon: balloon([500, 500]), panel: panel([0, 0, 100, 100]) };
  const after = { balloon: balloon([500, 500]), panel: panel([10, 20, 100, 100]) };
  expect(balloonTransform(before, after)).toBe("translate(10 20)");
});

it("stands where it was put, else where it was drawn", () => {
  expect(standing(balloon([1, 2]), [3, 4]).at).toEqual([1, 2]);
  expect(standing({ ...balloon([1, 2]), at: null }, [3, 4]).at).toEqual([3, 4]);
});
