/** A fact: from a scene or shot on, an attribute of a thing has a value. */
import { type ReactNode, useMemo } from "react";
import { useCanEdit } from "../api/store";
import type { Fact } from "../api/world";
import { factWords } from "../outline/factWords";
import { edit, kindOf, room, useEntity, useIds, useLabels, useNames } from "../realtime";
import { ATTRIBUTES, capital } from "../ui/attributes";
import { SelectField, TextField } from "../ui/fields";
import { AttributeField } from "./AttributeField";
import { useAround } from "./FactLine";
import { Gone, Goto, Head } from "./parts";

/** What a thing has now for an attribute, as the value to start from. */
function present(thing: string, attribute: string): unknown {
  const kind = kindOf(thing);
  const one = kind ? (room().entities.get(kind, thing) as unknown as Record<string, unknown> | null) : null;
  return one?.[attribute] ?? null;
}

function useThings(): (readonly [string, string])[] {
  const characters = useNames("characters");
  const places = useNames("places");
  const props = useNames("props");
  return useMemo(() => [...characters, ...props, ...places], [characters, places, props]);
}

/** Scenes and shots in reading order, as moments. */
function useMoments(): (readonly [string, string])[] {
  const scenes = useIds("scenes");
  const names = useNames("scenes");
  const labels = useLabels();
  const shots = useNames("shots");
  return useMemo(() => {
    const all: [string, string][] = [];
    const list = [...labels];
    scenes.forEach((scene, index) => {
      all.push([scene, `Scene ${index + 1} · ${names.get(scene)}`]);
      for (const [shot, label] of list) {
        if (Number.parseInt(label, 10) === index + 1) all.push([shot, `   ${label} · ${shots.get(shot)}`]);
      }
    });
    return all;
  }, [scenes, names, labels, shots]);
}

export function FactPanel({ id }: { id: string }): ReactNode {
  const fact = useEntity("facts", id);
  const editable = useCanEdit();
  const things = useThings();
  const moments = useMoments();
  const around = useAround();
  if (!fact) return <Gone what="fact" />;
  const kind = kindOf(fact.thing);
  const attributes = (kind && ATTRIBUTES[kind]) ?? [];
  const attribute = attributes.find((one) => one.field === fact.attribute);
  const change = (fields: Partial<Fact>) => edit.set("facts", id, fields);
  return (
    <>
      <Head id={id} kind="facts" icon="fact" field={null} label="Story fact" />
      <div className="inspector-body">
        <p className="fact-said">{capital(factWords(fact, around))}.</p>
        <SelectField
          label="From"
          value={fact.since}
          options={moments}
          disabled={!editable}
          onChange={(since) => change({ since })}
        />
        <SelectField
          label="About"
          value={fact.thing}
          options={things}
          disabled={!editable}
          onChange={(thing) => {
            const [first] = ATTRIBUTES[kindOf(thing) ?? "characters"] ?? [];
            const same = kindOf(thing) === kind ? fact.attribute : (first?.field ?? "");
            change({ thing, attribute: same, value: present(thing, same) });
          }}
        />
        <SelectField
          label="What"
          value={fact.attribute}
          options={attributes.map((one) => [one.field, one.label] as const)}
          disabled={!editable}
          onChange={(next) => change({ attribute: next, value: present(fact.thing, next) })}
        />
        {attribute ? (
          <AttributeField
            attribute={attribute}
            label="Becomes"
            value={fact.value}
            disabled={!editable}
            onChange={(value) => change({ value })}
          />
        ) : (
          <p className="notice stale">
            This attribute is not known, so the fact changes nothing. Choose another.
          </p>
        )}
        <TextField
          label="In words"
          value={fact.text}
          disabled={!editable}
          maxLength={2000}
          placeholder="Mara gives Pip her coat"
          onChange={(text) => change({ text })}
        />
        <p className="faint small">
          It holds until another fact about the same says otherwise. Shots before it stay as they are.
        </p>
        <p>
          <Goto id={fact.thing}>Open {around.name(fact.thing)}</Goto>
        </p>
      </div>
    </>
  );
}
