/** A page as the server draws it, under a layer in which panels and balloons are taken hold of. */

import {
  type CSSProperties,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Balloon, Page, Panel } from "../api/world";
import { edit } from "../realtime";
import { select } from "../ui/selection";
import { removePanel } from "./actions";
import { type BalloonChange, BalloonHold } from "./BalloonHold";
import { balloonTransform, panelTransform, type Standing, standing } from "./follow";
import { guides, inPanel, type Rect } from "./geometry";
import { PanelGrips, PanelHold } from "./PanelHold";
import type { PageContent, PageDrawing } from "./usePageDrawing";

interface Props {
  page: Page;
  content: PageContent;
  drawing: PageDrawing;
  selected: string | null;
  editable: boolean;
}

/** What is being dragged, before it is written. */
interface Preview {
  readonly panel?: { readonly id: string; readonly rect: Rect };
  readonly balloon?: { readonly id: string } & BalloonChange;
}

export function Sheet({ page, content, drawing, selected, editable }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const [preview, setPreview] = useState<Preview>({});
  const [width, height] = page.size;
  const scale = useCallback(() => (host.current?.getBoundingClientRect().width ?? width) / width, [width]);

  const panels = useMemo(() => {
    const held = preview.panel;
    if (!held || !content.panels.has(held.id)) return content.panels;
    return new Map([...content.panels, [held.id, { ...content.panels.get(held.id)!, rect: held.rect }]]);
  }, [content.panels, preview.panel]);
  const balloons = useMemo(() => {
    const held = preview.balloon;
    if (!held || !content.balloons.has(held.id)) return content.balloons;
    const { id, ...change } = held;
    return new Map([...content.balloons, [id, { ...content.balloons.get(id)!, ...change }]]);
  }, [content.balloons, preview.balloon]);

  useLayoutEffect(() => {
    if (drawing.svg) paper.current?.replaceChildren(drawing.svg);
    else paper.current?.replaceChildren();
  }, [drawing.svg]);
  const homes = useMemo(() => found(drawing), [drawing]);
  useLayoutEffect(() => {
    if (drawing.svg) shift(drawing.svg, drawing.content, panels, balloons, homes);
  }, [drawing, panels, balloons, homes]);
  const boxes = useBoxes(drawing);

  // What is selected takes the focus, so that keys go where one looks.
  useEffect(() => {
    const at = selected ? host.current?.querySelector<SVGElement>(`[data-hold="${selected}"]`) : null;
    if (at && host.current?.contains(document.activeElement)) at.focus({ preventScroll: true });
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") select([]);
    if (!editable || selected === null || (event.key !== "Delete" && event.key !== "Backspace")) return;
    event.preventDefault();
    if (content.panels.has(selected)) removePanel(selected);
    else if (content.balloons.has(selected)) edit.remove("balloons", selected);
  };

  const holding = (id: string, panel: Panel) => ({
    id,
    panel,
    size: page.size,
    scale,
    lines: () => guides(page.size, others(content.panels, id)),
    onPreview: (rect: Rect | null) => setPreview(rect ? { panel: { id, rect } } : {}),
  });
  const held = selected ? panels.get(selected) : undefined;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the panels and balloons in it
    <div
      ref={host}
      className="sheet"
      style={{ "--ratio": width / height, background: page.paper } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <div ref={paper} className="sheet-paper" />
      <svg
        className="sheet-holds"
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label="Panels and balloons"
      >
        <rect width={width} height={height} fill="transparent" onPointerDown={() => select([])} />
        {[...panels].map(([id, panel], index) => (
          <PanelHold
            key={id}
            {...holding(id, panel)}
            number={index + 1}
            selected={selected === id}
            editable={editable}
          />
        ))}
        {[...balloons].map(([id, balloon]) => {
          const panel = panels.get(balloon.panel);
          return panel ? (
            <BalloonHold
              key={id}
              id={id}
              balloon={standing(balloon, homes.get(id))}
              panel={panel}
              box={boxes.get(id) ?? null}
              drawn={drawn(drawing.content, id, homes)}
              selected={selected === id}
              editable={editable}
              scale={scale}
              onPreview={(change) => setPreview(change ? { balloon: { id, ...change } } : {})}
            />
          ) : null;
        })}
        {held && selected && editable && <PanelGrips {...holding(selected, held)} />}
      </svg>
      {drawing.svg === null && (
        <p className="sheet-note">
          {drawing.failed ? "This page cannot be drawn now." : "Drawing the page…"}
        </p>
      )}
    </div>
  );
}

function others(panels: ReadonlyMap<string, Panel>, id: string): Rect[] {
  return [...panels].filter(([other]) => other !== id).map(([, panel]) => panel.rect);
}

/** Where a balloon and its panel stood in the present drawing. */
function drawn(
  content: PageContent,
  id: string,
  homes: ReadonlyMap<string, [number, number]>,
): { balloon: Standing; panel: Panel } | null {
  const balloon = content.balloons.get(id);
  const panel = balloon && content.panels.get(balloon.panel);
  return balloon && panel ? { balloon: standing(balloon, homes.get(id)), panel } : null;
}

/** Where the drawing has put each balloon, per mille of its panel. */
function found(drawing: PageDrawing): ReadonlyMap<string, [number, number]> {
  const homes = new Map<string, [number, number]>();
  for (const group of drawing.svg?.querySelectorAll<SVGGElement>("g[data-at]") ?? []) {
    const id = group.dataset.id ?? "";
    const panel = drawing.content.panels.get(drawing.content.balloons.get(id)?.panel ?? "");
    const [x, y] = (group.dataset.at ?? "").split(" ").map(Number);
    if (panel && x !== undefined && y !== undefined) homes.set(id, inPanel([x, y], panel.rect));
  }
  return homes;
}

/** Shift what is drawn to where it stands now. */
function shift(
  svg: SVGSVGElement,
  before: PageContent,
  panels: ReadonlyMap<string, Panel>,
  balloons: ReadonlyMap<string, Balloon>,
  homes: ReadonlyMap<string, [number, number]>,
): void {
  for (const group of svg.querySelectorAll<SVGGElement>("g[data-id]")) {
    const id = group.dataset.id ?? "";
    const panel = panels.get(id);
    const oldPanel = before.panels.get(id);
    const balloon = balloons.get(id);
    const old = drawn(before, id, homes);
    let transform = "";
    if (oldPanel) transform = panel ? panelTransform(oldPanel.rect, panel.rect) : "scale(0)";
    else if (old) {
      const now = balloon ? panels.get(balloon.panel) : undefined;
      transform =
        balloon && now
          ? balloonTransform(old, { balloon: standing(balloon, homes.get(id)), panel: now })
          : "scale(0)";
    }
    if (transform === "") group.removeAttribute("transform");
    else group.setAttribute("transform", transform);
  }
}

/** The boxes of the drawn balloons, as they were drawn. */
function useBoxes(drawing: PageDrawing): ReadonlyMap<string, Rect> {
  const [boxes, setBoxes] = useState<ReadonlyMap<string, Rect>>(new Map());
  useLayoutEffect(() => {
    const found = new Map<string, Rect>();
    for (const group of drawing.svg?.querySelectorAll<SVGGElement>("g[data-id]") ?? []) {
      if (!drawing.content.balloons.has(group.dataset.id ?? "")) continue;
      const { x, y, width, height } = group.getBBox();
      found.set(group.dataset.id ?? "", [x, y, width, height]);
    }
    setBoxes(found);
  }, [drawing]);
  return boxes;
}
