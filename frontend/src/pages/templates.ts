/** Ways to divide a page into panels: rows with their heights, each with the widths of its panels. */

export type Rect = [number, number, number, number];

interface Row {
  readonly height: number;
  readonly widths: readonly number[];
}

export interface Template {
  readonly name: string;
  readonly rows: readonly Row[];
}

const row = (height: number, ...widths: number[]): Row => ({ height, widths });

export const TEMPLATES: readonly Template[] = [
  { name: "Three rows", rows: [row(1, 1), row(1, 1), row(1, 1)] },
  { name: "Opening", rows: [row(3, 1), row(2, 1, 1)] },
  { name: "Six", rows: [row(1, 1, 1), row(1, 1, 1), row(1, 1, 1)] },
  { name: "Rhythm", rows: [row(2, 1), row(2, 3, 2), row(2, 2, 3)] },
  { name: "Turn", rows: [row(2, 1, 1), row(3, 1), row(2, 1, 1)] },
  { name: "One picture", rows: [row(1, 1)] },
  { name: "Empty", rows: [] },
];

export const MARGIN = 10;
export const GUTTER = 4;

/** The panels of a template on a page, in whole millimetres, in reading order. */
export function rects(template: Template, size: readonly [number, number]): Rect[] {
  const found: Rect[] = [];
  const across = size[0] - 2 * MARGIN;
  const down = size[1] - 2 * MARGIN;
  for (const [y, h, line] of divide(template.rows, (one) => one.height, down)) {
    for (const [x, w] of divide(line.widths, (width) => width, across)) {
      found.push([MARGIN + x, MARGIN + y, w, h]);
    }
  }
  return found;
}

/** Starts and lengths of parts that share `room` by weight, gutters between; whole numbers that add up. */
function divide<T>(parts: readonly T[], weight: (part: T) => number, room: number): [number, number, T][] {
  const total = parts.reduce((sum, part) => sum + weight(part), 0);
  const free = room - GUTTER * (parts.length - 1);
  let before = 0;
  return parts.map((part, index) => {
    const start = Math.round((before / total) * free);
    before += weight(part);
    const end = Math.round((before / total) * free);
    return [start + index * GUTTER, end - start, part];
  });
}
