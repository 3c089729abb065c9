/** Who is signed in: asked once, kept until it changes. */
import { useCallback, useEffect } from "react";
import { api, Problem } from "./client";
import { Signals, useSignal } from "./keyed";
import type { Me } from "./types";

export type Identity = Me | "nobody" | "unreachable" | null;

const signals = new Signals();
let identity: Identity = null;

function put(next: Identity): void {
  identity = next;
  signals.tell("me");
}

/** The id of the signed-in person, where known. */
export const myId = (): string | null =>
  identity && typeof identity === "object" ? identity.person.id : null;

export const setMe = (me: Me): void => put(me);

/** Asks the server who we are. */
export async function askMe(): Promise<void> {
  try {
    put(await api.me());
  } catch (error) {
    put(error instanceof Problem && error.status === 401 ? "nobody" : "unreachable");
  }
}

/** The signed-in person with their teams; "nobody"; "unreachable"; null while asking. */
export function useMe(): Identity {
  const me = useSignal(
    signals,
    "me",
    useCallback(() => identity, []),
  );
  useEffect(() => {
    if (identity === null || identity === "nobody" || identity === "unreachable") void askMe();
  }, []);
  return me;
}
