/** What one card reads: it wakes only when its own shot, job or part of the plan changes. */

import { useCallback, useMemo } from "react";
import { useSignal } from "../api/keyed";
import { serverState, useJob, useShotState } from "../api/store";
import { type CardView, type PlanPart, partOf, view } from "./states";

export function usePlanPart(shot: string): PlanPart {
  const get = useCallback(() => partOf(serverState.values.plan, shot), [shot]);
  return useSignal(serverState.signals, "plan", get);
}

export function useCardView(shot: string): CardView {
  const state = useShotState(shot);
  const job = useJob(shot);
  const part = usePlanPart(shot);
  return useMemo(() => view(state, job, part), [state, job, part]);
}
