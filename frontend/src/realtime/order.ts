/** Fractional indexes: short strings that sort between their neighbours, so that a move writes one value. */

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE = DIGITS.length;

const digit = (text: string, at: number): number => Math.max(0, DIGITS.indexOf(text[at] ?? "0"));

/**
 * A string strictly between `before` and `after` (code point order); null means no bound on that side.
 * Where the bounds are equal or crossed (two people moved at once), it answers one just after `before`.
 */
export function between(before: string | null, after: string | null): string {
  const low = before ?? "";
  const high = after !== null && after > low ? after : null;
  let made = "";
  for (let at = 0; ; at++) {
    const below = digit(low, at);
    const open = high === null || !high.startsWith(made);
    const above = open || high === null ? BASE : at < high.length ? digit(high, at) : 0;
    if (above - below > 1) {
      const step = high === null ? below + 1 : Math.floor((below + above) / 2);
      return made + DIGITS[step];
    }
    made += DIGITS[below];
  }
}

/** The order of something put at the end of `orders` (which are sorted). */
export function last(orders: readonly string[]): string {
  return between(orders.at(-1) ?? null, null);
}

export interface Ordered {
  id: string;
  order: string;
}

/** Order first, then id: the same sequence on every screen. */
export function compare(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
