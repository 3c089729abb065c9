/** The world as one reads it on a phone: scene by scene, panel under panel. */

import { memo } from "react";
import { useCanEdit, useShotState, useWarnings } from "../api/store";
import { useEntity, useLabels } from "../realtime";
import { Button } from "../ui/Button";
import { Icon } from "../ui/icons";
import { select, useSelection } from "../ui/selection";
import { addScene, addShot } from "./actions";
import { Marks, StateBadge, WarningBadge } from "./Badge";
import { useCardView } from "./hooks";
import { Picture } from "./Picture";
import { storyTime, warned } from "./states";
import type { Structure } from "./structure";
import { openShot } from "./viewer";

export function Reading({ structure }: { structure: Structure }) {
  const labels = useLabels();
  const selection = useSelection();
  const editable = useCanEdit();
  return (
    <div className="reading">
      {structure.scenes.map((scene, index) => (
        <section key={scene.id} className="reading-scene">
          <SceneHead id={scene.id} number={index + 1} />
          {scene.shots.map((id) => (
            <Panel key={id} id={id} label={labels.get(id) ?? ""} selected={selection.includes(id)} />
          ))}
          {editable && (
            <Button icon="add" onClick={() => select([addShot(scene.id)])}>
              Shot
            </Button>
          )}
        </section>
      ))}
      {editable && structure.scenes.length > 0 && (
        <Button icon="add" onClick={() => select([addScene()])}>
          Add a scene
        </Button>
      )}
    </div>
  );
}

function SceneHead({ id, number }: { id: string; number: number }) {
  const scene = useEntity("scenes", id);
  if (scene === null) return null;
  return (
    <header className="reading-head">
      <h2>
        <b>Sc {number}</b> {scene.title || "Untitled scene"}
      </h2>
      <small>{storyTime(scene.time)}</small>
    </header>
  );
}

interface PanelProps {
  id: string;
  label: string;
  selected: boolean;
}

const Panel = memo(function Panel({ id, label, selected }: PanelProps) {
  const shot = useEntity("shots", id);
  const view = useCardView(id);
  const versions = useShotState(id)?.iterations ?? 0;
  const warnings = useWarnings(id);
  if (shot === null) return null;
  const title = shot.title || "Untitled shot";
  return (
    <article className="reading-panel" data-state={view.state} data-selected={selected || undefined}>
      <button
        type="button"
        className="reading-picture"
        data-aspect={shot.aspect}
        onClick={() => {
          select([id]);
          openShot(id);
        }}
        aria-label={`Open ${label} ${title}. ${view.detail}. ${warned(warnings)}`.trim()}
      >
        {view.picture ? (
          <Picture digest={view.picture.picture} alt={shot.action || title} />
        ) : (
          <span className="card-empty">
            <Icon name={view.drafting ? "running" : "empty"} size={24} />
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
      </button>
      <p className="reading-words">
        <b>{label}</b> {title}
        <span className="grow" />
        {view.canon && (
          <span className="card-canon">
            <Icon name="lock" size={13} /> Canon
          </span>
        )}
        <small>{versions > 0 ? `v${versions}` : ""}</small>
      </p>
      {shot.action && <p className="reading-action">{shot.action}</p>}
    </article>
  );
});
