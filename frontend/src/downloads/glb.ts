/** A shot or character as binary glTF: made where it is not there, then downloaded. */
import { api, fileUrl, Problem } from "../api/client";
import { freeKey, serverState } from "../api/store";
import type { Offer } from "../api/types";
import { download } from "../ui/save";
import { attempt, toast } from "../ui/toasts";

/** Downloads the glTF of a shot or character; `name` is what people call that. */
export async function getGlb(project: string, about: string, name: string, editable: boolean): Promise<void> {
  await attempt(async () => {
    const first = editable ? await api.ask(project, "glb", about) : await api.offer(project, "glb", about);
    if (first.job) {
      serverState.takeJob(first.job);
      toast(`The 3D file of ${name} is being made. It downloads when it is ready.`);
      await ended(about);
      const made = await api.offer(project, "glb", about);
      if (made.result && made.result.fingerprint === first.fingerprint) save(project, about, made);
      return; // cancelled, or refused with its reason above
    }
    if (!first.result) {
      throw new Problem("NotFound", `There is no 3D file of ${name} yet. An editor can have it made.`, 404);
    }
    if (first.stale) toast(`This 3D file shows ${name} as it was. An editor can have a new one made.`);
    save(project, about, first);
  });
}

function save(project: string, about: string, offer: Offer): void {
  if (offer.result?.file) download(fileUrl(project, "glb", about, "glb", offer.result.file));
}

/** Waits until the job is over. Raises its message where it has failed. */
function ended(about: string): Promise<void> {
  const key = freeKey("glb", about);
  return new Promise((resolve, reject) => {
    const look = () => {
      const job = serverState.freeOf.get(key);
      if (job && job.state !== "failed") return;
      stop();
      if (job) reject(new Problem("Failed", job.message, 0));
      else resolve();
    };
    const stop = serverState.signals.on(key, look);
    look();
  });
}
