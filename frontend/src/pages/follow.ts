/** Between two drawings of the server, what was drawn follows the document: moved panels and balloons shift. */

import type { Balloon, Panel } from "../api/world";
import { onPage, type Rect } from "./geometry";

/** The transform that takes what was drawn for `before` to where `after` stands; empty where nothing moved. */
export function panelTransform(before: Rect, after: Rect): string {
  if (before.every((value, at) => value === after[at])) return "";
  const [sx, sy] = [after[2] / before[2], after[3] / before[3]];
  return `translate(${after[0] - before[0] * sx} ${after[1] - before[1] * sy}) scale(${sx} ${sy})`;
}

/** A balloon that stands somewhere: where it was put, or where the drawing has placed it. */
export type Standing = Balloon & { readonly at: [number, number] };

/** Where a balloon stands that nobody has put anywhere and that is not drawn yet, per mille of its panel. */
const HOME: [number, number] = [500, 150];

export function standing(balloon: Balloon, home: [number, number] | undefined): Standing {
  return { ...balloon, at: balloon.at ?? home ?? HOME };
}

export function balloonTransform(
  before: { readonly balloon: Standing; readonly panel: Panel },
  after: { readonly balloon: Standing; readonly panel: Panel },
): string {
  const [x1, y1] = onPage(before.balloon.at, before.panel.rect);
  const [x2, y2] = onPage(after.balloon.at, after.panel.rect);
  return x1 === x2 && y1 === y2 ? "" : `translate(${x2 - x1} ${y2 - y1})`;
}
