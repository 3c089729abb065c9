/** Why things look in a shot as they do. */
import { call, projectPath } from "./client";

/** An attribute of a thing at a shot; without `fact` it is the thing's own. */
export interface Established {
  attribute: string;
  value: unknown;
  fact?: string | null;
  since?: string | null;
  label?: string;
  text?: string;
  before?: unknown;
}

/** By thing, what facts have set first. */
export const established = (project: string, shot: string) =>
  call<Record<string, Established[]>>(
    "GET",
    `${projectPath(project)}/shots/${encodeURIComponent(shot)}/established`,
  );
