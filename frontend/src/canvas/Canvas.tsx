/** The canvas view: the board on a wide screen, a column of panels on a narrow one, a guide where nothing is. */

import "@xyflow/react/dist/base.css";
import "./canvas.css";
import "./cards.css";
import "./guide.css";
import "./reading.css";
import "./lightbox.css";
import { ReactFlowProvider } from "@xyflow/react";
import { useEffect, useState } from "react";
import { useCanEdit } from "../api/store";
import { Button } from "../ui/Button";
import { Board } from "./Board";
import { Guide } from "./Guide";
import { Lightbox } from "./Lightbox";
import { Reading } from "./Reading";
import { useStructure } from "./structure";

const NARROW = "(max-width: 720px)";

/** Whether the screen is too narrow for a canvas of frames. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const read = (): void => setNarrow(query.matches);
    query.addEventListener("change", read);
    return () => query.removeEventListener("change", read);
  }, []);
  return narrow;
}

export function Canvas() {
  const structure = useStructure();
  const editable = useCanEdit();
  const narrow = useNarrow();
  const [free, setFree] = useState(false);
  const empty = structure.reading.length === 0 && structure.scenes.length === 0;
  const reading = narrow && !free;
  return (
    <div className="canvas-view">
      {empty ? (
        <Guide editable={editable} />
      ) : reading ? (
        <Reading structure={structure} />
      ) : (
        <ReactFlowProvider>
          <Board structure={structure} />
        </ReactFlowProvider>
      )}
      {narrow && !empty && (
        <Button className="canvas-switch" icon={free ? "menu" : "canvas"} onClick={() => setFree(!free)}>
          {free ? "Read" : "Canvas"}
        </Button>
      )}
      <Lightbox reading={structure.reading} />
    </div>
  );
}
