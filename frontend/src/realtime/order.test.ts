import { describe, expect, test } from "vitest";
import { between, compare, last } from "./order";

describe("fractional indexes", () => {
  test("a new one sorts strictly between its neighbours, however often one inserts", () => {
    let random = 7;
    const next = () => {
      random = (random * 1103515245 + 12345) % 2147483648;
      return random / 2147483648;
    };
    const orders = ["a1", "a2", "a3"];
    for (let step = 0; step < 2000; step++) {
      const at = Math.floor(next() * (orders.length + 1));
      const made = between(orders[at - 1] ?? null, orders[at] ?? null);
      if (at > 0) expect(made > orders[at - 1]!).toBe(true);
      if (at < orders.length) expect(made < orders[at]!).toBe(true);
      orders.splice(at, 0, made);
    }
  });

  test("a hundred at the same end stay under the length that the server takes", () => {
    const orders: string[] = [];
    for (let step = 0; step < 100; step++) orders.push(last(orders));
    expect(Math.max(...orders.map((order) => order.length))).toBeLessThan(8);
    expect([...orders].sort()).toEqual(orders);
  });

  test("equal neighbours do not loop and give something after them", () => {
    expect(between("a1", "a1") > "a1").toBe(true);
    expect(between("b", "a") > "b").toBe(true);
  });

  test("ties are broken by id", () => {
    const tied = [
      { id: "sh_b", order: "a1" },
      { id: "sh_a", order: "a1" },
      { id: "sh_c", order: "a0" },
    ];
    expect(tied.sort(compare).map((one) => one.id)).toEqual(["sh_c", "sh_a", "sh_b"]);
  });
});
