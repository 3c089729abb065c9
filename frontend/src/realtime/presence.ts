/** Who else is here and what they do. The server stamps the person; we only say what we do. */
import { useCallback } from "react";
import type { Awareness } from "y-protocols/awareness";
import { Signals, useSignal } from "../api/keyed";
import { room } from "./room";

export interface Presence {
  cursor: [number, number] | null;
  selection: readonly string[];
  drag: Record<string, [number, number]> | null;
  visible: readonly string[];
}

export interface Peer extends Presence {
  client: number;
  person: { id: string; name: string; colour: string };
}

const NOTHING: Presence = { cursor: null, selection: [], drag: null, visible: [] };

export class Peers {
  readonly signals = new Signals();
  private list: readonly Peer[] = [];
  private mine: Presence = NOTHING;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly awareness: Awareness) {
    awareness.setLocalState({ ...NOTHING });
    awareness.on("change", this.read);
  }

  all(): readonly Peer[] {
    return this.list;
  }

  /** Changes what we tell; sent at most 25 times a second, the latest wins. */
  set(change: Partial<Presence>): void {
    this.mine = { ...this.mine, ...change };
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.awareness.setLocalState({ ...this.mine });
    }, 40);
  }

  /** After a disconnect: states that come again may have the clocks that we knew, and must count as news. */
  forget(): void {
    for (const client of [...this.awareness.meta.keys()]) {
      if (client !== this.awareness.clientID) this.awareness.meta.delete(client);
    }
  }

  close(): void {
    clearTimeout(this.timer);
    this.awareness.off("change", this.read);
  }

  private readonly read = (): void => {
    const found: Peer[] = [];
    for (const [client, state] of this.awareness.getStates()) {
      if (client === this.awareness.clientID || !state.person) continue;
      found.push({ ...NOTHING, ...(state as object), client } as Peer);
    }
    this.list = found.sort((a, b) => a.client - b.client);
    this.signals.tell("peers");
  };
}

/** The other peers of the room (other tabs of ours too). */
export function usePeers(): readonly Peer[] {
  const { peers } = room();
  return useSignal(
    peers.signals,
    "peers",
    useCallback(() => peers.all(), [peers]),
  );
}

export const setPresence = (change: Partial<Presence>): void => room().peers.set(change);
