/** The card of one shot: its picture, its state, its name. Reads its own shot and nothing else. */

import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { useShotState, useWarnings } from "../api/store";
import { useEntity } from "../realtime";
import { Icon } from "../ui/icons";
import { Marks, StateBadge, WarningBadge } from "./Badge";
import { useCardView } from "./hooks";
import type { CanvasNode } from "./nodes";
import { Picture } from "./Picture";
import { warned } from "./states";

function Card({ id, data, selected, dragging }: NodeProps<CanvasNode>) {
  const shot = useEntity("shots", id);
  const view = useCardView(id);
  const state = useShotState(id);
  const warnings = useWarnings(id);
  if (shot === null) return null;
  const title = shot.title || "Untitled shot";
  const versions = state?.iterations ?? 0;
  const told = `${data.label} ${title}. ${view.detail}.${view.draft ? " Draft." : ""}${warnings.length > 0 ? ` ${warned(warnings)}.` : ""}`;
  return (
    <article
      className="shot-card"
      data-state={view.state}
      data-shot={data.label}
      data-canon={view.canon || undefined}
      data-selected={selected || undefined}
      data-dragging={dragging || undefined}
      aria-label={told}
    >
      <div className="card-picture" data-aspect={shot.aspect}>
        {view.picture ? (
          <Picture digest={view.picture.picture} alt={shot.action || title} />
        ) : (
          <span className="card-empty">
            <Icon name={view.drafting ? "running" : "empty"} size={22} />
            <span>{view.detail}</span>
          </span>
        )}
        <span className="card-signs">
          <StateBadge view={view} />
        </span>
        <WarningBadge warnings={warnings} />
        <span className="card-marks">
          <Marks view={view} />
        </span>
        {view.progress !== null && (
          <span className="card-progress" style={{ transform: `scaleX(${view.progress})` }} />
        )}
      </div>
      <footer className="card-foot">
        <b>{data.label}</b>
        <span className="card-title">{title}</span>
        {view.canon && (
          <span className="card-canon">
            <Icon name="lock" size={13} /> Canon
          </span>
        )}
        <span className="card-versions" title={`${versions} full picture${versions === 1 ? "" : "s"}`}>
          {versions > 0 ? `v${versions}` : "–"}
        </span>
      </footer>
    </article>
  );
}

export const ShotCard = memo(Card);
