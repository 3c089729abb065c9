/** Consent to a plan: draw it, or some of it. Tells what to do where the answer is no. */

import { useCallback, useState } from "react";
import { api, Problem } from "../api/client";
import { serverState } from "../api/store";
import type { Plan } from "../api/types";
import { room } from "../realtime";

export interface Refusal {
  readonly text: string;
  /** The tier is used up: the way to the billing page is shown. */
  readonly tier: boolean;
  /** The plan that was refused; the notice goes when another comes. */
  readonly plan: string;
}

export interface Drawing {
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  /** Answers whether it was accepted. */
  draw(plan: Plan, shots?: readonly string[]): Promise<boolean>;
}

export function useDraw(): Drawing {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const draw = useCallback(async (plan: Plan, shots?: readonly string[]): Promise<boolean> => {
    setBusy(true);
    setRefusal(null);
    try {
      const answer = await api.draw(
        room().project,
        plan.id,
        shots ? shots.length : plan.price,
        shots ? [...shots] : undefined,
      );
      for (const job of answer.jobs) serverState.takeJob(job);
      return true;
    } catch (error) {
      setRefusal(told(error, plan));
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, refusal, draw };
}

function told(error: unknown, plan: Plan): Refusal {
  if (!(error instanceof Problem)) throw error;
  const moved = error.details.plan as Plan | undefined;
  if (error.kind === "Conflict" && moved) {
    serverState.put("plan", moved);
    return {
      text: "The plan has moved on while you looked. This is the new one.",
      tier: false,
      plan: moved.id,
    };
  }
  return { text: error.message, tier: error.kind === "NotEntitled", plan: plan.id };
}
