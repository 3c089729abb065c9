/** Where things of a shot are on the floor: what another bears counts from the bearer, as blocking does. */
import type { Shot, Standing } from "../api/world";

export type Spot = [number, number];

interface Bearer {
  readonly at: Spot;
  readonly facing: number;
}

/** The thing that bears a prop, where it is; null for what stands on the floor by itself. */
function bearer(shot: Shot, standing: Standing, seen: readonly string[]): Bearer | null {
  const id = standing.on;
  const below = id !== null && !seen.includes(id) ? shot.props[id] : undefined;
  if (id === null || below === undefined) return null;
  return { at: spot(shot, below, true, [...seen, id]), facing: below.facing };
}

/** Where a thing is on the floor, in millimetres; a prop in a hand is where its holder stands. */
export function spot(shot: Shot, standing: Standing, prop: boolean, seen: readonly string[] = []): Spot {
  const holder = prop && standing.held_by !== null ? shot.cast[standing.held_by] : undefined;
  if (holder) return holder.at;
  const below = prop ? bearer(shot, standing, seen) : null;
  if (!below) return standing.at;
  const [x, y] = turned(standing.at, below.facing);
  return [Math.round(below.at[0] + x), Math.round(below.at[1] + y)];
}

/** The `at` that puts a thing to a spot on the floor. */
export function placed(shot: Shot, standing: Standing, prop: boolean, to: Spot): Spot {
  const below = prop ? bearer(shot, standing, []) : null;
  if (!below) return to;
  const [x, y] = turned([to[0] - below.at[0], to[1] - below.at[1]], -below.facing);
  return [Math.round(x), Math.round(y)];
}

/** A point turned counter-clockwise around the origin. */
function turned([x, y]: readonly [number, number], degrees: number): Spot {
  const angle = (degrees * Math.PI) / 180;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return [c * x - s * y, s * x + c * y];
}
