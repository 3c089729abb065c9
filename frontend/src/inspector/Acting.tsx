/** What somebody does in a shot: pose, face, where they look, with whom. */
import type { ReactNode } from "react";
import { EXPRESSION, POSE, type Standing } from "../api/world";
import { options } from "../ui/attributes";
import { CheckField, SelectField, SliderField } from "../ui/fields";

type Named = readonly (readonly [string, string])[];

/** Poses that two people take together. */
const TOGETHER: ReadonlySet<string> = new Set([
  "hug",
  "handshake",
  "whisper",
  "dance",
  "give",
  "punch",
  "guard",
  "push",
  "pull",
]);

interface Props {
  standing: Standing;
  /** The other people of the shot, and its props. */
  people: Named;
  props: Named;
  disabled: boolean;
  onChange: (fields: Partial<Standing>) => void;
}

export function Acting({ standing, people, props, disabled, onChange }: Props): ReactNode {
  return (
    <>
      <SelectField
        label="Pose"
        value={standing.pose}
        options={options(POSE)}
        disabled={disabled}
        onChange={(pose) => onChange({ pose })}
      />
      <CheckField
        label="Mirrored"
        value={standing.mirrored}
        disabled={disabled}
        onChange={(mirrored) => onChange({ mirrored })}
      />
      {(TOGETHER.has(standing.pose) || standing.partner) && (
        <SelectField
          label="With"
          value={standing.partner ?? ""}
          options={[["", "Nobody"], ...people]}
          disabled={disabled}
          onChange={(partner) => onChange({ partner: partner || null })}
        />
      )}
      <SelectField
        label="Face"
        value={standing.expression}
        options={options(EXPRESSION)}
        disabled={disabled}
        onChange={(expression) => onChange({ expression })}
      />
      {standing.expression !== "neutral" && (
        <SliderField
          label="Strength"
          value={standing.strength}
          min={0}
          max={100}
          disabled={disabled}
          onChange={(strength) => onChange({ strength })}
        />
      )}
      <SelectField
        label="Looks"
        value={standing.gaze}
        options={[
          ["ahead", "Ahead"],
          ["camera", "At the camera"],
          ["up", "Up"],
          ["down", "Down"],
          ["away", "Away"],
          ...[...people, ...props].map(([id, name]) => [id, `At ${name}`] as const),
        ]}
        disabled={disabled}
        onChange={(gaze) => onChange({ gaze })}
      />
      <SelectField
        label="Touches"
        value={standing.reaches ?? ""}
        options={[["", "Nothing"], ...props, ...people]}
        disabled={disabled}
        onChange={(reaches) => onChange({ reaches: reaches || null })}
      />
    </>
  );
}
