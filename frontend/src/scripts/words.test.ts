import { expect, test } from "vitest";
import { added, kept } from "./words";

const NONE = {
  scenes_added: 0,
  scenes_changed: 0,
  shots_added: 0,
  shots_changed: 0,
  shots_kept: 0,
  characters: 0,
  places: 0,
  props: 0,
  pages: 0,
  balloons: 0,
};

test("what a script adds is counted, and what it does not is left out", () => {
  expect(added({ ...NONE, scenes_added: 1, shots_added: 6, characters: 2 })).toEqual([
    "1 scene",
    "6 shots",
    "2 characters",
  ]);
});

test("what is there already is told as changed and kept", () => {
  expect(kept({ ...NONE, scenes_changed: 2, shots_kept: 41 })).toBe("Changes 2 scenes, keeps 41 shots");
  expect(kept(NONE)).toBe("");
});
