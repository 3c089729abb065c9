/** The resumable stream of what the server computes: snapshot first, then every event after its number. */
import { api, Problem } from "./client";
import type { Snapshot } from "./types";

export interface ServerEvent {
  seq?: number;
  kind: string;
  data?: unknown;
}

export interface EventSink {
  snapshot(state: Snapshot): void;
  event(event: ServerEvent): void;
  connected(is: boolean): void;
  refused(problem: Problem): void;
}

const FIRST_WAIT = 300;
const LONGEST_WAIT = 10_000;

/** How long to wait before attempt `n` (from 0): doubling, capped, spread so that clients do not return as one. */
export function backoff(attempt: number, random: number): number {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt) * (0.75 + random / 2);
}

const socketUrl = (path: string): string =>
  `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}${path}`;

/** Follows one project until `close()`. */
export class EventStream {
  private socket: WebSocket | null = null;
  private closed = false;
  private attempt = 0;
  private seq: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly abort = new AbortController();

  constructor(
    private readonly project: string,
    private readonly sink: EventSink,
  ) {
    void this.load();
    addEventListener("online", this.hurry);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    removeEventListener("online", this.hurry);
    this.abort.abort();
    this.socket?.close();
  }

  /** Reads the snapshot again, then goes on from it. */
  private async load(): Promise<void> {
    try {
      const state = await api.state(this.project, this.abort.signal);
      if (this.closed) return;
      this.seq = state.seq;
      this.sink.snapshot(state);
      this.connect();
    } catch (error) {
      if (this.closed) return;
      if (error instanceof Problem && error.status >= 400 && error.status < 500 && error.status !== 429) {
        this.sink.refused(error);
      } else this.again();
    }
  }

  private connect(): void {
    const query = `project=${encodeURIComponent(this.project)}&since=${this.seq ?? 0}`;
    const socket = new WebSocket(socketUrl(`/ws/events?${query}`));
    this.socket = socket;
    socket.onopen = () => this.sink.connected(true);
    socket.onmessage = (message) => this.take(JSON.parse(message.data as string) as ServerEvent);
    socket.onclose = (close) => {
      if (this.closed || this.socket !== socket) return;
      this.socket = null;
      this.sink.connected(false);
      if (close.code >= 4400 && close.code < 4500) {
        const kind = { 4401: "NotSignedIn", 4404: "NotFound" }[close.code] ?? "NotAllowed";
        this.sink.refused(new Problem(kind, close.reason, close.code - 4000));
      } else this.again();
    };
  }

  private take(event: ServerEvent): void {
    this.attempt = 0;
    if (event.kind === "reset") {
      const socket = this.socket;
      this.socket = null;
      socket?.close();
      this.seq = null;
      void this.load();
      return;
    }
    if (event.seq !== undefined) {
      if (this.seq !== null && event.seq <= this.seq) return;
      this.seq = event.seq;
    }
    this.sink.event(event);
  }

  private again(): void {
    this.sink.connected(false);
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => (this.seq === null ? void this.load() : this.connect()),
      backoff(this.attempt++, Math.random()),
    );
  }

  private readonly hurry = (): void => {
    if (this.closed || this.socket) return;
    this.attempt = 0;
    clearTimeout(this.timer);
    if (this.seq === null) void this.load();
    else this.connect();
  };
}
