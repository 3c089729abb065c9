/** The signs of a card's state: an icon and words, never colour alone. */

import { Icon, type IconName } from "../ui/icons";
import { type CardState, type CardView, warned } from "./states";

const ICONS: Partial<Record<CardState, IconName>> = {
  queued: "queued",
  failed: "failed",
  blocked: "blocked",
  stale: "stale",
};

export function StateBadge({ view }: { view: CardView }) {
  if (view.badge === "") return null;
  const icon = ICONS[view.state];
  return (
    <span className="card-badge" data-state={view.state} title={view.detail}>
      {view.progress !== null ? <Ring part={view.progress} /> : icon && <Icon name={icon} size={13} />}
      <span className="card-badge-text">{view.badge}</span>
    </span>
  );
}

const AROUND = 2 * Math.PI * 6;

/** A ring that fills as work goes on. */
export function Ring({ part, size = 15 }: { part: number; size?: number }) {
  return (
    <svg className="ring" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" className="ring-track" />
      <circle
        cx="8"
        cy="8"
        r="6"
        className="ring-part"
        strokeDasharray={`${Math.max(0.03, Math.min(1, part)) * AROUND} ${AROUND}`}
        transform="rotate(-90 8 8)"
      />
    </svg>
  );
}

/** That something about a shot that can be drawn wants a look. */
export function WarningBadge({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  const words = warned(warnings);
  return (
    <span className="card-badge card-warning" title={warnings.join("\n")}>
      <Icon name="info" size={13} />
      <span className="card-badge-text">{words}</span>
    </span>
  );
}

/** "Draft" and "Canon", which can stand beside any state. */
export function Marks({ view }: { view: CardView }) {
  return (
    <>
      {view.draft && (
        <span className="card-mark" data-mark="draft">
          <Icon name="draft" size={12} /> Draft
        </span>
      )}
      {view.drafting && view.picture && (
        <span className="card-mark" data-mark="drafting">
          <Icon name="running" size={12} /> Drafting
        </span>
      )}
    </>
  );
}
