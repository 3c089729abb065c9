/** The canvas itself: frames and cards on React Flow, peers above them. */

import {
  Background,
  BackgroundVariant,
  MiniMap,
  type NodeChange,
  type NodePositionChange,
  type NodeProps,
  PanOnScrollMode,
  ReactFlow,
  SelectionMode,
  useReactFlow,
  ViewportPortal,
} from "@xyflow/react";
import { memo, type PointerEvent, useCallback, useEffect, useMemo, useRef } from "react";
import { useCanEdit } from "../api/store";
import { kindOf, room, setPresence, useLabels } from "../realtime";
import { Icon } from "../ui/icons";
import { select, useSelection } from "../ui/selection";
import { toast } from "../ui/toasts";
import { addScene } from "./actions";
import { Camera } from "./Camera";
import { Controls } from "./Controls";
import { boxOf, layout as makeLayout } from "./layout";
import { build, type CanvasNode, NEXT } from "./nodes";
import { Others } from "./Others";
import { SceneFrame } from "./SceneFrame";
import { ShotCard } from "./ShotCard";
import type { Structure } from "./structure";
import { ThingCard } from "./ThingCard";
import { Ties } from "./Ties";
import { MAX_ZOOM, MIN_ZOOM, useCamera } from "./useCamera";
import { useDrag } from "./useDrag";
import { useKeys } from "./useKeys";
import { openShot } from "./viewer";

const MINIMAP_LIMIT = 300;
const MAP_SIZE = { width: 150, height: 104 };

const NextScene = memo(function NextScene(_props: NodeProps<CanvasNode>) {
  return (
    <button type="button" className="next-scene nodrag nopan" onClick={() => select([addScene()])}>
      <Icon name="add" size={18} /> Add a scene
    </button>
  );
});

const NODE_TYPES = { shot: ShotCard, scene: SceneFrame, thing: ThingCard, next: NextScene };
const NO_EDGES: never[] = [];

/** Tell what was deleted, with the way back. */
function tellRemoved(count: number): void {
  select([]);
  toast(count === 1 ? "Deleted." : `Deleted ${count} things.`, "info", {
    label: "Undo",
    run: () => room().undo.undo(),
  });
}

export function Board({ structure }: { structure: Structure }) {
  const host = useRef<HTMLDivElement>(null);
  const flow = useReactFlow();
  const selection = useSelection();
  const labels = useLabels();
  const editable = useCanEdit();
  const layout = useMemo(() => makeLayout(structure.scenes, structure.things), [structure]);
  const drag = useDrag(layout, structure);

  const before = useRef<ReadonlyMap<string, CanvasNode>>(new Map());
  const nodes = useMemo(() => {
    const made = build({ structure, layout, labels, selection, editable, moved: drag.moved }, before.current);
    before.current = new Map(made.map((node) => [node.id, node]));
    return made;
  }, [structure, layout, labels, selection, editable, drag.moved]);

  const { start, showAll, reveal, zoom } = useCamera(layout);

  // What is selected elsewhere (the outline, a link) comes into view.
  const last = selection.at(-1);
  const shown = useRef(last);
  useEffect(() => {
    if (last === undefined || last === shown.current) return;
    if (boxOf(layout, last) === null) return;
    shown.current = last;
    if (!host.current?.contains(document.activeElement)) reveal(last);
  }, [last, layout, reveal]);

  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      const moves = changes.filter((change): change is NodePositionChange => change.type === "position");
      if (moves.length > 0) drag.changed(moves);
      const picks = changes.filter((change) => change.type === "select" && change.id !== NEXT);
      if (picks.length === 0) return;
      const next = new Set(selection);
      for (const pick of picks) {
        if (pick.type !== "select") continue;
        if (pick.selected) next.add(pick.id);
        else next.delete(pick.id);
      }
      shown.current = [...next].at(-1);
      select([...next]);
    },
    [drag, selection],
  );

  const onKeyDown = useKeys({
    structure,
    layout,
    selection,
    editable,
    showAll,
    zoom,
    reveal,
    removed: tellRemoved,
  });
  const onPointerMove = useCallback(
    (event: PointerEvent) => {
      const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      setPresence({ cursor: [Math.round(at.x), Math.round(at.y)] });
    },
    [flow],
  );
  const canTidy = editable && [...structure.scenes, ...structure.things].some((one) => one.at !== null);
  const mark = drag.target?.mark;

  return (
    <div
      ref={host}
      className="canvas"
      role="application"
      aria-label="Canvas. Arrows walk the shots, Enter opens one, Alt with arrows moves it."
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setPresence({ cursor: null })}
    >
      <ReactFlow<CanvasNode>
        nodes={nodes}
        edges={NO_EDGES}
        nodeTypes={NODE_TYPES}
        onInit={start}
        onNodesChange={onNodesChange}
        onNodeDragStop={(_event, node) => drag.drop(node.id)}
        onNodeDoubleClick={(_event, node) => {
          if (kindOf(node.id) === "shots") openShot(node.id);
          else if (node.id !== NEXT) reveal(node.id);
        }}
        onPaneClick={() => select([])}
        colorMode="dark"
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        onlyRenderVisibleElements
        elevateNodesOnSelect={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        nodeDragThreshold={4}
        panOnScroll
        panOnScrollMode={PanOnScrollMode.Free}
        zoomOnDoubleClick={false}
        selectionMode={SelectionMode.Partial}
      >
        <Background variant={BackgroundVariant.Dots} gap={32} size={1} color="var(--line)" />
        <ViewportPortal>
          <Ties layout={layout} selection={selection} />
          {mark && (
            <div className="drop-mark" style={{ left: mark.x, top: mark.y, width: mark.w, height: mark.h }} />
          )}
          <Others layout={layout} />
        </ViewportPortal>
        {nodes.length <= MINIMAP_LIMIT && (
          <MiniMap
            pannable
            zoomable
            className="canvas-map"
            style={MAP_SIZE}
            nodeClassName={(node) => `map-${node.type}`}
          />
        )}
        <Camera host={host} layout={layout} />
        <Controls showAll={() => showAll()} canTidy={canTidy} />
      </ReactFlow>
    </div>
  );
}
