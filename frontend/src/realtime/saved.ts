/** Whether the server's journal holds all that was edited here. */
import { Signals } from "../api/keyed";

export type SavedState = "saving" | "saved" | "offline";

const SYNC = 0;
const STEP_1 = 0;

/**
 * Counts the updates sent on this connection and how many of them the journal has confirmed.
 * Edits made without a connection go out with the answer to the server's first question.
 */
export class Saved {
  readonly signals = new Signals();
  private open = false;
  private unsent = false;
  private sent = 0;
  private confirmed = 0;
  private current: SavedState = "offline";

  state(): SavedState {
    return this.current;
  }

  /** Resolves as soon as nothing is on its way; without a connection at once. */
  settled(): Promise<void> {
    if (this.current !== "saving") return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.signals.on("saved", () => {
        if (this.current === "saving") return;
        stop();
        resolve();
      });
    });
  }

  /** A new connection: its count starts at zero. */
  connected(): void {
    this.sent = 0;
    this.confirmed = 0;
  }

  /** The connection has exchanged what both sides had (or is gone). */
  online(is: boolean): void {
    this.open = is;
    if (!is && this.sent > this.confirmed) this.unsent = true;
    this.refresh();
  }

  /** An edit was made here. */
  edited(): void {
    if (!this.open) this.unsent = true;
    this.refresh();
  }

  /** A message leaves: the server counts updates and answers to its question, not our questions. */
  leaving(message: Uint8Array): void {
    if (message[0] !== SYNC || message[1] === STEP_1) return;
    this.sent += 1;
    this.unsent = false;
    this.refresh();
  }

  /** The first `count` updates of this connection are on disk. */
  confirm(count: number): void {
    this.confirmed = Math.max(this.confirmed, count);
    this.refresh();
  }

  private refresh(): void {
    const pending = this.unsent || this.sent > this.confirmed;
    const next = this.open ? (pending ? "saving" : "saved") : "offline";
    if (next === this.current) return;
    this.current = next;
    this.signals.tell("saved");
  }
}
