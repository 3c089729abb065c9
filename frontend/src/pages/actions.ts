/** Edits of pages, each one step of undo. */

import type { BalloonKind } from "../api/world";
import { edit, room } from "../realtime";
import { freeRect, type Rect, type Size } from "./geometry";
import { rects, type Template } from "./templates";

/** Shots in reading order that stand on no page yet. */
function unplaced(): string[] {
  const { entities } = room();
  const placed = new Set(entities.ids("panels").map((id) => entities.get("panels", id)?.shot ?? ""));
  const shots = entities.ids("shots");
  return entities
    .ids("scenes")
    .flatMap((scene) => shots.filter((id) => entities.get("shots", id)?.scene === scene))
    .filter((id) => !placed.has(id));
}

/** A new page in a template; its panels show the next shots of the story. */
export function addPage(template: Template, size: Size = [170, 260]): string {
  const { entities } = room();
  const title = `Page ${entities.ids("pages").length + 1}`;
  const next = unplaced();
  return edit.batch(() => {
    const page = edit.create("pages", { title, size: [size[0], size[1]] });
    rects(template, size).forEach((rect, index) => {
      edit.create("panels", { page, rect, shot: next[index] ?? null });
    });
    return page;
  });
}

export function panelsOf(page: string): string[] {
  const { entities } = room();
  return entities.ids("panels").filter((id) => entities.get("panels", id)?.page === page);
}

export function addPanel(page: string): string {
  const { entities } = room();
  const size = entities.get("pages", page)?.size ?? [170, 260];
  const others = panelsOf(page).flatMap((id): Rect[] => {
    const rect = entities.get("panels", id)?.rect;
    return rect ? [rect] : [];
  });
  return edit.create("panels", { page, rect: freeRect(size, others), shot: unplaced()[0] ?? null });
}

/** A new balloon finds its own place; where one person is in the picture, they speak. */
export function addBalloon(panel: string, kind: BalloonKind = "speech"): string {
  const { entities } = room();
  const cast = Object.keys(entities.get("shots", entities.get("panels", panel)?.shot ?? "")?.cast ?? {});
  const speaker = kind !== "caption" && cast.length === 1 ? (cast[0] as string) : null;
  return edit.create("balloons", { panel, kind, speaker });
}

/** Delete a panel with its balloons, or a page with its panels. */
export function removePanel(panel: string): void {
  const { entities } = room();
  edit.batch(() => {
    for (const id of entities.ids("balloons")) {
      if (entities.get("balloons", id)?.panel === panel) edit.remove("balloons", id);
    }
    edit.remove("panels", panel);
  });
}

export function removePage(page: string): void {
  edit.batch(() => {
    for (const panel of panelsOf(page)) removePanel(panel);
    edit.remove("pages", page);
  });
}

/** Give the panels of a page the rectangles of a template; panels that are missing are made. */
export function applyTemplate(page: string, template: Template): void {
  const { entities } = room();
  const size = entities.get("pages", page)?.size ?? [170, 260];
  const panels = panelsOf(page);
  const next = unplaced();
  edit.batch(() => {
    rects(template, size).forEach((rect, index) => {
      const panel = panels[index];
      if (panel) edit.set("panels", panel, { rect });
      else edit.create("panels", { page, rect, shot: next.shift() ?? null });
    });
  });
}
