/** Sheets and glTF in words: what a job is called, and how things stand with something to download. Pure. */
import type { Job, Offer } from "../api/types";
import type { IconName } from "../ui/icons";

/** What the queue calls a job: "1A The last boat" and "draft", or "Mara’s sheet". */
export function jobWords(
  job: Pick<Job, "kind">,
  label: string | null,
  name: string,
): { name: string; what: string } {
  const called = label === null ? name || "Unnamed" : `${label} ${name}`.trim();
  if (job.kind === "sheet") return { name: `${called}’s sheet`, what: "sheet" };
  if (job.kind === "glb") return { name: `${called} as GLB`, what: "3D file" };
  if (job.kind === "ask") return { name: "An instruction", what: "language model" };
  return { name: label === null ? `Shot ${name}`.trim() : called, what: job.kind };
}

export interface Standing {
  readonly state: "unknown" | "none" | "queued" | "running" | "failed" | "stale" | "current";
  readonly icon: IconName;
  readonly words: string;
  /** What an editor can do about it; empty where nothing is to be done. */
  readonly act: string;
}

/** How things stand: what is under way counts before what is there. */
export function standing(offer: Offer | null, job: Job | null): Standing {
  if (job?.state === "running") {
    const words = `Being drawn, ${Math.round(job.progress * 100)} %`;
    return { state: "running", icon: "running", words, act: "" };
  }
  if (job?.state === "queued") {
    return { state: "queued", icon: "queued", words: "Waits for its turn", act: "" };
  }
  if (offer === null) return { state: "unknown", icon: "running", words: "Looking for it", act: "" };
  if (offer.result !== null && !offer.stale) {
    return { state: "current", icon: "check", words: "Up to date", act: "" };
  }
  if (job?.state === "failed") {
    return { state: "failed", icon: "failed", words: job.message || "Drawing failed", act: "Try again" };
  }
  if (offer.result !== null) {
    return { state: "stale", icon: "stale", words: "Shows an older state", act: "Refresh" };
  }
  return { state: "none", icon: "empty", words: "Not drawn yet", act: "Draw sheet" };
}
