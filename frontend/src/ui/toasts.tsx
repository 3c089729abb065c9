/** Short messages: what went wrong and what to do about it. */
import { type ReactNode, useSyncExternalStore } from "react";
import { Problem } from "../api/client";
import { Button } from "./Button";
import { Icon } from "./icons";
import { navigate } from "./router";
import "./toasts.css";

export interface Toast {
  id: number;
  tone: "info" | "bad" | "fresh";
  text: string;
  action?: { label: string; run: () => void };
}

let toasts: readonly Toast[] = [];
let count = 0;
const listeners = new Set<() => void>();

function put(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const dismiss = (id: number): void => put(toasts.filter((one) => one.id !== id));

/** Shows a message; good news leaves by itself, bad news stays until it is dismissed. */
export function toast(text: string, tone: Toast["tone"] = "info", action?: Toast["action"]): void {
  count += 1;
  const id = count;
  put([
    ...toasts.filter((one) => one.text !== text).slice(-3),
    { id, tone, text, ...(action ? { action } : {}) },
  ]);
  if (tone !== "bad") setTimeout(() => dismiss(id), 6000);
}

/** Tells of a refusal with what to do next. */
export function report(error: unknown): void {
  if (!(error instanceof Problem)) {
    toast(error instanceof Error ? error.message : String(error), "bad");
  } else if (error.kind === "NotEntitled") {
    toast(error.message, "bad", { label: "See tiers", run: () => navigate("/billing") });
  } else if (error.kind === "NotSignedIn") {
    toast("Your session has ended. Sign in again; your edits are kept in this browser.", "bad", {
      label: "Sign in",
      run: () => navigate("/"),
    });
  } else toast(error.message, "bad");
}

/** Runs what may be refused and reports it; answers undefined then. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    report(error);
    return undefined;
  }
}

export function Toasts(): ReactNode {
  const list = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {list.map((one) => (
        <div key={one.id} className={`toast ${one.tone}`}>
          <Icon name={one.tone === "bad" ? "failed" : one.tone === "fresh" ? "check" : "info"} />
          <span className="grow">{one.text}</span>
          {one.action && (
            <Button
              slight
              onClick={() => {
                one.action?.run();
                dismiss(one.id);
              }}
            >
              {one.action.label}
            </Button>
          )}
          <Button icon="close" look="quiet" slight label="Dismiss" onClick={() => dismiss(one.id)} />
        </div>
      ))}
    </div>
  );
}
