/** Whether the plan is under review, and which plan the person has put off. */

import { useCallback } from "react";
import { Signals, useSignal } from "../api/keyed";

const signals = new Signals();
let reviewing = false;
let later: string | null = null;

export function openReview(): void {
  reviewing = true;
  later = null;
  signals.tell("plan");
}

export function closeReview(): void {
  reviewing = false;
  signals.tell("plan");
}

/** Put a plan off: the bar hides until there is another. */
export function putOff(plan: string): void {
  reviewing = false;
  later = plan;
  signals.tell("plan");
}

export const useReviewing = (): boolean =>
  useSignal(
    signals,
    "plan",
    useCallback(() => reviewing, []),
  );

export const usePutOff = (): string | null =>
  useSignal(
    signals,
    "plan",
    useCallback(() => later, []),
  );
