/** Whether the dialog for scripts is open stands in the address: `?script`. */
import { navigate, useQuery } from "../ui/router";

export const useScriptOpen = (): boolean => new URLSearchParams(useQuery()).has("script");

export const openScript = (): void => put(true);
export const closeScript = (): void => put(false);

function put(open: boolean): void {
  const query = new URLSearchParams(location.search);
  query.delete("script");
  const rest = [query.toString(), open ? "script" : ""].filter(Boolean).join("&");
  navigate(`${location.pathname}${rest ? `?${rest}` : ""}${location.hash}`, true);
}
