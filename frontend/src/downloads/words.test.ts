import { describe, expect, it } from "vitest";
import type { Job, Offer, Result } from "../api/types";
import { jobWords, standing } from "./words";

const RESULT: Result = { fingerprint: "f", kind: "sheet", about: "ch_a", file: "d", at: 1, by: null };
const offer = (result: Result | null, stale = false): Offer => ({
  fingerprint: "f",
  result,
  stale,
  job: null,
});
const job = (state: Job["state"], message = ""): Job =>
  ({ id: "jo_1", kind: "sheet", state, progress: 0.4, message }) as Job;

describe("what the queue calls a job", () => {
  it("names pictures by their shot and files by their thing", () => {
    expect(jobWords({ kind: "draft" }, "1A", "The last boat")).toEqual({
      name: "1A The last boat",
      what: "draft",
    });
    expect(jobWords({ kind: "picture" }, null, "")).toEqual({ name: "Shot", what: "picture" });
    expect(jobWords({ kind: "sheet" }, null, "Mara").name).toBe("Mara’s sheet");
    expect(jobWords({ kind: "sheet" }, null, "").name).toBe("Unnamed’s sheet");
    expect(jobWords({ kind: "glb" }, "1A", "").name).toBe("1A as GLB");
  });
});

describe("how things stand with a sheet", () => {
  it("tells what is under way before what is there", () => {
    expect(standing(offer(RESULT), job("running")).words).toBe("Being drawn, 40 %");
    expect(standing(null, job("queued")).state).toBe("queued");
  });

  it("offers what can be done about it", () => {
    expect(standing(offer(null), null)).toMatchObject({ state: "none", act: "Draw sheet" });
    expect(standing(offer(RESULT, true), null)).toMatchObject({ state: "stale", act: "Refresh" });
    expect(standing(offer(RESULT), null)).toMatchObject({ state: "current", act: "" });
    expect(standing(null, null).act).toBe("");
  });

  it("tells of a failure until there is a sheet of the present state", () => {
    expect(standing(offer(RESULT, true), job("failed", "no ink"))).toMatchObject({
      state: "failed",
      words: "no ink",
      act: "Try again",
    });
    expect(standing(offer(RESULT), job("failed", "no ink")).state).toBe("current");
  });
});
