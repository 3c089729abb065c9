/** A balloon to take hold of: its body, and the tip of its tail. */

import { type KeyboardEvent, useRef } from "react";
import type { Panel } from "../api/world";
import { edit } from "../realtime";
import { select } from "../ui/selection";
import { balloonTransform, type Standing } from "./follow";
import { nudged, onPage, type Rect } from "./geometry";
import { useGesture } from "./useGesture";

export interface BalloonChange {
  readonly at?: [number, number];
  readonly tail?: [number, number];
}

interface Props {
  id: string;
  balloon: Standing;
  panel: Panel;
  /** Its box in the present drawing, and where it stood then. */
  box: Rect | null;
  drawn: { readonly balloon: Standing; readonly panel: Panel } | null;
  selected: boolean;
  editable: boolean;
  scale(): number;
  onPreview(change: BalloonChange | null): void;
}

const TAIL_REACH = 200;

export function BalloonHold(props: Props) {
  const { id, balloon, panel, box, drawn, selected, editable, scale, onPreview } = props;
  const begin = useGesture(scale);
  const latest = useRef<BalloonChange>({});
  const [x, y] = onPage(balloon.at, panel.rect);
  const [left, top, w, h] = box ?? [x - 14, y - 6, 28, 12];
  const transform = box && drawn ? balloonTransform(drawn, { balloon, panel }) : "";

  const gesture = (change: (dx: number, dy: number) => BalloonChange) => ({
    moved(dx: number, dy: number) {
      latest.current = change(dx, dy);
      onPreview(latest.current);
    },
    done() {
      edit.set("balloons", id, latest.current);
      onPreview(null);
    },
    cancelled: () => onPreview(null),
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!editable) return;
    const step = event.shiftKey ? 5 : 1;
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!by) return;
    event.preventDefault();
    const [dx, dy] = [by[0]! * step, by[1]! * step];
    if (event.altKey && balloon.tail) {
      edit.set("balloons", id, { tail: nudged(balloon.tail, dx, dy, panel.rect, TAIL_REACH) });
    } else {
      edit.set("balloons", id, { at: nudged(balloon.at, dx, dy, panel.rect) });
    }
  };

  const tail = balloon.tail ? onPage(balloon.tail, panel.rect) : null;
  const told = `${balloon.kind}: ${balloon.text || "no words yet"}`;
  return (
    <g>
      <g transform={transform || undefined}>
        <rect
          data-hold={id}
          className="balloon-hold"
          data-selected={selected || undefined}
          data-editable={editable || undefined}
          data-empty={box === null || undefined}
          x={left}
          y={top}
          width={w}
          height={h}
          rx={2}
          role="button"
          tabIndex={0}
          aria-label={told}
          aria-pressed={selected}
          onFocus={() => select([id])}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            select([id]);
            if (!editable) return;
            const start = balloon.at;
            begin(
              event,
              gesture((dx, dy) => ({ at: nudged(start, dx, dy, panel.rect) })),
            );
          }}
        >
          <title>{told}</title>
        </rect>
        {box === null && (
          <text className="panel-none" x={x} y={y}>
            Words…
          </text>
        )}
      </g>
      {selected && editable && tail && (
        <g
          className="grip grip-tail"
          onPointerDown={(event) => {
            const start = balloon.tail ?? balloon.at;
            begin(
              event,
              gesture((dx, dy) => ({ tail: nudged(start, dx, dy, panel.rect, TAIL_REACH) })),
            );
          }}
        >
          <circle cx={tail[0]} cy={tail[1]} r={12 / scale()} fill="transparent" />
          <circle cx={tail[0]} cy={tail[1]} r={5 / scale()} />
        </g>
      )}
    </g>
  );
}
