/** Names of real people in a world for which no consent is recorded. */
import { call, projectPath } from "./client";
import type { NameUse } from "./world";

/** `about` is the thing or shot whose words have the name. */
export interface Unrecorded {
  about: string;
  name: string;
  use: NameUse;
}

export const unrecorded = (project: string) => call<Unrecorded[]>("GET", `${projectPath(project)}/names`);
