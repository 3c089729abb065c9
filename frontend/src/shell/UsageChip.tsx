/** Iterations of this month, at a glance; leads to the billing page. */
import type { ReactNode } from "react";
import { useUsage } from "../api/store";
import type { Meter } from "../api/types";
import { Link } from "../ui/Button";
import { Icon } from "../ui/icons";

/** "24 / 300", or "24" without a limit; what is held by work under way counts. */
export function meterWords(meter: Meter): string {
  const taken = meter.used + meter.held;
  return meter.cap === null ? `${taken}` : `${taken} / ${meter.cap}`;
}

export const isFull = (meter: Meter): boolean => meter.cap !== null && meter.used + meter.held >= meter.cap;

export function UsageChip(): ReactNode {
  const usage = useUsage();
  if (!usage) return null;
  const full = isFull(usage.iterations);
  return (
    <Link to="/billing" className={`button quiet usage-chip ${full ? "full" : ""}`}>
      <Icon name={full ? "stale" : "usage"} />
      <span className="usage-word">Iterations</span>
      <span className="figures">{meterWords(usage.iterations)}</span>
      <span className="unseen">{full ? ", all used" : ""}. Plan and usage</span>
    </Link>
  );
}
