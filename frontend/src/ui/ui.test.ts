import { expect, test } from "vitest";
import { initials, inkOn } from "../people/Avatar";
import { everyone } from "../people/People";
import { queueWords } from "../shell/Queue";
import { isFull, meterWords } from "../shell/UsageChip";
import { hex } from "./fields";

test("a colour is read as people type it", () => {
  expect(["#FFF", "a1b2c3", " #A1B2C3 "].map(hex)).toEqual(["#ffffff", "#a1b2c3", "#a1b2c3"]);
  expect(["", "red", "#12345", "#1234567"].map(hex)).toEqual([null, null, null, null]);
});

test("initials are one letter or two, whatever the script", () => {
  expect(["Ana", "Jo van Dam", "", "李 明", "🙂 x"].map(initials)).toEqual(["A", "JD", "?", "李明", "🙂X"]);
});

test("initials are dark on light colours and light on dark ones", () => {
  expect([inkOn("#ffffff"), inkOn("#000000")]).toEqual(["#0b0d11", "#ffffff"]);
});

test("a person with two tabs is shown once, at what they have selected", () => {
  const peer = (client: number, id: string, selection: string[]) => ({
    client,
    person: { id, name: id, colour: "#112233" },
    cursor: null,
    drag: null,
    visible: [],
    selection,
  });
  const list = everyone([peer(1, "ana", []), peer(2, "ana", ["sh_a"]), peer(3, "me", [])], "me");
  expect(list.map((one) => one.client)).toEqual([2]);
});

test("the queue is told in a few words", () => {
  const job = (state: string) => ({ state }) as never;
  expect(queueWords([])).toBe("Nothing queued");
  expect(queueWords([job("running"), job("queued"), job("queued"), job("failed")])).toBe(
    "1 running · 2 queued · 1 failed",
  );
});

test("what is held counts as taken", () => {
  expect(meterWords({ used: 2, held: 1, cap: 3 })).toBe("3 / 3");
  expect(isFull({ used: 2, held: 1, cap: 3 })).toBe(true);
  expect(isFull({ used: 9, held: 1, cap: null })).toBe(false);
});
