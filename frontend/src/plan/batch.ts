/** How far the drawing is: all full-size pictures asked for since nothing was being drawn. Pure. */

import type { Job } from "../api/types";

export interface Batch {
  /** Every job seen since the queue was last empty. */
  readonly seen: ReadonlySet<string>;
  readonly active: readonly Job[];
}

export const NO_BATCH: Batch = { seen: new Set(), active: [] };

export function next(batch: Batch, jobs: readonly Job[]): Batch {
  const active = jobs.filter(
    (job) => job.kind === "picture" && (job.state === "running" || job.state === "queued"),
  );
  if (active.length === 0) return batch === NO_BATCH || batch.seen.size === 0 ? batch : NO_BATCH;
  return { seen: new Set([...batch.seen, ...active.map((job) => job.id)]), active };
}

/** "Drawing 2 of 5": the one under way counts. */
export function progress(batch: Batch): { at: number; of: number; part: number } {
  const of = batch.seen.size;
  const done = of - batch.active.length;
  const under = batch.active.reduce((sum, job) => sum + (job.state === "running" ? job.progress : 0), 0);
  return { at: Math.min(of, done + 1), of, part: of === 0 ? 0 : (done + under) / of };
}
