/** A fact in a line that leads to it. */
import { type ReactNode, useMemo } from "react";
import { factWords } from "../outline/factWords";
import { nameOf, room, useEntity, useIds, useLabels } from "../realtime";
import { Goto } from "./parts";

/** What facts need around them to be put in words. */
export function useAround() {
  const labels = useLabels();
  const scenes = useIds("scenes");
  return useMemo(
    () => ({
      name: (id: string) => nameOf(room().entities, id),
      label: (id: string) => labels.get(id),
      sceneNumber: (id: string) => scenes.indexOf(id) + 1,
    }),
    [labels, scenes],
  );
}

export function FactLine({ id }: { id: string }): ReactNode {
  const fact = useEntity("facts", id);
  const around = useAround();
  return fact ? <Goto id={id}>{factWords(fact, around)}</Goto> : null;
}
