/** The frame of a scene: its heading, what the plan means for it, and room for its shots. */

import type { NodeProps } from "@xyflow/react";
import { type MouseEvent, memo } from "react";
import { useSignal } from "../api/keyed";
import { serverState, useCanEdit } from "../api/store";
import { openReview } from "../plan/review";
import { counted } from "../plan/words";
import { useEntity, useIdsWhere } from "../realtime";
import { Icon } from "../ui/icons";
import { select } from "../ui/selection";
import { addShot } from "./actions";
import type { CanvasNode } from "./nodes";
import { sceneBadge, storyTime } from "./states";

function Frame({ id, data, selected }: NodeProps<CanvasNode>) {
  const scene = useEntity("scenes", id);
  const place = useEntity("places", scene?.place);
  const shots = useIdsWhere("shots", "scene", id);
  const badge = useSignal(serverState.signals, "plan", () => sceneBadge(serverState.values.plan, shots));
  const editable = useCanEdit();
  if (scene === null) return null;
  // Clicks on the buttons are not clicks on the frame, which would select it.
  const add = (event: MouseEvent): void => {
    event.stopPropagation();
    select([addShot(id)]);
  };
  const review = (event: MouseEvent): void => {
    event.stopPropagation();
    openReview();
  };
  const about = [storyTime(scene.time), place?.name, counted(shots.length, "shot")].filter(Boolean);
  return (
    <section
      className="scene-frame"
      data-selected={selected || undefined}
      aria-label={`Scene ${data.label}: ${scene.title || "Untitled"}`}
    >
      <header className="scene-head">
        <b>Sc {data.label}</b>
        <span className="scene-title">{scene.title || "Untitled scene"}</span>
        <span className="scene-about">{about.join(" · ")}</span>
        <span className="scene-space" />
        {badge !== "" && (
          <button type="button" className="scene-review nodrag" onClick={review}>
            <Icon name="stale" size={13} /> {badge}
          </button>
        )}
        {editable && (
          <button type="button" className="scene-add nodrag" onClick={add} title="Add a shot at the end">
            <Icon name="add" size={14} /> Shot
          </button>
        )}
      </header>
      {shots.length === 0 && editable && (
        <button type="button" className="first-shot nodrag" onClick={add}>
          <Icon name="add" size={20} />
          <span>Add the first shot</span>
        </button>
      )}
      {shots.length === 0 && !editable && <p className="no-shots">No shots yet</p>}
    </section>
  );
}

export const SceneFrame = memo(Frame);
