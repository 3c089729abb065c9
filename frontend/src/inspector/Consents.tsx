/** Real people's names in what is written about a thing, and the records of their consent. */
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useMe } from "../api/me";
import { type Unrecorded, unrecorded } from "../api/names";
import { useCanEdit } from "../api/store";
import type { Consent, ConsentBasis } from "../api/world";
import { edit, last, room, useOver } from "../realtime";
import type { Entities } from "../realtime/entities";
import { Button } from "../ui/Button";
import { TextField } from "../ui/fields";
import { Icon } from "../ui/icons";
import { BASES } from "./consentWords";
import { remove } from "./parts";

/** Milliseconds without an edit after which the words are looked at again. */
const SETTLED = 1200;

/** Names in `text`, the words of `id`, that nobody has recorded a consent for, with what to record. */
export function RealNames({ id, text }: { id: string; text: string }): ReactNode {
  const editable = useCanEdit();
  const me = useMe();
  const consents = useOver("consents", consentsOf);
  const [found, setFound] = useState<readonly Unrecorded[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: words and consents decide the answer, though the server reads them
  useEffect(() => {
    let here = true;
    const waiting = setTimeout(() => {
      unrecorded(room().project)
        .then((all) => here && setFound(all.filter((one) => one.about === id)))
        .catch(() => here && setFound([]));
    }, SETTLED);
    return () => {
      here = false;
      clearTimeout(waiting);
    };
  }, [id, text, consents]);
  const by = me && typeof me === "object" ? me.person.name : "";
  const record = (one: Unrecorded, basis: ConsentBasis) => {
    setFound((all) => all.filter((other) => other !== one));
    const order = last(consents.map(([, consent]) => consent.order));
    edit.create("consents", { name: one.name, use: one.use, basis, about: id, by, order });
  };
  return found
    .filter((one) => text.includes(one.name))
    .map((one) => (
      <div key={`${one.use} ${one.name}`} className="notice stale" role="status">
        <Icon name="info" />
        <div>
          <strong>“{one.name}” reads as a real person’s name.</strong>{" "}
          {one.use === "style" ? "Their style" : "Their likeness"} needs their consent. Until it is recorded,
          no painter is told the name.
          {editable && (
            <div className="row wrap">
              {BASES.map(([basis, words]) => (
                <Button key={basis} slight onClick={() => record(one, basis)}>
                  {words}
                </Button>
              ))}
            </div>
          )}
        </div>
      </div>
    ));
}

/** The consents recorded for a thing: who, on what basis, by whom; a note, and withdrawing it. */
export function Consents({ id }: { id: string }): ReactNode {
  const editable = useCanEdit();
  const consents = useOver(
    "consents",
    useCallback((entities: Entities) => consentsOf(entities).filter(([, one]) => one.about === id), [id]),
  );
  if (consents.length === 0) return null;
  return (
    <ul className="lines" aria-label="Consents">
      {consents.map(([consent, one]) => (
        <li key={consent} className="stack">
          <div className="row">
            <span className="grow">
              <b>{one.name}</b>, {one.use}:{" "}
              {BASES.find(([basis]) => basis === one.basis)?.[1].toLowerCase() ?? one.basis}
              {one.by && <span className="faint small"> · recorded by {one.by}</span>}
            </span>
            {editable && (
              <Button icon="remove" look="quiet" slight label="Withdraw" onClick={() => remove([consent])} />
            )}
          </div>
          <TextField
            label="Note"
            value={one.note}
            disabled={!editable}
            maxLength={1000}
            placeholder="Where and when it was given"
            onChange={(note) => edit.set("consents", consent, { note })}
          />
        </li>
      ))}
    </ul>
  );
}

const consentsOf = (entities: Entities): readonly (readonly [string, Consent])[] =>
  entities.ids("consents").map((id) => [id, entities.get("consents", id)!] as const);
