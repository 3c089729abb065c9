import { describe, expect, it } from "vitest";
import type { Job, JobState } from "../api/types";
import { NO_BATCH, next, progress } from "./batch";

const job = (id: string, state: JobState, part = 0, kind: Job["kind"] = "picture"): Job => ({
  id,
  project_id: "p",
  about: `sh_${id}`,
  kind,
  state,
  progress: part,
  message: "",
  fingerprint: id,
  price: 1,
  at: 0,
  by: null,
  started: null,
  ended: null,
});

describe("a batch of drawings", () => {
  it("counts on while jobs end, and starts over when the queue was empty", () => {
    const first = next(NO_BATCH, [job("a", "running", 0.5), job("b", "queued")]);
    expect(progress(first)).toEqual({ at: 1, of: 2, part: 0.25 });
    const second = next(first, [job("b", "running", 0.5)]);
    expect(progress(second)).toEqual({ at: 2, of: 2, part: 0.75 });
    const third = next(second, [job("b", "running", 0.5), job("c", "queued")]);
    expect(progress(third)).toMatchObject({ at: 2, of: 3 });
    const over = next(third, []);
    expect(over).toBe(NO_BATCH);
    expect(progress(next(over, [job("d", "queued")]))).toMatchObject({ at: 1, of: 1 });
  });

  it("leaves drafts and failures out", () => {
    expect(next(NO_BATCH, [job("a", "running", 0.5, "draft"), job("b", "failed")])).toBe(NO_BATCH);
  });
});
