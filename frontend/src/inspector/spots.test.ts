import { expect, test } from "vitest";
import { DEFAULTS, type Shot, STANDING } from "../api/world";
import { placed, spot } from "./spots";

const table = { ...STANDING, at: [1000, 500] as [number, number], facing: 90 };
const cup = { ...STANDING, at: [200, 0] as [number, number], on: "pr_table" };
const shot = {
  ...DEFAULTS.shots,
  scene: "sc_a",
  props: { pr_table: table, pr_cup: cup },
  cast: { ch_a: { ...STANDING, at: [-300, 0] as [number, number] } },
} as Shot;

test("what stands on a table is shown where the table is, turned with it", () => {
  expect(spot(shot, cup, true)).toEqual([1000, 700]);
  expect(spot(shot, table, true)).toEqual([1000, 500]);
});

test("a place that is dropped is where it is shown", () => {
  const at = placed(shot, cup, true, [1100, 600]);
  expect(spot(shot, { ...cup, at }, true)).toEqual([1100, 600]);
});

test("what is held is where its holder stands", () => {
  expect(spot(shot, { ...STANDING, held_by: "ch_a" }, true)).toEqual([-300, 0]);
});

test("things that bear each other in a circle are shown all the same", () => {
  const round = { ...shot, props: { pr_a: { ...STANDING, on: "pr_b" }, pr_b: { ...STANDING, on: "pr_a" } } };
  expect(spot(round, round.props.pr_a!, true)).toEqual([0, 0]);
});
