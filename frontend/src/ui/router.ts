/** Addresses without a library: the history API, and one hook that reads it. */
import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of [...listeners]) listener();
};
const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) addEventListener("popstate", tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener("popstate", tell);
  };
};

/** Goes to an address of this site; `replace` leaves no step behind. */
export function navigate(to: string, replace = false): void {
  history[replace ? "replaceState" : "pushState"](null, "", to);
  tell();
}

export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname);
export const useQuery = (): string => useSyncExternalStore(subscribe, () => location.search);
export const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash);

export type View = "canvas" | "pages";

/** Which of the editor's two views the address names. */
export function useView(): View {
  return new URLSearchParams(useQuery()).get("view") === "pages" ? "pages" : "canvas";
}

/** Changes the view and keeps the selection. */
export function showView(view: View): void {
  navigate(`${location.pathname}${view === "pages" ? "?view=pages" : ""}${location.hash}`);
}
