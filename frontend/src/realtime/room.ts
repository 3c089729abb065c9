/** The open room: its document, the connection, the offline copy, undo and presence. One at a time. */
import * as decoding from "lib0/decoding";
import { useCallback } from "react";
import { IndexeddbPersistence } from "y-indexeddb";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { Signals, useSignal } from "../api/keyed";
import { serverState } from "../api/store";
import { type Edit, editor } from "./edit";
import { Entities, KINDS } from "./entities";
import { Peers } from "./presence";
import { Saved, type SavedState } from "./saved";
import { Undo, type UndoState } from "./undo";

/** Why the server ended the connection for good, in words of the domain. */
export type Ended = "NotSignedIn" | "NotAllowed" | "NotFound" | "Moved" | "TooLarge" | "Invalid";

const ENDS: Record<number, Ended> = {
  4401: "NotSignedIn",
  4403: "NotAllowed",
  4404: "NotFound",
  4409: "Moved",
  4413: "TooLarge",
  4422: "Invalid",
};

const SAVED = 100;
const mayEdit = (): boolean => serverState.values.role === "owner" || serverState.values.role === "editor";

export class Room {
  readonly doc = new Y.Doc();
  readonly signals = new Signals();
  readonly entities: Entities;
  readonly undo: Undo;
  readonly peers: Peers;
  readonly edit: Edit;
  readonly saved = new Saved();
  ended: { why: Ended; message: string } | null = null;
  loaded = false;
  private readonly provider: WebsocketProvider;
  private readonly copy: IndexeddbPersistence;

  constructor(readonly project: string) {
    const origin = { local: project };
    this.copy = new IndexeddbPersistence(`diorama:${project}`, this.doc);
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    this.provider = new WebsocketProvider(`${scheme}//${location.host}/ws/rooms`, project, this.doc, {
      connect: false,
      disableBc: true,
      maxBackoffTime: 10_000,
    });
    this.peers = new Peers(this.provider.awareness);
    this.entities = new Entities(this.doc);
    const roots = [...KINDS, "meta"].map((name) => this.doc.getMap(name));
    this.undo = new Undo(roots as Y.Map<unknown>[], origin);
    this.edit = editor(this.entities, this.undo, origin, mayEdit);
    this.listen();
    // The offline copy first, so that what is sent on connecting includes edits of an earlier visit.
    void this.copy.whenSynced.finally(() => {
      if (this.doc.getMap("meta").has("world")) this.ready();
      this.provider.connect();
    });
  }

  /** The document as a file, for a person whose copy the server refused. */
  localCopy(): Blob {
    const parts = [...KINDS, "meta"].map((name) => [name, this.doc.getMap(name).toJSON()]);
    return new Blob([JSON.stringify(Object.fromEntries(parts), null, 1)], { type: "application/json" });
  }

  /** Forgets the copy kept in this browser; opening the project again starts from the server's. */
  async forget(): Promise<void> {
    this.provider.disconnect();
    await this.copy.clearData();
  }

  /** Connects anew, as after a change of role. */
  reconnect(): void {
    this.provider.disconnect();
    this.provider.connect();
  }

  close(): void {
    this.peers.close();
    this.undo.close();
    this.entities.close();
    this.provider.destroy();
    void this.copy.destroy();
    this.doc.destroy();
  }

  private listen(): void {
    this.doc.on("update", (_update: Uint8Array, origin: unknown) => {
      if (origin !== this.provider && origin !== this.copy) this.saved.edited();
    });
    this.provider.messageHandlers[SAVED] = (_encoder, decoder) => {
      decoding.readVarUint(decoder); // where the document stands
      this.saved.confirm(decoding.readVarUint(decoder));
    };
    this.provider.on("sync", (is) => {
      if (is) this.ready();
      this.saved.online(is);
    });
    this.provider.on("status", ({ status }) => {
      if (status === "connected") this.watch(this.provider.ws!);
      else this.saved.online(false);
      if (status === "disconnected") this.peers.forget();
    });
    this.provider.on("closed", ({ code, reason }) => {
      this.ended = { why: ENDS[code] ?? "NotAllowed", message: reason };
      this.signals.tell("ended");
    });
  }

  /** Every message of a connection passes here on its way out, so that what is unconfirmed is known exactly. */
  private watch(socket: WebSocket): void {
    this.saved.connected();
    const send = socket.send.bind(socket);
    socket.send = (data) => {
      if (data instanceof Uint8Array) this.saved.leaving(data);
      send(data);
    };
  }

  private ready(): void {
    if (this.loaded) return;
    this.loaded = true;
    this.signals.tell("loaded");
  }
}

let open: Room | null = null;

/** Opens a project's room; answers it. The one open before is closed. */
export function openRoom(project: string): Room {
  open?.close();
  open = new Room(project);
  return open;
}

export function closeRoom(which: Room): void {
  which.close();
  if (open === which) open = null;
}

/** The open room. Components below the editor always have one. */
export function room(): Room {
  if (!open) throw new Error("no room is open");
  return open;
}

/** Edits of the open room. */
export const edit: Edit = new Proxy({} as Edit, {
  get: (_target, name) => room().edit[name as keyof Edit],
});

export function useSaved(): SavedState {
  const { saved } = room();
  return useSignal(
    saved.signals,
    "saved",
    useCallback(() => saved.state(), [saved]),
  );
}

/** What can be undone, and how. */
export function useUndo(): UndoState & { undo(): void; redo(): void } {
  const { undo } = room();
  const state = useSignal(
    undo.signals,
    "undo",
    useCallback(() => undo.state(), [undo]),
  );
  return { ...state, undo: () => undo.undo(), redo: () => undo.redo() };
}

/** Whether a room has something to show, and why it ended, if it has. */
export function useRoomState(which: Room | null): { loaded: boolean; ended: Room["ended"] } {
  const signals = which?.signals ?? NO_SIGNALS;
  const loaded = useSignal(
    signals,
    "loaded",
    useCallback(() => which?.loaded ?? false, [which]),
  );
  const ended = useSignal(
    signals,
    "ended",
    useCallback(() => which?.ended ?? null, [which]),
  );
  return { loaded, ended };
}

const NO_SIGNALS = new Signals();
