/** Zoom, fit and tidy: the buttons at the canvas's corner. */

import { useReactFlow } from "@xyflow/react";
import { Icon } from "../ui/icons";
import { tidy } from "./actions";

interface Props {
  showAll(): void;
  /** Whether anything stands where a person has put it. */
  canTidy: boolean;
}

export function Controls({ showAll, canTidy }: Props) {
  const flow = useReactFlow();
  return (
    <div className="canvas-controls" role="toolbar" aria-label="Zoom">
      <button
        type="button"
        onClick={() => flow.zoomIn({ duration: 120 })}
        title="Zoom in (+)"
        aria-label="Zoom in"
      >
        <Icon name="add" />
      </button>
      <button
        type="button"
        onClick={() => flow.zoomOut({ duration: 120 })}
        title="Zoom out (−)"
        aria-label="Zoom out"
      >
        <Icon name="minus" />
      </button>
      <button type="button" onClick={showAll} title="Show everything (1)" aria-label="Show everything">
        <Icon name="fit" />
      </button>
      {canTidy && (
        <button type="button" onClick={tidy} title="Arrange everything in reading order" aria-label="Arrange">
          <Icon name="canvas" />
        </button>
      )}
    </div>
  );
}
