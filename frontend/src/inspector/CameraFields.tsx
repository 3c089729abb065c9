/** The camera of a shot: how much is in frame, from where, through which lens. */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import { useCanEdit } from "../api/store";
import { ANGLE, ASPECT, LIMITS, SHOT_SIZE, type Shot } from "../api/world";
import { edit } from "../realtime";
import { options } from "../ui/attributes";
import { NumberField, SelectField } from "../ui/fields";
import { CameraMore } from "./CameraMore";

const LENSES = [18, 24, 28, 35, 50, 70, 85, 135];

export function CameraFields({ id, shot }: { id: string; shot: Shot }): ReactNode {
  const disabled = !useCanEdit();
  const set = (fields: Partial<Shot>) => edit.set("shots", id, fields);
  const [least, most] = LIMITS.Shot?.lens ?? [12, 300];
  return (
    <>
      <SelectField
        label="Size"
        value={shot.size}
        options={options(SHOT_SIZE)}
        disabled={disabled}
        onChange={(size) => set({ size })}
      />
      <SelectField
        label="Angle"
        value={shot.angle}
        options={options(ANGLE)}
        disabled={disabled}
        onChange={(angle) => set({ angle })}
      />
      <div className="field">
        <span className="soft">Bearing</span>
        <div className="row">
          <BearingDial value={shot.bearing} disabled={disabled} onChange={(bearing) => set({ bearing })} />
          <span className="small soft">
            <b className="figures">{shot.bearing}°</b>
            <br />
            {bearingWords(shot.bearing)}
          </span>
        </div>
      </div>
      <NumberField
        label="Lens"
        value={shot.lens}
        min={least}
        max={most}
        unit="mm"
        disabled={disabled}
        onChange={(lens) => set({ lens })}
      />
      <fieldset className="row wrap lens-row" disabled={disabled}>
        <legend className="unseen">Usual lenses</legend>
        {LENSES.map((lens) => (
          <button
            key={lens}
            type="button"
            className={`button slight ${shot.lens === lens ? "on" : ""}`}
            aria-pressed={shot.lens === lens}
            onClick={() => set({ lens })}
          >
            {lens}
          </button>
        ))}
      </fieldset>
      <CameraMore id={id} shot={shot} disabled={disabled} />
      <SelectField
        label="Format"
        value={shot.aspect}
        options={options(ASPECT)}
        disabled={disabled}
        onChange={(aspect) => set({ aspect })}
      />
    </>
  );
}

/** -180 to 179. */
export const turn = (degrees: number): number => ((((Math.round(degrees) + 180) % 360) + 360) % 360) - 180;

/** Where the camera stands, seen from the subject. */
export function bearingWords(bearing: number): string {
  const at = turn(bearing);
  const side = at > 0 ? "left" : "right";
  const off = Math.abs(at);
  if (off < 12) return "in front";
  if (off < 68) return `in front, to the ${side}`;
  if (off < 112) return `at the ${side} side`;
  if (off < 168) return `behind, to the ${side}`;
  return "behind";
}

interface DialProps {
  value: number;
  disabled: boolean;
  onChange: (value: number) => void;
}

/** Where the camera stands around the subject, which looks down here: drag the dot, or use the arrow keys. */
export function BearingDial({ value, disabled, onChange }: DialProps): ReactNode {
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? value;
  const radians = (shown * Math.PI) / 180;
  const [x, y] = [32 + 23 * Math.sin(radians), 32 + 23 * Math.cos(radians)];
  const follow = (event: PointerEvent<SVGSVGElement>) => {
    if (disabled || event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const [dx, dy] = [event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2];
    setDragged(turn(Math.round((Math.atan2(dx, dy) * 180) / Math.PI / 5) * 5));
  };
  const press = (event: KeyboardEvent) => {
    const by = { ArrowRight: 5, ArrowUp: 5, ArrowLeft: -5, ArrowDown: -5, PageUp: 45, PageDown: -45 }[
      event.key
    ];
    if (by === undefined || disabled) return;
    event.preventDefault();
    onChange(turn(value + by));
  };
  return (
    <svg
      className="dial"
      viewBox="0 0 64 64"
      role="slider"
      tabIndex={disabled ? -1 : 0}
      aria-label="Bearing of the camera"
      aria-valuemin={-180}
      aria-valuemax={180}
      aria-valuenow={shown}
      aria-valuetext={`${shown} degrees, ${bearingWords(shown)}`}
      aria-disabled={disabled}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={follow}
      onPointerUp={() => {
        if (dragged !== null && dragged !== value) onChange(dragged);
        setDragged(null);
      }}
    >
      <circle cx="32" cy="32" r="23" className="dial-ring" />
      <path d="M32 28a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM32 38v5" className="dial-body" />
      <path d={`M32 32L${x} ${y}`} className="dial-line" />
      <circle cx={x} cy={y} r="5" className="dial-camera" />
    </svg>
  );
}
