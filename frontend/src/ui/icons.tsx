/** Icons, drawn on a 16 px grid with one stroke. They carry no words: the label beside or around them does. */
import type { ReactNode } from "react";

const PATHS = {
  add: "M8 3v10M3 8h10",
  remove: "M3.5 4.5h9M6 4.5V3h4v1.5M4.7 4.5l.6 8.5h5.4l.6-8.5",
  close: "M4 4l8 8M12 4l-8 8",
  check: "M3 8.5l3.5 3.5L13 4.5",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3 14 14",
  undo: "M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6",
  redo: "M10.5 3l3 3-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h4",
  character: "M8 7.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.8 14c.3-3 2.2-4.7 5.2-4.7s4.9 1.7 5.2 4.7",
  place: "M8 14.2S3 9.7 3 6.3a5 5 0 0 1 10 0c0 3.4-5 7.9-5 7.9zM8 8a1.7 1.7 0 1 0 0-3.4A1.7 1.7 0 0 0 8 8z",
  prop: "M2.5 5 8 2l5.5 3v6L8 14l-5.5-3zM2.5 5 8 8l5.5-3M8 8v6",
  style: "M3 13c2.5.4 3.6-.5 3.6-2.2M6 10.3 12.5 3l.7.7-6.7 7.2zM6 10.3l1.3 1.1",
  scene: "M2 4h12v8.5H2zM2 6.7h12M5 4v2.7M8.5 4v2.7M12 4v2.7",
  shot: "M2.5 4h11v8h-11zM5 10.5 7.5 7.5l1.7 1.8L10.5 8l1.5 1.7",
  fact: "M3.5 2v12M3.5 3h8l-1.7 2.5L11.5 8h-8",
  page: "M3.5 2h9v12h-9zM3.5 7h9M8 7v7",
  balloon: "M2.5 3h11v7H8l-3 3v-3H2.5z",
  note: "M3 3h10v6.5L9.5 13H3zM9.5 13V9.5H13",
  canvas: "M2.5 2.5h4.5v4H2.5zM9 2.5h4.5v7H9zM2.5 8.5h4.5v5H2.5zM9 11.5h4.5v2H9z",
  lock: "M4 7.5h8v6H4zM5.5 7.5V5.2a2.5 2.5 0 0 1 5 0v2.3",
  stale: "M8 2.5 14.2 13.5H1.8zM8 6.5v3.2M8 11.4v.4",
  running: "M8 2a6 6 0 1 0 6 6",
  queued: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.7V8l2.3 1.5",
  failed: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 5v3.7M8 10.8v.4",
  blocked: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM3.8 3.8l8.4 8.4",
  draft: "M2.5 13.5l.7-3L10.5 3.2l2.3 2.3-7.3 7.3z",
  empty: "M3 4h2M7 4h2M11 4h2M3 12h2M7 12h2M11 12h2M2.5 5v2M2.5 9v2M13.5 5v2M13.5 9v2",
  saved: "M4.5 12.5a3 3 0 0 1-.4-6 4 4 0 0 1 7.8.5 2.8 2.8 0 0 1-.2 5.5zM6 9.3l1.5 1.5L10.3 8",
  saving: "M4.5 12.5a3 3 0 0 1-.4-6 4 4 0 0 1 7.8.5 2.8 2.8 0 0 1-.2 5.5zM8 11V8M6.7 9.2 8 7.9l1.3 1.3",
  offline: "M4.5 12.5a3 3 0 0 1-.4-6 4 4 0 0 1 7.8.5 2.8 2.8 0 0 1-.2 5.5zM2.5 2.5l11 11",
  share:
    "M11.5 5.5a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM4.5 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM11.5 14.1a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM6.1 7.1l3.8-2.4M6.1 8.9l3.8 2.4",
  people:
    "M6 7.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6zM1.8 13.2c.2-2.6 1.7-4 4.2-4s4 1.4 4.2 4M10.5 3.2a2.2 2.2 0 0 1 0 4.1M11.5 9.5c1.7.3 2.6 1.6 2.8 3.7",
  download: "M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.5h10",
  upload: "M8 10.5V3M4.8 6 8 2.8 11.2 6M3 13.5h10",
  image: "M2.5 3h11v10h-11zM2.5 11l3.5-3.5 3 3 1.5-1.5 3 3M10.5 6.5v-.1",
  copy: "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
  link: "M6.5 9.5l3-3M7 4.5l1.3-1.3a2.7 2.7 0 0 1 3.9 3.9L10.7 8.5M9 11.5l-1.3 1.3a2.7 2.7 0 0 1-3.9-3.9L5.3 7.5",
  compare: "M8 2v12M2.5 4h3.5v8H2.5M10 4h3.5v8H10",
  repeat: "M3 7.5A5 5 0 0 1 12 5l1.5 1.5M13.5 3v3.5H10M13 8.5A5 5 0 0 1 4 11L2.5 9.5M2.5 13V9.5H6",
  camera: "M2 5h3l1-1.7h4L11 5h3v8H2zM8 11.3a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8z",
  sun: "M8 10.7a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM8 1.5v1.7M8 12.8v1.7M1.5 8h1.7M12.8 8h1.7M3.4 3.4l1.2 1.2M11.4 11.4l1.2 1.2M12.6 3.4l-1.2 1.2M4.6 11.4l-1.2 1.2",
  chevron: "M6 3.5 10.5 8 6 12.5",
  down: "M3.5 6 8 10.5 12.5 6",
  left: "M10 3.5 5.5 8l4.5 4.5",
  menu: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
  more: "M3.5 8v.1M8 8v.1M12.5 8v.1",
  settings:
    "M3 4.5h6M12 4.5h1M10.5 6a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM3 11.5h1M7 11.5h6M5.5 13a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z",
  fit: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  minus: "M3 8h10",
  up: "M3.5 10 8 5.5 12.5 10",
  info: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.3V11M8 5v.3",
  eye: "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z",
  eye_off:
    "M2.5 2.5l11 11M6 4c.6-.3 1.3-.5 2-.5 4 0 6.5 4.5 6.5 4.5s-.7 1.3-2 2.5M9.5 12.2c-.5.2-1 .3-1.5.3-4 0-6.5-4.5-6.5-4.5s.8-1.5 2.3-2.8",
  slot: "M3 3h10v10H3zM8 5.5V8l1.7 1.7",
  worker: "M2.5 3.5h11v7h-11zM5.5 13.5h5M8 10.5v3",
  usage: "M3 13V8M6.3 13V3.5M9.7 13V6M13 13v-3",
  back: "M13 8H3M7 4 3 8l4 4",
  home: "M2.5 7.5 8 3l5.5 4.5M4 6.5v7h8v-7",
  play: "M5 3l8 5-8 5z",
  wand: "M3 13 9.5 6.5M11 2v2M11 7v1.5M8 4.5h1.5M12.5 4.5H14M12.6 6.1l.9.9M12.6 2.9l.9-.9",
  bulb: "M6 12.5h4M6.5 14.2h3M5.5 10.2A4.2 4.2 0 1 1 10.5 10.2V11h-5z",
} as const;

export type IconName = keyof typeof PATHS;

interface Props {
  name: IconName;
  size?: number;
  /** Said aloud where the icon stands alone; without it the icon is decoration. */
  label?: string;
  className?: string;
}

export function Icon({ name, size = 16, label, className }: Props): ReactNode {
  const spin = name === "running" ? "spin" : "";
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: decoration, unless `label` names it
    <svg
      className={`icon ${spin} ${className ?? ""}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "more" ? 2.2 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
