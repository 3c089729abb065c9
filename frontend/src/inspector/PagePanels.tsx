/** Pages, panels, balloons and notes. */
import type { ReactNode } from "react";
import { pageUrl } from "../api/client";
import { useCanEdit } from "../api/store";
import { BALLOON_KIND, READING } from "../api/world";
import { edit, room, useEntity, useIdsWhere, useLabels, useNames } from "../realtime";
import { options } from "../ui/attributes";
import { ColourField, LongText, NumberField, SelectField } from "../ui/fields";
import { Icon } from "../ui/icons";
import { Gone, Goto, Head, Section } from "./parts";

export function PagePanel({ id }: { id: string }): ReactNode {
  const page = useEntity("pages", id);
  const panels = useIdsWhere("panels", "page", id);
  const editable = useCanEdit();
  if (!page) return <Gone what="page" />;
  const [width, height] = page.size;
  const { project } = room();
  return (
    <>
      <Head id={id} kind="pages" icon="page" field="title" />
      <div className="inspector-body">
        <Section title="Sheet">
          <NumberField
            label="Width"
            value={width}
            min={20}
            max={2000}
            unit="mm"
            disabled={!editable}
            onChange={(next) => edit.set("pages", id, { size: [next, height] })}
          />
          <NumberField
            label="Height"
            value={height}
            min={20}
            max={2000}
            unit="mm"
            disabled={!editable}
            onChange={(next) => edit.set("pages", id, { size: [width, next] })}
          />
          <ColourField
            label="Paper"
            value={page.paper}
            disabled={!editable}
            onChange={(paper) => edit.set("pages", id, { paper })}
          />
          <SelectField
            label="Reads"
            value={page.reading}
            options={options(READING)}
            disabled={!editable}
            onChange={(reading) => edit.set("pages", id, { reading })}
          />
          <p className="faint small">
            {panels.length} panel{panels.length === 1 ? "" : "s"}
          </p>
        </Section>
        <Section title="Download">
          <div className="row wrap">
            {(["png", "pdf", "svg"] as const).map((form) => (
              <a key={form} className="button" href={pageUrl(project, id, form)} download="">
                <Icon name="download" /> {form.toUpperCase()}
              </a>
            ))}
          </div>
        </Section>
      </div>
    </>
  );
}

export function PanelPanel({ id }: { id: string }): ReactNode {
  const panel = useEntity("panels", id);
  const page = useEntity("pages", panel?.page);
  const labels = useLabels();
  const names = useNames("shots");
  const balloons = useIdsWhere("balloons", "panel", id);
  const editable = useCanEdit();
  if (!panel) return <Gone what="panel" />;
  const shots = [...labels].map(([shot, label]) => [shot, `${label} · ${names.get(shot)}`] as const);
  const sides = ["Left", "Top", "Width", "Height"] as const;
  return (
    <>
      <Head id={id} kind="panels" icon="page" field={null} label="Panel" />
      <div className="inspector-body">
        <SelectField
          label="Shows"
          value={panel.shot ?? ""}
          options={[["", "Nothing yet"], ...shots]}
          disabled={!editable}
          onChange={(shot) => edit.set("panels", id, { shot: shot || null })}
        />
        {panel.shot && <Goto id={panel.shot}>Open the shot</Goto>}
        <Section title="On the page">
          {sides.map((label, side) => (
            <NumberField
              key={label}
              label={label}
              value={panel.rect[side]!}
              min={side < 2 ? -2000 : 5}
              max={Math.max(...(page?.size ?? [2000]))}
              unit="mm"
              disabled={!editable}
              onChange={(next) => {
                const rect = [...panel.rect] as [number, number, number, number];
                rect[side] = next;
                edit.set("panels", id, { rect });
              }}
            />
          ))}
        </Section>
        <Section title={`${balloons.length} balloon${balloons.length === 1 ? "" : "s"}`}>
          <ul className="lines">
            {balloons.map((balloon) => (
              <li key={balloon}>
                <BalloonLine id={balloon} />
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </>
  );
}

function BalloonLine({ id }: { id: string }): ReactNode {
  const balloon = useEntity("balloons", id);
  return <Goto id={id}>“{balloon?.text || "…"}”</Goto>;
}

export function BalloonPanel({ id }: { id: string }): ReactNode {
  const balloon = useEntity("balloons", id);
  const characters = useNames("characters");
  const editable = useCanEdit();
  if (!balloon) return <Gone what="balloon" />;
  return (
    <>
      <Head id={id} kind="balloons" icon="balloon" field={null} label="Balloon" />
      <div className="inspector-body">
        <LongText
          label="Words"
          value={balloon.text}
          disabled={!editable}
          onChange={(text) => edit.text("balloons", id, "text", text)}
        />
        <SelectField
          label="Kind"
          value={balloon.kind}
          options={options(BALLOON_KIND)}
          disabled={!editable}
          onChange={(kind) => edit.set("balloons", id, { kind })}
        />
        <SelectField
          label="Speaker"
          value={balloon.speaker ?? ""}
          options={[["", "Nobody named"], ...characters]}
          disabled={!editable}
          onChange={(speaker) => edit.set("balloons", id, { speaker: speaker || null })}
        />
        {balloon.kind !== "caption" && (
          <label className="row">
            <input
              type="checkbox"
              checked={balloon.tail !== null}
              disabled={!editable}
              onChange={(event) => {
                const [x, y] = balloon.at ?? [500, 250];
                edit.set("balloons", id, {
                  tail: event.target.checked ? [x, Math.min(1000, y + 250)] : null,
                });
              }}
            />
            {balloon.kind === "label" ? "Leader by hand" : "Tail by hand"}
          </label>
        )}
        <Goto id={balloon.panel}>Open its panel</Goto>
      </div>
    </>
  );
}

export function NotePanel({ id }: { id: string }): ReactNode {
  const note = useEntity("notes", id);
  const editable = useCanEdit();
  if (!note) return <Gone what="note" />;
  return (
    <>
      <Head id={id} kind="notes" icon="note" field={null} label="Note" />
      <div className="inspector-body">
        <LongText
          label="Text"
          value={note.text}
          disabled={!editable}
          onChange={(text) => edit.text("notes", id, "text", text)}
        />
      </div>
    </>
  );
}
