import { describe, expect, it } from "vitest";
import type { Cause, Job, Plan, ShotState, Shown } from "../api/types";
import { causes, partOf, pictureOf, sceneBadge, storyTime, view, warned } from "./states";

const shown = (at: number, kind: Shown["kind"] = "full"): Shown => ({
  iteration: `it_${at}`,
  picture: `p${at}`,
  fingerprint: `f${at}`,
  kind,
  studio: "previs",
  size: [1280, 720],
  at,
});
const shot = (over: Partial<ShotState> = {}): ShotState => ({
  shot: "sh_a",
  shown: shown(1),
  draft: null,
  stale: false,
  canon: false,
  iterations: 1,
  ...over,
});
const job = (over: Partial<Job> = {}): Job => ({
  id: "jo_a",
  project_id: "p",
  about: "sh_a",
  kind: "picture",
  state: "running",
  progress: 0.42,
  message: "",
  fingerprint: "f",
  price: 1,
  at: 0,
  by: null,
  started: null,
  ended: null,
  ...over,
});
const cause = (text: string): Cause => ({
  thing: "ch_a",
  name: "Mara",
  attribute: "coat colour",
  before: "red",
  after: "blue",
  text,
});
const RED = cause("Mara: coat colour red → blue");
const plan: Plan = {
  id: "p1",
  draw: [{ shot: "sh_a", label: "1A", fingerprint: "f", causes: [RED] }],
  drafts: [],
  reuse: [],
  cancel: [],
  running: [],
  stays: [],
  blocked: [{ shot: "sh_b", label: "1B", reason: "Mara: waiting for a slot", things: ["ch_a"] }],
  price: 1,
};
const nothing = partOf(null, "sh_a");

describe("a card", () => {
  it("shows how far its picture is", () => {
    expect(view(shot(), job(), nothing)).toMatchObject({ state: "running", badge: "42 %", progress: 0.42 });
    expect(view(shot(), job({ state: "queued" }), nothing)).toMatchObject({
      state: "queued",
      badge: "Queued",
    });
  });

  it("says why it is stale", () => {
    const made = view(shot({ stale: true }), null, partOf(plan, "sh_a"));
    expect(made).toMatchObject({ state: "stale", badge: RED.text });
  });

  it("says why it cannot be drawn", () => {
    const made = view(shot({ shown: null }), null, partOf(plan, "sh_b"));
    expect(made).toMatchObject({ state: "blocked", badge: "Mara: waiting for a slot" });
  });

  it("says what went wrong, with the message of the job", () => {
    const made = view(shot(), job({ state: "failed", message: "The worker ran out of memory" }), nothing);
    expect(made).toMatchObject({ state: "failed", detail: "The worker ran out of memory" });
  });

  it("stays canon when the world moves on", () => {
    const made = view(shot({ canon: true, stale: true, draft: shown(9, "draft") }), null, nothing);
    expect(made.state).toBe("canon");
    expect(made.picture).toEqual(shown(1));
  });

  it("shows the draft of a shot without a picture and calls it a draft", () => {
    const made = view(shot({ shown: null, draft: shown(2, "draft"), iterations: 0 }), null, nothing);
    expect(made).toMatchObject({ state: "draft", draft: true, picture: { picture: "p2" } });
  });

  it("tells that a draft is on its way without calling the shot busy", () => {
    const made = view(null, job({ kind: "draft" }), nothing);
    expect(made).toMatchObject({ state: "empty", drafting: true, progress: null });
  });
});

describe("the picture of a stale shot", () => {
  it("is the newer draft", () => {
    const state = shot({ stale: true, draft: shown(5, "draft") });
    expect(pictureOf(state, false)).toBe(state.draft);
    expect(pictureOf(state, true)).toBe(state.draft);
  });

  it("is not an old draft while a newer one is on its way", () => {
    const state = shot({ stale: true, shown: shown(5), draft: shown(1, "draft") });
    expect(pictureOf(state, true)).toBe(state.shown);
    expect(pictureOf(state, false)).toBe(state.draft);
  });

  it("is the full one again as soon as that is current", () => {
    const state = shot({ draft: shown(5, "draft") });
    expect(pictureOf(state, false)).toBe(state.shown);
  });
});

describe("the plan on the canvas", () => {
  it("is the same object for the same shot, so that cards sleep", () => {
    expect(partOf(plan, "sh_a")).toBe(partOf(plan, "sh_a"));
    expect(partOf(plan, "sh_z")).toBe(nothing);
  });

  it("counts the touched shots of a scene", () => {
    expect(sceneBadge(plan, ["sh_a", "sh_c", "sh_d"])).toBe("Review plan: 1 of 3 shots");
    expect(sceneBadge(plan, ["sh_c"])).toBe("");
    expect(sceneBadge(null, ["sh_a"])).toBe("");
  });

  it("names one cause and counts the rest", () => {
    expect(causes([])).toBe("");
    expect(causes([RED, RED, RED])).toBe(`${RED.text}, and 2 more`);
  });
});

it("tells story time as day and clock", () => {
  expect(storyTime(0)).toBe("Day 1 00:00");
  expect(storyTime(1440 + 18 * 60 + 5)).toBe("Day 2 18:05");
});

describe("the badge of a shot with warnings", () => {
  it("says in words how much wants a look, and nothing where all is well", () => {
    expect(warned([])).toBe("");
    expect(warned(["It crosses the line."])).toBe("Check 1 thing");
    expect(warned(["It crosses the line.", "The sign stands in a wall."])).toBe("Check 2 things");
  });
});
