import { beforeEach, describe, expect, test, vi } from "vitest";
import { freeKey, ServerState, wholePlan } from "./store";
import type { Job, ShotState, Snapshot } from "./types";

const job = (id: string, change: Partial<Job> = {}): Job => ({
  id,
  project_id: "pj_a",
  about: "sh_a",
  kind: "picture",
  state: "queued",
  progress: 0,
  message: "",
  fingerprint: "f",
  price: 1,
  by: null,
  at: 1,
  started: null,
  ended: null,
  ...change,
});

const shot = (id: string, change: Partial<ShotState> = {}): ShotState => ({
  shot: id,
  shown: null,
  draft: null,
  stale: false,
  canon: false,
  iterations: 0,
  ...change,
});

let state: ServerState;
beforeEach(() => {
  state = new ServerState();
});

describe("what the server computes", () => {
  test("a change of one shot wakes only those who read that shot", () => {
    const [a, b] = [vi.fn(), vi.fn()];
    state.signals.on("shot:sh_a", a);
    state.signals.on("shot:sh_b", b);
    state.event({ kind: "shots", data: { sh_a: shot("sh_a", { stale: true }) } });
    expect(a).toHaveBeenCalledOnce();
    expect(b).not.toHaveBeenCalled();
    expect(state.shots.get("sh_a")?.stale).toBe(true);
  });

  test("a job that ends leaves the queue, one that failed stays to be tried again", () => {
    state.event({ kind: "job", data: job("jo_1", { state: "running" }) });
    state.event({ kind: "job", data: job("jo_2", { about: "sh_b" }) });
    expect(state.values.jobs.map((one) => one.id)).toEqual(["jo_1", "jo_2"]);
    state.event({ kind: "job", data: job("jo_1", { state: "done" }) });
    state.event({ kind: "job", data: job("jo_2", { about: "sh_b", state: "failed" }) });
    expect(state.values.jobs.map((one) => one.id)).toEqual(["jo_2"]);
    expect(state.jobOf.has("sh_a")).toBe(false);
  });

  test("a new attempt replaces the one that failed", () => {
    state.event({ kind: "job", data: job("jo_1", { state: "failed" }) });
    state.event({ kind: "job", data: job("jo_2", { state: "running", at: 2 }) });
    expect(state.values.jobs.map((one) => one.id)).toEqual(["jo_2"]);
  });

  test("a card shows what runs before what waits", () => {
    state.event({ kind: "job", data: job("jo_1", { kind: "draft", state: "running" }) });
    state.event({ kind: "job", data: job("jo_2") });
    expect(state.jobOf.get("sh_a")?.id).toBe("jo_1");
  });

  test("a sheet or glTF is no state of a card, and wakes only its own readers", () => {
    const woken: string[] = [];
    const keys = ["job:sh_a", freeKey("glb", "sh_a"), freeKey("sheet", "ch_a"), freeKey("glb", "ch_a")];
    for (const key of keys) state.signals.on(key, () => woken.push(key));
    state.event({ kind: "job", data: job("jo_1", { kind: "glb", state: "running" }) });
    expect(state.jobOf.size).toBe(0);
    expect(state.freeOf.get(freeKey("glb", "sh_a"))?.id).toBe("jo_1");
    const result = { fingerprint: "f", kind: "sheet", about: "ch_a", file: "d", at: 1, by: null };
    state.event({ kind: "result", data: result });
    expect(state.resultOf.get(freeKey("sheet", "ch_a"))).toEqual(result);
    state.event({ kind: "job", data: job("jo_1", { kind: "glb", state: "done" }) });
    expect(state.freeOf.size).toBe(0);
    expect(woken).toEqual([keys[1], keys[2], keys[1]]);
  });

  test("a snapshot replaces what was there, also what is gone", () => {
    state.event({ kind: "shots", data: { sh_old: shot("sh_old") } });
    state.snapshot({
      seq: 7,
      shots: { sh_a: shot("sh_a") },
      jobs: [],
      role: "editor",
      plan: { id: "p" },
      problems: [],
      warnings: [{ shot: "sh_a", kind: "line", text: "It crosses the line." }],
      workers: [],
      members: [],
    } as unknown as Snapshot);
    expect([...state.shots.keys()]).toEqual(["sh_a"]);
    expect(state.values.plan).toEqual(wholePlan({ id: "p" }));
    expect(state.warningsOf.get("sh_a")).toEqual(["It crosses the line."]);
  });

  test("warnings stand by their shot, each sentence once, and wake only shots whose own have changed", () => {
    const warning = (shot: string, text: string) => ({ shot, kind: "placing", text });
    const told = [warning("sh_a", "One."), warning("sh_a", "Two."), warning("sh_a", "One.")];
    state.event({ kind: "warnings", data: [...told, warning("sh_b", "Three.")] });
    expect(state.warningsOf.get("sh_a")).toEqual(["One.", "Two."]);
    const before = state.warningsOf.get("sh_a");
    const woken: string[] = [];
    for (const shot of ["sh_a", "sh_b", "sh_c"]) state.signals.on(`warnings:${shot}`, () => woken.push(shot));
    state.event({ kind: "warnings", data: [...told, warning("sh_c", "Four.")] });
    expect(woken.sort()).toEqual(["sh_b", "sh_c"]);
    expect(state.warningsOf.get("sh_a")).toBe(before);
    expect(state.warningsOf.has("sh_b")).toBe(false);
  });

  test("what a plan leaves out because it is empty is filled in", () => {
    const plan = wholePlan({ id: "p", blocked: [{ shot: "s", label: "1A", reason: "r" } as never] });
    expect(plan).toMatchObject({ draw: [], stays: [], price: 0 });
    expect(plan.blocked[0]?.things).toEqual([]);
  });

  test("one worker's news replaces its own line only", () => {
    const worker = { id: "w1", state: "warming", progress: 0, message: "", studio: "previs" };
    state.event({ kind: "worker", data: worker });
    state.event({ kind: "worker", data: { ...worker, id: "w2" } });
    state.event({ kind: "worker", data: { ...worker, state: "ready" } });
    expect(state.values.workers.map((one) => [one.id, one.state])).toEqual([
      ["w2", "warming"],
      ["w1", "ready"],
    ]);
  });
});
