/** Where the canvas looks: everything, or one card; once at the start, then when asked. */

import { getViewportForBounds, useReactFlow, useStoreApi } from "@xyflow/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { boxOf, type Layout } from "./layout";
import { bounds, type CanvasNode } from "./nodes";

export const MIN_ZOOM = 0.04;
export const MAX_ZOOM = 3;
const READABLE = 0.3;

export interface CameraMoves {
  /** To be called when React Flow can move. */
  start(): void;
  showAll(duration?: number): void;
  /** Bring a card into view, unless it is there. */
  reveal(id: string): void;
  zoom(by: number): void;
}

export function useCamera(layout: Layout): CameraMoves {
  const flow = useReactFlow<CanvasNode>();
  const store = useStoreApi();

  const showAll = useCallback(
    (duration = 160) => {
      const all = bounds([...layout.frames.values(), ...layout.things.values()]);
      const { width, height } = store.getState();
      if (!all || width === 0) return;
      const rect = { x: all.x, y: all.y, width: all.w, height: all.h };
      void flow.setViewport(getViewportForBounds(rect, width, height, MIN_ZOOM, 1.1, "24px"), { duration });
    },
    [layout, flow, store],
  );

  const [started, setStarted] = useState(false);
  const shown = useRef(false);
  const something = layout.frames.size + layout.things.size > 0;
  useEffect(() => {
    if (!started || !something || shown.current) return;
    shown.current = true;
    showAll(0);
  }, [started, something, showAll]);

  const reveal = useCallback(
    (id: string) => {
      const box = boxOf(layout, id);
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      if (!box) return;
      const [left, top] = [box.x * zoom + x, box.y * zoom + y];
      const inside = left >= 0 && top >= 0 && left + box.w * zoom <= width && top + box.h * zoom <= height;
      if (inside && zoom >= READABLE) return;
      const to = { zoom: Math.max(zoom, 2 * READABLE), duration: 160 };
      void flow.setCenter(box.x + box.w / 2, box.y + box.h / 2, to);
    },
    [layout, flow, store],
  );

  const start = useCallback(() => setStarted(true), []);
  const zoom = useCallback((by: number) => void flow.zoomTo(flow.getZoom() * by, { duration: 120 }), [flow]);
  return { start, showAll, reveal, zoom };
}
