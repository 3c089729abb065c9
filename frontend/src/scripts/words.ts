/** What a script adds, in words. */
import type { Counts } from "../api/scripts";

const NOUNS: readonly [keyof Counts, string, string][] = [
  ["scenes_added", "scene", "scenes"],
  ["shots_added", "shot", "shots"],
  ["pages", "page", "pages"],
  ["balloons", "balloon", "balloons"],
  ["characters", "character", "characters"],
  ["places", "place", "places"],
  ["props", "prop", "props"],
];

/** "3 scenes", "12 shots", …: what is new, without what is none. */
export function added(counts: Counts): string[] {
  return NOUNS.flatMap(([name, one, many]) => {
    const count = counts[name];
    return count > 0 ? [`${count} ${count === 1 ? one : many}`] : [];
  });
}

/** "Changes 2 scenes, keeps 41 shots": what is there already. */
export function kept(counts: Counts): string {
  const parts: string[] = [];
  if (counts.scenes_changed > 0) parts.push(`changes ${plural(counts.scenes_changed, "scene")}`);
  if (counts.shots_kept > 0) parts.push(`keeps ${plural(counts.shots_kept, "shot")}`);
  const text = parts.join(", ");
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
