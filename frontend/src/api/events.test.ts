import { expect, test } from "vitest";
import { backoff } from "./events";

test("waits double, are spread, and never exceed a quarter over ten seconds", () => {
  expect(backoff(0, 0.5)).toBe(300);
  expect(backoff(1, 0.5)).toBe(600);
  expect(backoff(0, 0)).toBeLessThan(backoff(0, 1));
  for (let attempt = 0; attempt < 60; attempt++) expect(backoff(attempt, 1)).toBeLessThanOrEqual(12_500);
});
