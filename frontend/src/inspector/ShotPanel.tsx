/** A shot: its picture and history, why it is stale, what happens, who stands where, the camera. */
import type { ReactNode } from "react";
import { useCanEdit, useWarnings } from "../api/store";
import { warned } from "../canvas/states";
import { edit, useEntity, useLabels, useNames } from "../realtime";
import { LongText, SelectField } from "../ui/fields";
import { Icon } from "../ui/icons";
import { CameraFields } from "./CameraFields";
import { Cast } from "./Cast";
import { Consents, RealNames } from "./Consents";
import { Gone, Head, Section } from "./parts";
import { Reasons } from "./Reasons";
import { ShotPicture } from "./ShotPicture";

export function ShotPanel({ id }: { id: string }): ReactNode {
  const shot = useEntity("shots", id);
  const label = useLabels().get(id);
  const scenes = useNames("scenes");
  const editable = useCanEdit();
  if (!shot) return <Gone what="shot" />;
  return (
    <>
      <Head id={id} kind="shots" icon="shot" field="title" label={label ?? ""} />
      <div className="inspector-body">
        <ShotPicture key={id} id={id} shot={shot} label={label ?? ""} />
        <Warnings id={id} />
        <LongText
          label="Action"
          value={shot.action}
          disabled={!editable}
          placeholder="What happens, in a sentence or two"
          onChange={(text) => edit.text("shots", id, "action", text)}
        />
        <RealNames id={id} text={shot.action} />
        <Consents id={id} />
        <Section title="Cast and props">
          <Cast id={id} shot={shot} />
        </Section>
        <Section title="Camera">
          <CameraFields id={id} shot={shot} />
        </Section>
        <Section title="Why it looks so" open={false} lazy>
          <Reasons shot={id} />
        </Section>
        <Section title="Place in the story" open={false}>
          <SelectField
            label="Scene"
            value={shot.scene}
            options={[...scenes]}
            disabled={!editable}
            onChange={(scene) => edit.set("shots", id, { scene })}
          />
        </Section>
      </div>
    </>
  );
}

/** What to know about the shot though it can be drawn. */
function Warnings({ id }: { id: string }): ReactNode {
  const warnings = useWarnings(id);
  if (warnings.length === 0) return null;
  return (
    <section className="notice shot-warnings" aria-label={warned(warnings)}>
      <Icon name="info" />
      <strong>{warned(warnings)}</strong>
      <ul>
        {warnings.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
