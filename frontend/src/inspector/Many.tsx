/** Several things selected at once. */
import type { ReactNode } from "react";
import { useCanEdit, usePlan } from "../api/store";
import { useDraw } from "../plan/useDraw";
import { kindOf, nameOf, room, useLabels } from "../realtime";
import { Button } from "../ui/Button";
import { Goto, remove } from "./parts";

export function Many({ ids }: { ids: readonly string[] }): ReactNode {
  const editable = useCanEdit();
  const labels = useLabels();
  const plan = usePlan();
  const { busy, refusal, draw } = useDraw();
  const drawable = plan?.draw.filter((one) => ids.includes(one.shot)).map((one) => one.shot) ?? [];
  return (
    <div className="inspector-body">
      <h2>{ids.length} selected</h2>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <Goto id={id}>
              {kindOf(id) === "shots" && <b>{labels.get(id)} </b>}
              {nameOf(room().entities, id)}
            </Goto>
          </li>
        ))}
      </ul>
      {editable && (
        <div className="row wrap">
          {plan && drawable.length > 0 && (
            <Button look="primary" disabled={busy} onClick={() => void draw(plan, drawable)}>
              Draw {drawable.length}
            </Button>
          )}
          <Button icon="remove" onClick={() => remove(ids)}>
            Delete
          </Button>
        </div>
      )}
      {refusal && <p className="notice stale">{refusal.text}</p>}
    </div>
  );
}
