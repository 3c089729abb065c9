/** Which shot stands open in full size; opened from the canvas, the outline or the inspector. */

import { useCallback } from "react";
import { Signals, useSignal } from "../api/keyed";

export interface Viewing {
  readonly shot: string;
  readonly compare: boolean;
}

const signals = new Signals();
let viewing: Viewing | null = null;

function put(next: Viewing | null): void {
  viewing = next;
  signals.tell("viewing");
}

/** Open a shot in full size; with `compare`, two of its iterations side by side. */
export const openShot = (shot: string, compare = false): void => put({ shot, compare });
export const closeShot = (): void => put(null);

export const useViewing = (): Viewing | null =>
  useSignal(
    signals,
    "viewing",
    useCallback(() => viewing, []),
  );
