/** The workspace: bars, outline, view and inspector; on a narrow screen the sides are sheets over a bottom bar. */
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import type { Project } from "../api/types";
import { Canvas } from "../canvas/Canvas";
import { Inspector } from "../inspector/Inspector";
import { InstructionBar } from "../instruct/InstructionBar";
import { Outline } from "../outline/Outline";
import { PlanBar } from "../plan/PlanBar";
import type { Room } from "../realtime/room";
import { ScriptDialog } from "../scripts/ScriptDialog";
import { Boundary } from "../ui/Boundary";
import { Button } from "../ui/Button";
import { Loading } from "../ui/Message";
import { useView } from "../ui/router";
import { useSelection } from "../ui/selection";
import { FirstRun } from "./FirstRun";
import { Problems } from "./Problems";
import { TopBar, UndoButtons } from "./TopBar";
import { useShortcuts } from "./useShortcuts";
import "./shell.css";

const PagesView = lazy(() => import("../pages/PagesView").then((found) => ({ default: found.PagesView })));

type Sheet = "outline" | "inspector" | null;

export function Workspace({ room, project }: { room: Room; project: Project }): ReactNode {
  const view = useView();
  const selection = useSelection();
  const [sheet, setSheet] = useState<Sheet>(null);
  useShortcuts(room);
  useEffect(() => {
    room.peers.set({ selection }); // others see it, also after a link brought it here
  }, [room, selection]);
  useEffect(() => {
    if (sheet === null) return;
    const close = (event: KeyboardEvent) => event.key === "Escape" && setSheet(null);
    addEventListener("keydown", close);
    return () => removeEventListener("keydown", close);
  }, [sheet]);

  return (
    <div className="workspace" data-sheet={sheet ?? undefined}>
      <h1 className="unseen">{project.title}</h1>
      <TopBar project={project} />
      <nav className="side outline-side" aria-label="Outline">
        <SheetHead title="World" onClose={() => setSheet(null)} />
        <Boundary>
          <Outline onOpen={() => setSheet("inspector")} />
        </Boundary>
      </nav>
      <main className="view" aria-label={view === "pages" ? "Pages" : "Canvas"}>
        <Problems />
        <div className="view-body">
          <Boundary key={view}>
            <Suspense fallback={<Loading what="pages" />}>
              {view === "pages" ? <PagesView /> : <Canvas />}
            </Suspense>
          </Boundary>
          <FirstRun className="over-view" />
        </div>
        <Boundary>
          <InstructionBar />
        </Boundary>
        <Boundary>
          <ScriptDialog />
        </Boundary>
        <Boundary>
          <PlanBar />
        </Boundary>
      </main>
      <aside className="side inspector-side" aria-label="Inspector">
        <SheetHead title="Details" onClose={() => setSheet(null)} />
        <Boundary key={selection.join()}>
          <Inspector />
        </Boundary>
      </aside>
      <div className="bottom-bar">
        <Button
          icon="menu"
          on={sheet === "outline"}
          onClick={() => setSheet(sheet === "outline" ? null : "outline")}
        >
          World
        </Button>
        <Button
          icon="settings"
          on={sheet === "inspector"}
          onClick={() => setSheet(sheet === "inspector" ? null : "inspector")}
        >
          Details
        </Button>
        <UndoButtons />
      </div>
    </div>
  );
}

function SheetHead({ title, onClose }: { title: string; onClose: () => void }): ReactNode {
  return (
    <div className="sheet-head">
      <strong className="grow">{title}</strong>
      <Button icon="close" look="quiet" label="Close" onClick={onClose} />
    </div>
  );
}
