import { describe, expect, test } from "vitest";
import type { Changed, Impact } from "../api/instructions";
import { choicesOf, effect, madeShot, noticesOf, price, stepsOf } from "./words";

const changed = (label: string, how: Changed["how"]): Changed => ({ shot: `sh_${label}`, label, how });

describe("the effect of an instruction", () => {
  test("names the shots that draw again, those that are locked, and those that stay", () => {
    const impact: Impact = {
      changed: [changed("1C", "draw"), changed("2A", "draw"), changed("2B", "canon")],
      stays: [{ shot: "sh_1a", label: "1A", reason: "not in view" }],
      price: 2,
    };
    expect(effect(impact)).toBe("1C, 2A draw again; 2B is locked and stays; 1A stays, not in view");
    expect(price(impact)).toBe("2 iterations");
  });

  test("that changes no picture says so and is free", () => {
    expect(effect({})).toBe("No picture changes");
    expect(price({})).toBe("free");
  });

  test("on many shots names the first six", () => {
    const many = Array.from({ length: 9 }, (_, n) => changed(`${n + 1}A`, "draw"));
    expect(effect({ changed: many, price: 9 })).toBe("1A, 2A, 3A, 4A, 5A, 6A and 3 more draw again");
  });
});

test("what the server leaves out of a reply is empty", () => {
  expect(stepsOf({ reply: "understood" })).toEqual([]);
  expect(noticesOf({ reply: "understood" })).toEqual([]);
  expect(choicesOf({ reply: "asked", question: "Who?" })).toEqual([]);
  expect(stepsOf({ reply: "asked", question: "Who?" })).toEqual([]);
});

test("the shot that was made last is what is spoken of next", () => {
  expect(
    madeShot([
      { edit: "make", kind: "shots", id: "sh_1", fields: {} },
      { edit: "make", kind: "shots", id: "sh_2", fields: {} },
      { edit: "make", kind: "panels", id: "pn_2", fields: {} },
    ]),
  ).toBe("sh_2");
  expect(madeShot([{ edit: "change", kind: "shots", id: "sh_1", fields: {} }])).toBeNull();
});
