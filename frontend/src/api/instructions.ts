/** Instructions and edits as the server has them, with calls to say, apply and dismiss. */
import { call, projectPath } from "./client";
import type { Cause, Stay, Warning } from "./types";
import type { Kind } from "./world";

type Fields = Record<string, unknown>;

/** One edit of a world as plain data. */
export type WorldEdit =
  | { edit: "change" | "make"; kind: Kind; id: string; fields: Fields }
  | { edit: "remove"; kind: Kind; id: string }
  | { edit: "stand"; shot: string; group: "cast" | "props"; thing: string; fields: Fields }
  | { edit: "leave"; shot: string; group: "cast" | "props"; thing: string }
  | { edit: "world"; fields: Fields };

export interface Focus {
  shot?: string | null;
  things?: readonly string[];
  page?: string | null;
}

export interface Step {
  text: string;
  edits: readonly WorldEdit[];
}

export interface Choice {
  label: string;
  text: string;
}

/** What is empty is left out of the JSON; read replies through `stepsOf` and its neighbours. */
export type Reply =
  | { reply: "understood"; steps?: readonly Step[]; notices?: readonly string[] }
  | { reply: "asked"; question: string; about?: string; choices?: readonly Choice[] }
  | { reply: "thinking"; job: string };

export interface Changed {
  shot: string;
  label: string;
  how: "draw" | "reuse" | "canon" | "blocked" | "gone";
  causes?: readonly Cause[];
  reason?: string;
}

/** What edits would change and cost. */
export interface Impact {
  changed?: readonly Changed[];
  stays?: readonly Stay[];
  warnings?: readonly Warning[];
  problems?: readonly string[];
  price?: number;
}

export interface Instruction {
  id: string;
  person_id: string;
  name: string;
  at: number;
  text: string;
  focus: Focus;
  reply: Reply;
  impact?: Impact | null;
  state?: "open" | "applied" | "dismissed";
}

const path = (project: string, rest = ""): string => `${projectPath(project)}/instructions${rest}`;

export const instructions = {
  say: (project: string, text: string, focus: Focus) =>
    call<Instruction>("POST", path(project), { text, focus }),
  thread: (project: string) => call<Instruction[]>("GET", path(project)),
  /** Tells that this browser has made the edits itself. */
  applied: (project: string, id: string) =>
    call<Instruction>("POST", path(project, `/${id}/apply`), { made: true }),
  dismiss: (project: string, id: string) => call<Instruction>("POST", path(project, `/${id}/dismiss`)),
};
