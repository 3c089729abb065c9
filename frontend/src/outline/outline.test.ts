import { describe, expect, test } from "vitest";
import { matches } from "./content";
import { factWords } from "./factWords";
import { freeName } from "./make";

const around = { name: () => "Mara", label: () => "2B", sceneNumber: () => 2 };
const fact = {
  order: "a",
  deleted: null,
  thing: "ch_m",
  attribute: "coat",
  value: "none",
  since: "sh_2b",
  text: "",
};

describe("facts in words", () => {
  test("from a shot on", () => {
    expect(factWords(fact, around)).toBe("Mara: coat none, from 2B");
  });

  test("from a scene on, in the units that people read", () => {
    const tall = { ...fact, attribute: "height", value: 1745, since: "sc_2" };
    expect(factWords(tall, around)).toBe("Mara: height 174.5 cm, from scene 2");
  });
});

test("a search finds every word anywhere, in any case", () => {
  expect(matches("1B The last boat", "BOAT last")).toBe(true);
  expect(matches("1B The last boat", "first boat")).toBe(false);
  expect(matches("anything", "")).toBe(true);
});

test("a new thing gets a name that no other has", () => {
  expect(freeName("Prop", new Set())).toBe("Prop");
  expect(freeName("Prop", new Set(["Prop", "Prop 2"]))).toBe("Prop 3");
});
