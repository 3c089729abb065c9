/** A shot from above: drag things over the floor; the front of the set is below. */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo, useRef, useState } from "react";
import type { Shot, Standing } from "../api/world";
import { edit } from "../realtime";
import { placed, type Spot, spot } from "./spots";

interface Props {
  id: string;
  shot: Shot;
  name: (thing: string) => string;
  picked: string | null;
  onPick: (thing: string) => void;
  disabled: boolean;
}

interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The part of the floor that is shown, in millimetres: everyone, with room around, in the pad's proportions. */
export function floor(spots: readonly Spot[]): Frame {
  const xs = spots.map(([x]) => x);
  const ys = spots.map(([, y]) => y);
  const [left, right] = [Math.min(-1600, ...xs) - 700, Math.max(1600, ...xs) + 700];
  const [near, far] = [Math.min(-700, ...ys) - 700, Math.max(1300, ...ys) + 700];
  const height = Math.max(far - near, (right - left) * 0.62);
  const width = Math.max(right - left, height / 0.62);
  return { left: (left + right - width) / 2, top: -(near + far + height) / 2, width, height };
}

/** The way something looks at `degrees`, on the pad: 0 is down, counter-clockwise from above. */
const towards = (degrees: number): Spot => {
  const radians = (degrees * Math.PI) / 180;
  return [Math.sin(radians), Math.cos(radians)];
};

export function PositionPad({ id, shot, name, picked, onPick, disabled }: Props): ReactNode {
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<{ thing: string; at: Spot } | null>(null);
  const all = useMemo(
    () => [
      ...Object.entries(shot.props).map(([thing, standing]) => ({
        thing,
        standing,
        field: "props" as const,
      })),
      ...Object.entries(shot.cast).map(([thing, standing]) => ({ thing, standing, field: "cast" as const })),
    ],
    [shot.cast, shot.props],
  );
  const known = all.filter(({ thing }) => name(thing) !== "");
  const frame = useMemo(
    () => floor(known.map(({ standing, field }) => spot(shot, standing, field === "props"))),
    [known, shot],
  );
  const unit = frame.width / 290; // one pixel of the pad in millimetres

  const spotOf = (event: PointerEvent): Spot => {
    const matrix = svg.current?.getScreenCTM();
    if (!matrix) return [0, 0];
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    return [Math.round(point.x / 10) * 10, Math.round(-point.y / 10) * 10];
  };

  const drop = () => {
    const moved = drag && known.find(({ thing }) => thing === drag.thing);
    if (moved) {
      const at = placed(shot, moved.standing, moved.field === "props", drag.at);
      const { at: before } = moved.standing;
      if (before[0] !== at[0] || before[1] !== at[1]) edit.standing(id, moved.field, moved.thing, { at });
    }
    setDrag(null);
  };

  const nudge = (event: KeyboardEvent, field: "cast" | "props", thing: string, standing: Standing) => {
    const step = event.shiftKey ? 500 : 100;
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] }[
      event.key
    ];
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onPick(thing);
    }
    if (!by || disabled) return;
    event.preventDefault();
    edit.standing(id, field, thing, { at: [standing.at[0] + by[0]!, standing.at[1] + by[1]!] });
  };

  return (
    <svg
      ref={svg}
      className="pad"
      viewBox={`${frame.left} ${frame.top} ${frame.width} ${frame.height}`}
      role="group"
      aria-label="Seen from above; the front of the set is below. Arrow keys move what is focused."
    >
      <line
        className="pad-axis"
        x1={frame.left}
        x2={frame.left + frame.width}
        y1={0}
        y2={0}
        strokeWidth={unit}
      />
      <line
        className="pad-axis"
        x1={0}
        x2={0}
        y1={frame.top}
        y2={frame.top + frame.height}
        strokeWidth={unit}
      />
      <CameraSign shot={shot} unit={unit} />
      {known.map(({ thing, standing, field }) => {
        const there = spot(shot, standing, field === "props");
        const [x, y] = drag?.thing === thing ? drag.at : there;
        const radius = (field === "cast" ? 10 : 7) * unit;
        const [dx, dy] = towards(standing.facing);
        const label = `${name(thing)}: ${metres(x)} across, ${metres(y)} deep`;
        return (
          <g
            key={thing}
            className={`pad-thing ${field} ${picked === thing ? "picked" : ""}`}
            transform={`translate(${x} ${-y})`}
            role="button"
            tabIndex={0}
            aria-label={label}
            onKeyDown={(event) => nudge(event, field, thing, standing)}
            onPointerDown={(event) => {
              onPick(thing);
              if (disabled || (field === "props" && standing.held_by)) return;
              event.currentTarget.setPointerCapture(event.pointerId);
              setDrag({ thing, at: there });
            }}
            onPointerMove={(event) => drag?.thing === thing && setDrag({ thing, at: spotOf(event) })}
            onPointerUp={drop}
            onPointerCancel={() => setDrag(null)}
          >
            <title>{label}</title>
            {field === "cast" ? (
              <circle r={radius} strokeWidth={unit * 1.5} />
            ) : (
              <rect
                x={-radius}
                y={-radius}
                width={radius * 2}
                height={radius * 2}
                rx={unit * 2}
                strokeWidth={unit * 1.5}
              />
            )}
            <line
              x1={dx * radius}
              y1={dy * radius}
              x2={dx * radius * 1.7}
              y2={dy * radius * 1.7}
              strokeWidth={unit * 2}
            />
            <text y={-radius - unit * 4} fontSize={unit * 11} textAnchor="middle">
              {name(thing)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const metres = (millimetres: number): string => `${(millimetres / 1000).toFixed(1)} m`;

/** From where the camera looks, and how widely: a sign of its direction, not its solved place. */
function CameraSign({ shot, unit }: { shot: Shot; unit: number }): ReactNode {
  const ids = shot.subjects.length > 0 ? shot.subjects : Object.keys(shot.cast);
  const first = ids.map((thing) => shot.cast[thing] ?? shot.props[thing]).find((one) => one !== undefined);
  const [x, y] = first?.at ?? [0, 0];
  const angle = (first?.facing ?? 0) + shot.bearing;
  const [dx, dy] = towards(angle);
  const far = 62 * unit;
  const [cx, cy] = [x + dx * far, -y + dy * far];
  const half = (Math.atan(18 / shot.lens) * 180) / Math.PI;
  const ray = (by: number): string => {
    const [rx, ry] = towards(angle + 180 + by);
    return `${cx + rx * far * 1.7} ${cy + ry * far * 1.7}`;
  };
  return (
    <g className="pad-camera">
      <path d={`M${cx} ${cy}L${ray(-half)}L${ray(half)}Z`} />
      <circle cx={cx} cy={cy} r={unit * 4} />
    </g>
  );
}
