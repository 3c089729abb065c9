/** Calls to the server. Every refusal arrives as a `Problem` whose message tells a person what to do. */
import type {
  FreeKind,
  Iteration,
  Job,
  Me,
  Member,
  Movement,
  Offer,
  Plan,
  Project,
  Role,
  Share,
  Snapshot,
  Tier,
  Usage,
} from "./types";

/** A refusal: `kind` is a word of the domain (NotEntitled, Conflict, …), or Offline when nothing answered. */
export class Problem extends Error {
  constructor(
    readonly kind: string,
    message: string,
    readonly status: number,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = "Problem";
  }
}

async function refusal(response: Response): Promise<Problem> {
  const type = response.headers.get("content-type") ?? "";
  if (type.includes("json")) {
    const body = await response.json();
    return new Problem(body.error ?? "Problem", body.message ?? "", response.status, body.details ?? {});
  }
  return new Problem("Problem", `The server answered ${response.status}.`, response.status);
}

/** One request: a Blob goes as bytes, anything else as JSON. Raises `Problem`. */
export async function call<T>(
  method: string,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  const raw = body instanceof Blob;
  const type = raw ? body.type || "application/octet-stream" : "application/json";
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: "same-origin",
      headers: body === undefined ? {} : { "content-type": type },
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(
      "Offline",
      "The server cannot be reached. Your edits are kept here until it is back.",
      0,
    );
  }
  if (!response.ok) throw await refusal(response);
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

const v1 = "/api/v1";
const part = encodeURIComponent;
export const projectPath = (project: string): string => `${v1}/projects/${part(project)}`;

/** Where a stored picture is; with `name`, it downloads under that name. */
export function pictureUrl(project: string, digest: string, name?: string): string {
  return `${projectPath(project)}/pictures/${digest}${name ? `?name=${part(name)}` : ""}`;
}

export const shotDownloadUrl = (project: string, shot: string): string =>
  `${projectPath(project)}/shots/${part(shot)}/picture.png`;

const FREE: Record<FreeKind, string> = { sheet: "sheets", glb: "glb" };
const freePath = (project: string, kind: FreeKind, about: string): string =>
  `${projectPath(project)}/${FREE[kind]}/${part(about)}`;

/** Where a sheet or glTF is; `file` tells browsers that it is another than before. */
export const fileUrl = (
  project: string,
  kind: FreeKind,
  about: string,
  form: "png" | "json" | "glb",
  file: string,
): string => `${freePath(project, kind, about)}.${form}?v=${file.slice(0, 12)}`;

export const pageUrl = (project: string, page: string, form: "svg" | "png" | "pdf"): string =>
  `${projectPath(project)}/pages/${part(page)}.${form}`;

export const bundleUrl = (project: string): string => `${projectPath(project)}/bundle`;

export const api = {
  me: () => call<Me>("GET", `${v1}/me`),
  changeMe: (change: { name?: string; colour?: string }) => call<Me>("PATCH", `${v1}/me`, change),
  signOut: () => call<void>("POST", `${v1}/signout`),

  share: (token: string) => call<{ project_title: string; role: Role }>("GET", `${v1}/shares/${part(token)}`),
  join: (token: string, name: string) =>
    call<{ project: string }>("POST", `${v1}/shares/${part(token)}/join`, { name }),

  projects: () => call<Project[]>("GET", `${v1}/projects`),
  createProject: (title: string, start: "empty" | "demo") =>
    call<Project>("POST", `${v1}/projects`, { title, start }),
  changeProject: (project: string, change: { title?: string; budget?: number }) =>
    call<Project>("PATCH", projectPath(project), change),
  deleteProject: (project: string) => call<void>("DELETE", projectPath(project)),
  importBundle: (file: Blob) =>
    call<Project>("POST", `${v1}/bundles`, file.slice(0, file.size, "application/zip")),

  state: (project: string, signal?: AbortSignal) =>
    call<Snapshot>("GET", `${projectPath(project)}/state`, undefined, signal),
  draw: (project: string, plan: string, price: number, shots?: string[]) =>
    call<{ jobs: Job[] }>("POST", `${projectPath(project)}/draw`, {
      plan,
      price,
      ...(shots ? { shots } : {}),
    }),
  cancel: (project: string, job: string) =>
    call<unknown>("POST", `${projectPath(project)}/jobs/${job}/cancel`),
  retry: (project: string, job: string) => call<unknown>("POST", `${projectPath(project)}/jobs/${job}/retry`),

  offer: (project: string, kind: FreeKind, about: string, signal?: AbortSignal) =>
    call<Offer>("GET", freePath(project, kind, about), undefined, signal),
  ask: (project: string, kind: FreeKind, about: string) =>
    call<Offer>("POST", freePath(project, kind, about)),

  iterations: (project: string, shot: string) =>
    call<Iteration[]>("GET", `${projectPath(project)}/shots/${part(shot)}/iterations`),
  setCanon: (project: string, shot: string, iteration: string) =>
    call<unknown>("PUT", `${projectPath(project)}/shots/${part(shot)}/canon`, { iteration }),
  clearCanon: (project: string, shot: string) =>
    call<unknown>("DELETE", `${projectPath(project)}/shots/${part(shot)}/canon`),
  addReference: (project: string, image: Blob) =>
    call<{ digest: string }>("POST", `${projectPath(project)}/references`, image),

  members: (project: string) => call<Member[]>("GET", `${projectPath(project)}/members`),
  changeMember: (project: string, person: string, role: Role) =>
    call<unknown>("PATCH", `${projectPath(project)}/members/${part(person)}`, { role }),
  removeMember: (project: string, person: string) =>
    call<unknown>("DELETE", `${projectPath(project)}/members/${part(person)}`),
  shares: (project: string) => call<Share[]>("GET", `${projectPath(project)}/shares`),
  createShare: (project: string, role: Role) =>
    call<Share>("POST", `${projectPath(project)}/shares`, { role }),
  revokeShare: (project: string, share: string) =>
    call<unknown>("DELETE", `${projectPath(project)}/shares/${part(share)}`),

  tiers: () => call<Tier[]>("GET", `${v1}/tiers`),
  usage: (team: string) => call<Usage>("GET", `${v1}/teams/${part(team)}/usage`),
  chooseTier: (team: string, tier: string) => call<Usage>("PUT", `${v1}/teams/${part(team)}/tier`, { tier }),
  ledger: (team: string, before?: number) =>
    call<Movement[]>("GET", `${v1}/teams/${part(team)}/ledger${before ? `?before=${before}` : ""}`),
};

export type { Plan };
