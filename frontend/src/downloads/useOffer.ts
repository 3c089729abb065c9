/** What there is of a sheet or glTF, asked again whenever the world or the queue may have changed it. */
import { useEffect, useState } from "react";
import { api } from "../api/client";
import { useFreeJob, useNewResult } from "../api/store";
import type { FreeKind, Job, Offer } from "../api/types";
import { room } from "../realtime";

/** After the last edit: by then the server has it too. */
const REST = 1_000;

export function useOffer(
  kind: FreeKind,
  about: string,
): { offer: Offer | null; job: Job | null; take: (offer: Offer) => void } {
  const { project, doc } = room();
  const [known, setKnown] = useState<{ about: string; offer: Offer } | null>(null);
  const [edits, setEdits] = useState(0);
  const job = useFreeJob(kind, about);
  const result = useNewResult(kind, about);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setEdits((count) => count + 1), REST);
    };
    doc.on("update", later);
    return () => {
      clearTimeout(timer);
      doc.off("update", later);
    };
  }, [doc]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these may mean another answer
  useEffect(() => {
    const abort = new AbortController();
    api.offer(project, kind, about, abort.signal).then(
      (offer) => setKnown({ about, offer }),
      () => undefined, // gone or offline: what was known stands
    );
    return () => abort.abort();
  }, [project, kind, about, edits, job?.id, job?.state, result]);

  return {
    offer: known?.about === about ? known.offer : null,
    job,
    take: (offer) => setKnown({ about, offer }),
  };
}
