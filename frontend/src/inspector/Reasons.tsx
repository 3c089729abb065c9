/** Why things look in a shot as they do: what facts have set, since when, and what it was before. */
import { type ReactNode, useEffect, useState } from "react";
import { type Established, established } from "../api/established";
import { valueWords } from "../outline/factWords";
import { kindOf, nameOf, room, useOver } from "../realtime";
import type { Entities } from "../realtime/entities";
import { labelOf } from "../ui/attributes";
import { Goto } from "./parts";

export function Reasons({ shot }: { shot: string }): ReactNode {
  const facts = useOver("facts", factsOf);
  const [found, setFound] = useState<Record<string, readonly Established[]> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: facts decide the answer, though the server reads them
  useEffect(() => {
    let here = true;
    const read = established(room().project, shot);
    read.then((all) => here && setFound(all)).catch(() => here && setFound({}));
    return () => {
      here = false;
    };
  }, [shot, facts]);
  if (found === null) return <p className="soft">Reading…</p>;
  const said = Object.entries(found).flatMap(([thing, all]) =>
    all.filter((one) => one.fact).map((one) => ({ thing, ...one })),
  );
  if (said.length === 0) {
    return <p className="soft">No fact has changed anything by now: all is as it is from the start.</p>;
  }
  return (
    <ul className="stack reasons">
      {said.map((one) => (
        <li key={`${one.thing} ${one.attribute}`}>
          <Goto id={one.fact ?? ""}>
            {nameOf(room().entities, one.thing)}: {labelOf(kindOf(one.thing), one.attribute).toLowerCase()}{" "}
            {valueWords(one.thing, one.attribute, one.value)}
          </Goto>
          <span className="faint small">
            since {one.label}, before it was {valueWords(one.thing, one.attribute, one.before ?? "none")}
            {one.text && ` · ${one.text}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

const factsOf = (entities: Entities): readonly string[] =>
  entities.ids("facts").map((id) => JSON.stringify(entities.get("facts", id)));
