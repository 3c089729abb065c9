/** The server's drawing of a page, made safe to stand in this document. */

const ELEMENTS = new Set(["svg", "g", "path", "rect", "image", "title"]);
const ATTRIBUTES = new Set([
  "aria-label",
  "d",
  "data-at",
  "data-id",
  "data-kind",
  "data-overflow",
  "fill",
  "height",
  "href",
  "preserveAspectRatio",
  "role",
  "stroke",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-width",
  "viewBox",
  "width",
  "x",
  "y",
]);

/** Parse a drawing; whatever a page's drawing never holds is dropped. Null where it is not SVG. */
export function parse(text: string): SVGSVGElement | null {
  const found = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (!(found instanceof SVGSVGElement)) return null;
  clean(found);
  return document.importNode(found, true);
}

function clean(element: Element): void {
  for (const attribute of [...element.attributes]) {
    const { name, value } = attribute;
    const foreign = name === "href" && !value.startsWith("/api/");
    if ((!ATTRIBUTES.has(name) || foreign) && name !== "xmlns") element.removeAttribute(name);
  }
  for (const child of [...element.children]) {
    if (ELEMENTS.has(child.localName)) clean(child);
    else child.remove();
  }
}
