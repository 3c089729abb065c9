/** A panel to take hold of: move it, drag its edges, or use the arrow keys. */

import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { Panel } from "../api/world";
import { edit, useEntity, useLabels } from "../realtime";
import { select } from "../ui/selection";
import { type Guides, HANDLES, type Handle, move, type Rect, resize, type Size } from "./geometry";
import { useGesture } from "./useGesture";

interface Holding {
  id: string;
  panel: Panel;
  size: Size;
  scale(): number;
  lines(): Guides;
  onPreview(rect: Rect | null): void;
}

type Change = (start: Rect, dx: number, dy: number, snaps: Guides | null) => Rect;

/** Drags a panel's rectangle: shown while it moves, written once. */
function usePanelDrag({ id, panel, scale, lines, onPreview }: Holding) {
  const begin = useGesture(scale);
  const latest = useRef<Rect>(panel.rect);
  return (event: PointerEvent, change: Change): void => {
    const start = panel.rect;
    const found = lines();
    latest.current = start;
    begin(event, {
      moved(dx, dy, free) {
        latest.current = change(start, dx, dy, free ? null : found);
        onPreview(latest.current);
      },
      done() {
        edit.set("panels", id, { rect: latest.current });
        onPreview(null);
      },
      cancelled: () => onPreview(null),
    });
  };
}

interface Props extends Holding {
  number: number;
  selected: boolean;
  editable: boolean;
}

export function PanelHold(props: Props) {
  const { id, panel, number, size, selected, editable } = props;
  const drag = usePanelDrag(props);
  const shot = useEntity("shots", panel.shot);
  const label = useLabels().get(panel.shot ?? "");
  const [x, y, w, h] = panel.rect;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!editable) return;
    const step = event.shiftKey ? 5 : 1;
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!by) return;
    event.preventDefault();
    const [dx, dy] = [by[0]! * step, by[1]! * step];
    const rect = event.altKey
      ? resize(panel.rect, [1, 1], dx, dy, size, null)
      : move(panel.rect, dx, dy, size, null);
    edit.set("panels", id, { rect });
  };

  const told = `Panel ${number}${label ? `, shot ${label} ${shot?.title ?? ""}` : ", no shot"}`;
  return (
    <g>
      <rect
        data-hold={id}
        className="panel-hold"
        data-selected={selected || undefined}
        data-editable={editable || undefined}
        data-empty={panel.shot === null || undefined}
        x={x}
        y={y}
        width={w}
        height={h}
        role="button"
        tabIndex={0}
        aria-label={told}
        aria-pressed={selected}
        onFocus={() => select([id])}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          select([id]);
          if (editable) drag(event, (start, dx, dy, snaps) => move(start, dx, dy, size, snaps));
        }}
      >
        <title>{told}</title>
      </rect>
      {panel.shot === null && (
        <text className="panel-none" x={x + w / 2} y={y + h / 2}>
          {editable ? "Choose a shot" : "Empty"}
        </text>
      )}
    </g>
  );
}

/** The grips of the selected panel; they lie above everything, so that no neighbour takes their place. */
export function PanelGrips(props: Holding) {
  const { panel, size, scale } = props;
  const drag = usePanelDrag(props);
  return HANDLES.map((handle) => (
    <Grip
      key={handle.join()}
      handle={handle}
      rect={panel.rect}
      radius={5 / scale()}
      onDown={(event) => drag(event, (start, dx, dy, snaps) => resize(start, handle, dx, dy, size, snaps))}
    />
  ));
}

interface GripProps {
  handle: Handle;
  rect: Rect;
  radius: number;
  onDown(event: PointerEvent): void;
}

const CURSORS: Record<string, string> = { "-1,-1": "nwse", "1,1": "nwse", "1,-1": "nesw", "-1,1": "nesw" };

function Grip({ handle, rect, radius, onDown }: GripProps) {
  const cx = rect[0] + ((handle[0] + 1) / 2) * rect[2];
  const cy = rect[1] + ((handle[1] + 1) / 2) * rect[3];
  const cursor = `${CURSORS[handle.join()] ?? (handle[0] === 0 ? "ns" : "ew")}-resize`;
  return (
    <g style={{ cursor }} onPointerDown={onDown} className="grip">
      <circle cx={cx} cy={cy} r={radius * 2.4} fill="transparent" />
      <circle cx={cx} cy={cy} r={radius} />
    </g>
  );
}
