/** Fetches the drawing of a page again whenever something on it has changed and is saved. */

import { useCallback, useEffect, useRef, useState } from "react";
import { pageUrl } from "../api/client";
import { useSignal } from "../api/keyed";
import { serverState } from "../api/store";
import type { Balloon, Panel } from "../api/world";
import { room, useEntity, useOver, useSaved } from "../realtime";
import type { Entities } from "../realtime/entities";
import { parse } from "./drawing";

export interface PageContent {
  readonly panels: ReadonlyMap<string, Panel>;
  readonly balloons: ReadonlyMap<string, Balloon>;
}

export interface PageDrawing {
  readonly svg: SVGSVGElement | null;
  /** What the drawing was made from. */
  readonly content: PageContent;
  readonly failed: boolean;
}

/** The panels and balloons of a page, in order. */
export function usePageContent(page: string): PageContent {
  const findPanels = useCallback(
    (entities: Entities) =>
      new Map(
        entities
          .ids("panels")
          .map((id) => [id, entities.get("panels", id)!] as const)
          .filter(([, panel]) => panel.page === page),
      ),
    [page],
  );
  const panels = useOver("panels", findPanels);
  const findBalloons = useCallback(
    (entities: Entities) =>
      new Map(
        entities
          .ids("balloons")
          .map((id) => [id, entities.get("balloons", id)!] as const)
          .filter(([, balloon]) => panels.has(balloon.panel)),
      ),
    [panels],
  );
  const balloons = useOver("balloons", findBalloons);
  const kept = useRef<PageContent>({ panels, balloons });
  if (kept.current.panels !== panels || kept.current.balloons !== balloons) {
    kept.current = { panels, balloons };
  }
  return kept.current;
}

/** What pictures the panels show, as one value. */
function usePictures(panels: ReadonlyMap<string, Panel>): string {
  const get = useCallback(
    () =>
      [...panels.values()]
        .map((panel) => {
          const state = panel.shot ? serverState.shots.get(panel.shot) : undefined;
          return `${state?.shown?.picture ?? ""}/${state?.draft?.picture ?? ""}`;
        })
        .join(),
    [panels],
  );
  return useSignal(serverState.signals, "shots", get);
}

const PAUSE = 120;

export function usePageDrawing(page: string, content: PageContent): PageDrawing {
  const entity = useEntity("pages", page);
  const pictures = usePictures(content.panels);
  const saved = useSaved();
  const [drawing, setDrawing] = useState<PageDrawing>({ svg: null, content, failed: false });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page's fields and pictures change the drawing
  useEffect(() => {
    if (saved === "saving") return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(pageUrl(room().project, page, "svg"), { signal: stop.signal });
        const svg = answer.ok ? parse(await answer.text()) : null;
        if (stop.signal.aborted) return;
        setDrawing((before) => ({ svg: svg ?? before.svg, content, failed: svg === null }));
      } catch {
        if (!stop.signal.aborted) setDrawing((before) => ({ ...before, failed: true }));
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [page, content, entity, pictures, saved]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page starts blank
  useEffect(() => setDrawing({ svg: null, content, failed: false }), [page]);
  return drawing;
}
