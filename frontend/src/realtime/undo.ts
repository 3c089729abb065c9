/** Undo that is mine alone: one manager per tab; one gesture is one step. */
import * as Y from "yjs";
import { Signals } from "../api/keyed";

/** Edits of the same gesture within this many milliseconds of each other are one step. */
const GESTURE = 900;

export interface UndoState {
  canUndo: boolean;
  canRedo: boolean;
}

export class Undo {
  readonly signals = new Signals();
  private readonly manager: Y.UndoManager;
  private current: UndoState = { canUndo: false, canRedo: false };
  private gesture = "";
  private at = 0;

  constructor(roots: Y.Map<unknown>[], origin: object) {
    this.manager = new Y.UndoManager(roots, {
      trackedOrigins: new Set([origin]),
      captureTimeout: Number.MAX_SAFE_INTEGER, // steps are cut in `begin`, never by the clock
    });
    const refresh = () => this.refresh();
    this.manager.on("stack-item-added", refresh);
    this.manager.on("stack-item-popped", refresh);
    this.manager.on("stack-cleared", refresh);
  }

  /** Called before each edit; the same non-empty gesture soon after itself joins the step before. */
  begin(gesture: string, now: number): void {
    if (gesture === "" || gesture !== this.gesture || now - this.at > GESTURE) this.manager.stopCapturing();
    this.gesture = gesture;
    this.at = now;
  }

  undo(): void {
    this.cut();
    this.manager.undo();
  }

  redo(): void {
    this.cut();
    this.manager.redo();
  }

  /** Whatever comes next is a step of its own. */
  cut(): void {
    this.gesture = "";
  }

  state(): UndoState {
    return this.current;
  }

  close(): void {
    this.manager.destroy();
  }

  private refresh(): void {
    const next = { canUndo: this.manager.canUndo(), canRedo: this.manager.canRedo() };
    if (next.canUndo === this.current.canUndo && next.canRedo === this.current.canRedo) return;
    this.current = next;
    this.signals.tell("undo");
  }
}
