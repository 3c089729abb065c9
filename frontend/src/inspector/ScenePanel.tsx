/** A scene: where and when it plays, its style, its shots. */
import type { ReactNode } from "react";
import { useCanEdit } from "../api/store";
import { addShot } from "../canvas/actions";
import { edit, useEntity, useIds, useIdsWhere, useLabels, useNames } from "../realtime";
import { Button } from "../ui/Button";
import { NumberField, SelectField } from "../ui/fields";
import { select } from "../ui/selection";
import { Atmosphere } from "./Atmosphere";
import { Gone, Goto, Head, Section } from "./parts";

const DAY = 1440;

/** "18:20" of minutes in a day. */
export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

export function ScenePanel({ id }: { id: string }): ReactNode {
  const scene = useEntity("scenes", id);
  const number = useIds("scenes").indexOf(id) + 1;
  const places = useNames("places");
  const styles = useNames("styles");
  const shots = useIdsWhere("shots", "scene", id);
  const shotNames = useNames("shots");
  const labels = useLabels();
  const editable = useCanEdit();
  if (!scene) return <Gone what="scene" />;
  const day = Math.floor(scene.time / DAY);
  const minute = scene.time % DAY;
  return (
    <>
      <Head id={id} kind="scenes" icon="scene" field="title" label={String(number)} />
      <div className="inspector-body">
        <Section title="Where and when">
          <SelectField
            label="Place"
            value={scene.place ?? ""}
            options={[["", "None: a plain stage"], ...places]}
            disabled={!editable}
            onChange={(place) => edit.set("scenes", id, { place: place || null })}
          />
          <NumberField
            label="Day"
            value={day + 1}
            min={1}
            max={36500}
            disabled={!editable}
            onChange={(next) => edit.set("scenes", id, { time: (next - 1) * DAY + minute })}
          />
          <div className="field">
            <label htmlFor={`clock-${id}`}>Time</label>
            <input
              id={`clock-${id}`}
              className="input"
              type="time"
              value={clock(minute)}
              disabled={!editable}
              onChange={(event) => {
                const [hours, minutes] = event.target.value.split(":").map(Number);
                if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return;
                edit.set("scenes", id, { time: day * DAY + hours * 60 + minutes });
              }}
            />
          </div>
          <p className="faint small">The time of day sets the light; story order decides which facts hold.</p>
          <SelectField
            label="Style"
            value={scene.style ?? ""}
            options={[["", "The world’s"], ...styles]}
            disabled={!editable}
            onChange={(style) => edit.set("scenes", id, { style: style || null })}
          />
        </Section>
        <Atmosphere id={id} scene={scene} disabled={!editable} />
        <Section title={`${shots.length} shot${shots.length === 1 ? "" : "s"}`}>
          <ul className="lines">
            {shots.map((shot) => (
              <li key={shot}>
                <Goto id={shot}>
                  <b>{labels.get(shot)}</b> {shotNames.get(shot)}
                </Goto>
              </li>
            ))}
          </ul>
          {editable && (
            <Button icon="add" onClick={() => select([addShot(id)])}>
              Add shot
            </Button>
          )}
        </Section>
      </div>
    </>
  );
}
