/** What is selected, with everything of it that can be set. */
import type { ReactNode } from "react";
import { kindOf } from "../realtime";
import { useSelection } from "../ui/selection";
import { FactPanel } from "./FactPanel";
import { Many } from "./Many";
import { BalloonPanel, NotePanel, PagePanel, PanelPanel } from "./PagePanels";
import { ScenePanel } from "./ScenePanel";
import { ShotPanel } from "./ShotPanel";
import { ThingPanel } from "./ThingPanel";
import { WorldPanel } from "./WorldPanel";
import "./inspector.css";

function panel(id: string): ReactNode {
  const kind = kindOf(id);
  switch (kind) {
    case "characters":
    case "places":
    case "props":
    case "styles":
      return <ThingPanel kind={kind} id={id} />;
    case "scenes":
      return <ScenePanel id={id} />;
    case "shots":
      return <ShotPanel id={id} />;
    case "facts":
      return <FactPanel id={id} />;
    case "pages":
      return <PagePanel id={id} />;
    case "panels":
      return <PanelPanel id={id} />;
    case "balloons":
      return <BalloonPanel id={id} />;
    case "notes":
      return <NotePanel id={id} />;
    default:
      return <WorldPanel />;
  }
}

export function Inspector(): ReactNode {
  const selection = useSelection();
  const [first] = selection;
  return (
    <div className="inspector">
      {first === undefined ? <WorldPanel /> : selection.length > 1 ? <Many ids={selection} /> : panel(first)}
    </div>
  );
}
