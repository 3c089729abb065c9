/** On what basis a real person's name may be used, in words. */
import type { ConsentBasis } from "../api/world";

export const BASES: readonly (readonly [ConsentBasis, string])[] = [
  ["self", "I am this person"],
  ["agreed", "They agreed"],
  ["rights_holder", "Their rights holder agreed"],
  ["no_person", "No person’s name"],
];
