/** What is selected, shared by outline, canvas and inspector; it stands in the address, so that links keep it. */
import { useMemo } from "react";
import { setPresence } from "../realtime/presence";
import { navigate, useHash } from "./router";

const parse = (hash: string): readonly string[] =>
  hash
    .slice(1)
    .split(",")
    .filter((id) => /^[a-z]{2}_[0-9A-Za-z_-]{1,40}$/.test(id));

/** The selected ids, in the order of selecting. */
export function useSelection(): readonly string[] {
  const hash = useHash();
  return useMemo(() => parse(hash), [hash]);
}

/** Selects these ids and nothing else. */
export function select(ids: readonly string[]): void {
  const hash = ids.length > 0 ? `#${ids.join(",")}` : "";
  if (hash === location.hash) return;
  navigate(`${location.pathname}${location.search}${hash}`, true);
  setPresence({ selection: ids });
}
