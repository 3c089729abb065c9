/** How a shot is composed beyond its size: the view, who it is seen with, tilt and composition. */
import type { ReactNode } from "react";
import { COMPOSITION, LIMITS, type Shot, VIEW } from "../api/world";
import { edit, useNames } from "../realtime";
import { options } from "../ui/attributes";
import { CheckField, NumberField, SelectField } from "../ui/fields";

interface Props {
  id: string;
  shot: Shot;
  disabled: boolean;
}

export function CameraMore({ id, shot, disabled }: Props): ReactNode {
  const characters = useNames("characters");
  const set = (fields: Partial<Shot>) => edit.set("shots", id, fields);
  const cast = [...characters].filter(([character]) => character in shot.cast);
  const [rollLeast, rollMost] = LIMITS.Shot?.roll ?? [-45, 45];
  return (
    <>
      <SelectField
        label="View"
        value={shot.view}
        options={options(VIEW)}
        disabled={disabled}
        onChange={(view) => set({ view })}
      />
      {(shot.view === "over_shoulder" || shot.view === "point_of_view") && (
        <SelectField
          label={shot.view === "over_shoulder" ? "Whose shoulder" : "Whose eyes"}
          value={shot.viewer ?? ""}
          options={[["", "The nearest other person"], ...cast]}
          disabled={disabled}
          onChange={(viewer) => set({ viewer: viewer || null })}
        />
      )}
      <SelectField
        label="Composition"
        value={shot.composition}
        options={options(COMPOSITION)}
        disabled={disabled}
        onChange={(composition) => set({ composition })}
      />
      <NumberField
        label="Tilt"
        value={shot.roll}
        min={rollLeast}
        max={rollMost}
        step={5}
        unit="°"
        hint="0 is level; tilted is the dutch angle"
        disabled={disabled}
        onChange={(roll) => set({ roll })}
      />
      <CheckField
        label="May cross the line"
        value={shot.crosses_line}
        hint="Else the camera stays on the side of two people that the scene has begun on."
        disabled={disabled}
        onChange={(crosses_line) => set({ crosses_line })}
      />
    </>
  );
}
