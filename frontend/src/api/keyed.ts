/** A small store whose readers wake only for the keys that they read. */
import { useCallback, useSyncExternalStore } from "react";

type Listener = () => void;

/** Listeners by key; telling one key wakes only those who read it. */
export class Signals {
  private readonly listeners = new Map<string, Set<Listener>>();

  on(key: string, listener: Listener): () => void {
    const set = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, set);
    set.add(listener);
    return () => {
      set.delete(listener);
      if (set.size === 0) this.listeners.delete(key);
    };
  }

  tell(key: string): void {
    for (const listener of [...(this.listeners.get(key) ?? [])]) listener();
  }

  tellAll(): void {
    for (const key of [...this.listeners.keys()]) this.tell(key);
  }
}

/** Reads `get()` and again whenever `key` is told. `get` must answer the same object while nothing changed. */
export function useSignal<T>(signals: Signals, key: string, get: () => T): T {
  const subscribe = useCallback((listener: Listener) => signals.on(key, listener), [signals, key]);
  return useSyncExternalStore(subscribe, get);
}
