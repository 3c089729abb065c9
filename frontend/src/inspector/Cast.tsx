/** Who and what is in a shot: seen from above to place them, and in rows to pose them. */
import { type ReactNode, useState } from "react";
import { useCanEdit, useSlots } from "../api/store";
import { type Shot, STANDING, type Standing } from "../api/world";
import { edit, useNames } from "../realtime";
import { Button } from "../ui/Button";
import { NumberField, SelectField } from "../ui/fields";
import { Icon } from "../ui/icons";
import { Acting } from "./Acting";
import { turn } from "./CameraFields";
import { Placing } from "./Placing";
import { PositionPad } from "./PositionPad";
import { Goto } from "./parts";

type Field = "cast" | "props";

export function Cast({ id, shot }: { id: string; shot: Shot }): ReactNode {
  const characters = useNames("characters");
  const props = useNames("props");
  const editable = useCanEdit();
  const [open, setOpen] = useState<string | null>(null);
  const cast = Object.keys(shot.cast).filter((thing) => characters.has(thing));
  const items = Object.keys(shot.props).filter((thing) => props.has(thing));
  const name = (thing: string) => characters.get(thing) ?? props.get(thing) ?? "";
  const row = (field: Field) => (thing: string) => (
    <Row
      key={thing}
      shotId={id}
      shot={shot}
      field={field}
      thing={thing}
      name={name(thing)}
      others={[...cast, ...items].filter((other) => other !== thing).map((other) => [other, name(other)])}
      open={open === thing}
      onToggle={() => setOpen(open === thing ? null : thing)}
      bearers={
        field === "props"
          ? [
              ...items
                .filter((other) => other !== thing)
                .map((other) => ["on", other, `On ${name(other)}`] as const),
              ...cast.map((other) => ["held_by", other, `Held by ${name(other)}`] as const),
            ]
          : items.map((other) => ["on", other, `On ${name(other)}`] as const)
      }
    />
  );
  return (
    <>
      {cast.length + items.length > 0 && (
        <PositionPad id={id} shot={shot} name={name} picked={open} onPick={setOpen} disabled={!editable} />
      )}
      <ul className="cast">
        {cast.map(row("cast"))}
        {items.map(row("props"))}
      </ul>
      {cast.length + items.length === 0 && (
        <p className="faint small">Nobody is in this shot: it shows the place alone.</p>
      )}
      {editable && (
        <div className="row">
          <Add
            label="Add character"
            names={characters}
            present={cast}
            onAdd={(thing) => add(id, shot, "cast", thing)}
          />
          <Add
            label="Add prop"
            names={props}
            present={items}
            onAdd={(thing) => add(id, shot, "props", thing)}
          />
        </div>
      )}
    </>
  );
}

/** A spot on the floor where nobody stands yet: right of the middle, left of it, further out. */
export function freeSpot(taken: readonly (readonly [number, number])[]): [number, number] {
  for (let step = 0; ; step++) {
    const x = Math.ceil(step / 2) * 700 * (step % 2 === 1 ? 1 : -1);
    if (!taken.some(([tx, ty]) => Math.hypot(tx - x, ty - 300) < 500)) return [x === 0 ? 0 : x, 300];
  }
}

function add(id: string, shot: Shot, field: Field, thing: string): void {
  const taken = [...Object.values(shot.cast), ...Object.values(shot.props)].map((one) => one.at);
  edit.standing(id, field, thing, { at: freeSpot(taken) });
}

interface AddProps {
  label: string;
  names: ReadonlyMap<string, string>;
  present: readonly string[];
  onAdd: (thing: string) => void;
}

function Add({ label, names, present, onAdd }: AddProps): ReactNode {
  const left = [...names].filter(([id]) => !present.includes(id));
  return (
    <select
      className="select"
      aria-label={label}
      value=""
      disabled={left.length === 0}
      onChange={(event) => event.target.value && onAdd(event.target.value)}
    >
      <option value="">{label}…</option>
      {left.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

interface RowProps {
  shotId: string;
  shot: Shot;
  field: Field;
  thing: string;
  name: string;
  /** Everything else in the shot. */
  others: readonly (readonly [string, string])[];
  open: boolean;
  onToggle: () => void;
  bearers: readonly (readonly ["on" | "held_by", string, string])[];
}

function Row({ shotId, shot, field, thing, name, others, open, onToggle, bearers }: RowProps): ReactNode {
  const disabled = !useCanEdit();
  const waiting = useSlots()?.waiting.includes(thing) ?? false;
  const standing = shot[field][thing]!;
  const set = (fields: Partial<Standing>) => edit.standing(shotId, field, thing, fields);
  const framed = shot.subjects.includes(thing);
  const bearer = standing.held_by ? `held_by ${standing.held_by}` : standing.on ? `on ${standing.on}` : "";
  return (
    <li className={`cast-row ${open ? "open" : ""}`}>
      <div className="row">
        <button type="button" className="cast-name grow" aria-expanded={open} onClick={onToggle}>
          <Icon name={field === "cast" ? "character" : "prop"} size={14} className="faint" />
          <span className="cut">{name}</span>
          {waiting && <Icon name="slot" size={13} label="Waiting for a slot" />}
        </button>
        <Button
          icon={framed ? "camera" : "eye_off"}
          look="quiet"
          slight
          on={framed}
          disabled={disabled}
          label={framed ? `${name} is framed by the camera` : `Frame ${name}`}
          onClick={() =>
            edit.set("shots", shotId, {
              subjects: framed ? shot.subjects.filter((one) => one !== thing) : [...shot.subjects, thing],
            })
          }
        />
        {!disabled && (
          <Button
            icon="close"
            look="quiet"
            slight
            label={`Take ${name} out of the shot`}
            onClick={() =>
              edit.batch(() => {
                edit.standing(shotId, field, thing, null);
                if (framed)
                  edit.set("shots", shotId, { subjects: shot.subjects.filter((one) => one !== thing) });
              })
            }
          />
        )}
      </div>
      {open && (
        <div className="section-body">
          {field === "cast" && (
            <Acting
              standing={{ ...STANDING, ...standing }}
              people={others.filter(([id]) => id in shot.cast)}
              props={others.filter(([id]) => id in shot.props)}
              disabled={disabled}
              onChange={set}
            />
          )}
          <Placing
            standing={{ ...STANDING, ...standing }}
            others={others}
            disabled={disabled}
            onChange={set}
          />
          <NumberField
            label="Faces"
            value={standing.facing}
            min={-360}
            max={360}
            step={15}
            unit="°"
            hint="0 to the front, 90 to the right"
            disabled={disabled}
            onChange={(facing) => set({ facing: turn(facing) })}
          />
          <SelectField
            label="Rests"
            value={bearer}
            options={[
              ["", "On the floor"],
              ...bearers.map(([how, what, text]) => [`${how} ${what}`, text] as const),
            ]}
            disabled={disabled}
            onChange={(next) => {
              const [how, what] = next.split(" ") as [string, string | undefined];
              set({ on: how === "on" ? what! : null, held_by: how === "held_by" ? what! : null });
            }}
          />
          <Goto id={thing}>Open {name}</Goto>
        </div>
      )}
    </li>
  );
}
