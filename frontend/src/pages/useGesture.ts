/** One pointer gesture: follow it until it is let go; Escape takes it back. */

import { type PointerEvent, useCallback, useEffect, useRef } from "react";

export interface Gesture {
  /** How far the pointer has gone, in the units of `scale`. */
  moved(dx: number, dy: number, free: boolean): void;
  done(): void;
  cancelled(): void;
}

const SLACK = 3;

/** `scale` answers how many pixels one unit has. The gesture begins after a few pixels, so that clicks stay clicks. */
export function useGesture(scale: () => number): (event: PointerEvent, gesture: Gesture) => void {
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  return useCallback(
    (event: PointerEvent, gesture: Gesture) => {
      if (event.button !== 0) return;
      stop.current?.();
      const target = event.currentTarget;
      const { pointerId, clientX, clientY } = event;
      let begun = false;
      const follow = (next: Event): void => {
        const at = next as globalThis.PointerEvent;
        if (at.pointerId !== pointerId) return;
        const [dx, dy] = [at.clientX - clientX, at.clientY - clientY];
        if (!begun && Math.hypot(dx, dy) < SLACK) return;
        begun = true;
        gesture.moved(dx / scale(), dy / scale(), at.altKey);
      };
      const end = (kept: boolean): void => {
        target.removeEventListener("pointermove", follow);
        target.removeEventListener("pointerup", up);
        target.removeEventListener("pointercancel", cancel);
        removeEventListener("keydown", key, true);
        stop.current = null;
        if (begun && kept) gesture.done();
        else gesture.cancelled();
      };
      const up = (): void => end(true);
      const cancel = (): void => end(false);
      const key = (pressed: KeyboardEvent): void => {
        if (pressed.key !== "Escape") return;
        pressed.stopPropagation();
        end(false);
      };
      target.setPointerCapture(pointerId);
      target.addEventListener("pointermove", follow);
      target.addEventListener("pointerup", up);
      target.addEventListener("pointercancel", cancel);
      addEventListener("keydown", key, true);
      stop.current = cancel;
    },
    [scale],
  );
}
