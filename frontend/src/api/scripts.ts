/** Scripts to drafts: what a text would make of a project's world, told before it is made. */
import { call, projectPath } from "./client";
import type { Impact, WorldEdit } from "./instructions";

export type Template = "comic" | "storyboard" | "picture_book" | "product" | "lesson";

export interface Counts {
  scenes_added: number;
  scenes_changed: number;
  shots_added: number;
  shots_changed: number;
  shots_kept: number;
  characters: number;
  places: number;
  props: number;
  pages: number;
  balloons: number;
}

export interface Draft {
  text: string;
  counts: Counts;
  gone: readonly string[];
  notices: readonly string[];
  edits: readonly WorldEdit[];
}

export interface Drafted {
  draft: Draft;
  impact: Impact | null;
}

export const scripts = {
  preview: (project: string, text: string, template: Template, signal: AbortSignal) =>
    call<Drafted>("POST", `${projectPath(project)}/scripts`, { text, template, dry_run: true }, signal),
};
