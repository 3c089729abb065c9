/** A character, place, prop or style: its attributes, words, references, rights, facts, and where it appears. */
import { type ReactNode, useCallback, useMemo } from "react";
import { useCanEdit, useSlots } from "../api/store";
import { makeFact } from "../outline/make";
import { edit, useEntity, useLabels, useMeta, useOver } from "../realtime";
import type { Entities } from "../realtime/entities";
import { ATTRIBUTES, FOLDED, isIdle } from "../ui/attributes";
import { Button, Link } from "../ui/Button";
import { LongText } from "../ui/fields";
import { Icon, type IconName } from "../ui/icons";
import { select } from "../ui/selection";
import { AttributeField } from "./AttributeField";
import { Consents, RealNames } from "./Consents";
import { FactLine } from "./FactLine";
import { Marks } from "./Marks";
import { Gone, Goto, Head, Section } from "./parts";
import { References } from "./References";
import { RightsFields } from "./RightsFields";
import { SheetPart } from "./SheetPart";

export type ThingKind = "characters" | "places" | "props" | "styles";

/** So many shots are listed as links; the outline has them all. */
const LISTED = 60;
const ICONS: Record<ThingKind, IconName> = {
  characters: "character",
  places: "place",
  props: "prop",
  styles: "style",
};

export function ThingPanel({ kind, id }: { kind: ThingKind; id: string }): ReactNode {
  const thing = useEntity(kind, id);
  const editable = useCanEdit();
  const groups = useMemo(() => [...new Set(ATTRIBUTES[kind]?.map((one) => one.group))], [kind]);
  if (!thing) return <Gone what={kind.slice(0, -1)} />;
  const fields = thing as unknown as Record<string, unknown>;
  return (
    <>
      <Head id={id} kind={kind} icon={ICONS[kind]} field="name" />
      <div className="inspector-body">
        {kind === "characters" && <Waiting id={id} />}
        {groups.map((group) => (
          <Section key={group} title={group} open={!FOLDED.has(group)}>
            {ATTRIBUTES[kind]
              ?.filter((one) => one.group === group && !isIdle(one.field, fields))
              .map((one) => (
                <AttributeField
                  key={one.field}
                  attribute={one}
                  value={fields[one.field]}
                  disabled={!editable}
                  onChange={(value) => edit.set(kind, id, { [one.field]: value } as never)}
                />
              ))}
          </Section>
        ))}
        {kind === "characters" && <Marks id={id} disabled={!editable} />}
        {kind === "styles" && <StyleOfWorld id={id} />}
        {kind !== "styles" && <Facts id={id} />}
        <Section title="Words">
          <LongText
            label="Description"
            value={thing.description}
            disabled={!editable}
            placeholder="Who or what this is. Previs does not draw from it; painters will."
            onChange={(text) => edit.text(kind, id, "description", text)}
          />
          <RealNames id={id} text={thing.description} />
        </Section>
        {kind !== "styles" && <Appears kind={kind} id={id} />}
        {(kind === "characters" || kind === "props") && (
          <Section title="Sheet">
            <SheetPart key={id} kind={kind} id={id} name={thing.name} />
          </Section>
        )}
        <Section title="References">
          <References kind={kind} id={id} references={thing.references} />
        </Section>
        <Section title="Rights" open={false}>
          <RightsFields
            rights={thing.rights}
            disabled={!editable}
            onChange={(rights) => edit.set(kind, id, { rights } as never)}
          />
          <Consents id={id} />
        </Section>
      </div>
    </>
  );
}

function Waiting({ id }: { id: string }): ReactNode {
  const slots = useSlots();
  if (!slots?.waiting.includes(id)) return null;
  return (
    <div className="notice stale">
      <Icon name="slot" />
      <div>
        <strong>Waiting for a slot.</strong> All {slots.cap} character slots of this team are taken. You can
        go on editing and exporting; shots that show this character are not drawn until a slot is free.{" "}
        <Link to="/billing">See tiers</Link>
      </div>
    </div>
  );
}

function StyleOfWorld({ id }: { id: string }): ReactNode {
  const meta = useMeta();
  const editable = useCanEdit();
  if (meta.style === id)
    return <p className="soft small">This is the world’s style; scenes without their own use it.</p>;
  return (
    <Button disabled={!editable} onClick={() => edit.meta({ style: id })}>
      Use for the whole world
    </Button>
  );
}

function Facts({ id }: { id: string }): ReactNode {
  const editable = useCanEdit();
  const facts = useOver(
    "facts",
    useCallback(
      (entities: Entities) =>
        entities.ids("facts").filter((fact) => entities.get("facts", fact)?.thing === id),
      [id],
    ),
  );
  return (
    <Section
      title="Story facts"
      action={
        editable && (
          <Button
            icon="add"
            look="quiet"
            slight
            label="Add fact"
            onClick={() => {
              const made = makeFact(id);
              if (made) select([made]);
            }}
          />
        )
      }
    >
      {facts.length === 0 ? (
        <p className="faint small">Nothing changes about it in the story so far.</p>
      ) : (
        <ul className="lines">
          {facts.map((fact) => (
            <li key={fact}>
              <FactLine id={fact} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Appears({ kind, id }: { kind: "characters" | "places" | "props"; id: string }): ReactNode {
  const labels = useLabels();
  const shots = useOver(
    "shots",
    useCallback(
      (entities: Entities) =>
        entities.ids("shots").filter((shot) => {
          const one = entities.get("shots", shot)!;
          if (kind === "places") return entities.get("scenes", one.scene)?.place === id;
          return id in (kind === "characters" ? one.cast : one.props);
        }),
      [kind, id],
    ),
  );
  const named = [...labels.keys()].filter((shot) => shots.includes(shot));
  return (
    <Section title={`In ${named.length} shot${named.length === 1 ? "" : "s"}`} open={named.length < 13}>
      <div className="row wrap">
        {named.slice(0, LISTED).map((shot) => (
          <Goto key={shot} id={shot}>
            {labels.get(shot)}
          </Goto>
        ))}
        {named.length > LISTED && <span className="faint small">and {named.length - LISTED} more</span>}
        {named.length === 0 && <span className="faint small">Put it into a shot from the shot’s cast.</span>}
      </div>
    </Section>
  );
}
