import { describe, expect, test } from "vitest";
import { DEFAULTS } from "../api/world";
import { ATTRIBUTES, isIdle } from "../ui/attributes";
import { bearingWords, turn } from "./CameraFields";
import { freeSpot } from "./Cast";
import { floor } from "./PositionPad";

describe("camera", () => {
  test("bearings turn into the half circle on either side", () => {
    expect([0, 180, 185, -190, 360, 725].map(turn)).toEqual([0, -180, -175, 170, 0, 5]);
  });

  test("a bearing says where the camera stands", () => {
    expect([0, 45, 90, 180, -90].map(bearingWords)).toEqual([
      "in front",
      "in front, to the left",
      "at the left side",
      "behind",
      "at the right side",
    ]);
  });
});

describe("the floor from above", () => {
  test("everyone is on the pad, with room around", () => {
    const frame = floor([
      [-5000, 200],
      [300, 9000],
    ]);
    expect(frame.left).toBeLessThan(-5000);
    expect(frame.left + frame.width).toBeGreaterThan(300);
    expect(frame.top).toBeLessThan(-9000);
    expect(frame.height / frame.width).toBeCloseTo(0.62);
  });

  test("somebody new stands where nobody is", () => {
    const spots: [number, number][] = [];
    for (let count = 0; count < 8; count++) spots.push(freeSpot(spots));
    expect(new Set(spots.map(String)).size).toBe(8);
  });
});

describe("attributes", () => {
  test("every attribute in a panel is a field of its noun", () => {
    for (const [kind, list] of Object.entries(ATTRIBUTES)) {
      for (const one of list) expect(DEFAULTS[kind as "props"]).toHaveProperty(one.field);
    }
  });

  test("a coat that is not worn has no colour to choose", () => {
    expect(isIdle("coat_colour", { coat: "none" })).toBe(true);
    expect(isIdle("coat_colour", { coat: "coat" })).toBe(false);
    expect(isIdle("skin", {})).toBe(false);
  });
});
