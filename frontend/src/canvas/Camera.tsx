/** The one subscription to the camera: zoom as a CSS variable, detail by distance, and what is on screen. */

import { useStoreApi } from "@xyflow/react";
import { type RefObject, useEffect, useRef } from "react";
import { setPresence } from "../realtime";
import type { Layout } from "./layout";
import { shotsIn } from "./nodes";

/** Ids that fit into the server's 4 KiB for a presence state, with room to spare. */
const MOST_VISIBLE = 100;
const THROTTLE = 300;
const STILL = 200;
const FAR = 0.34;

interface Props {
  host: RefObject<HTMLDivElement | null>;
  layout: Layout;
}

export function Camera({ host, layout }: Props) {
  const store = useStoreApi();
  const latest = useRef(layout);
  const soon = useRef<() => void>(undefined);

  useEffect(() => {
    let told = "";
    let above: HTMLElement | null = null;
    let telling: ReturnType<typeof setTimeout> | undefined;
    let still: ReturnType<typeof setTimeout> | undefined;

    function tell(): void {
      telling = undefined;
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      const seen = { x: -x / zoom, y: -y / zoom, w: width / zoom, h: height / zoom };
      const visible = shotsIn(latest.current, seen, MOST_VISIBLE);
      if (visible.join() === told) return;
      told = visible.join();
      setPresence({ visible });
    }
    function tellSoon(): void {
      telling ??= setTimeout(tell, THROTTLE);
    }
    function look(zoom: number): void {
      const at = host.current;
      if (!at) return;
      // Only what lies above the nodes reads the zoom: on the host it would restyle every card, every frame.
      above ??= at.querySelector<HTMLElement>(".react-flow__viewport-portal");
      above?.style.setProperty("--zoom", String(zoom));
      at.toggleAttribute("data-far", zoom < FAR);
      at.toggleAttribute("data-moving", true);
      clearTimeout(still);
      still = setTimeout(() => at.removeAttribute("data-moving"), STILL);
      tellSoon();
    }

    soon.current = tellSoon;
    look(store.getState().transform[2]);
    const stop = store.subscribe((state, before) => {
      if (state.transform !== before.transform) look(state.transform[2]);
      else if (state.width !== before.width || state.height !== before.height) tellSoon();
    });
    return () => {
      stop();
      clearTimeout(telling);
      clearTimeout(still);
      setPresence({ visible: [], cursor: null });
    };
  }, [store, host]);

  useEffect(() => {
    latest.current = layout;
    soon.current?.();
  }, [layout]);
  return null;
}
