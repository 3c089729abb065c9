/** A sketch of a thing in its own colours, for its card: told apart at a glance, drawn by nobody. */

import type { Beard, Character, Hair, Hat, Place } from "../api/world";

/** The outline of the hair around a face of radius 12 at (32, 26), behind it and in front of it. */
const HAIR: Record<Hair, { back: string; front: string }> = {
  bald: { back: "", front: "" },
  cropped: { back: "", front: "M20 24c0-9 5-12.5 12-12.500s12 3.5 12 12.500c-2-5-5-7-12-7s-10 2-12 7z" },
  short: {
    back: "",
    front: "M19 27c-1-11 5-16.5 13-16.500s14 5.5 13 16.500c-1-4-3-7-6-9-5 2-12 2-15 1-3 2-4 5-5 8z",
  },
  bob: {
    back: "M18 38c-3-14 0-28 14-28s17 14 14 28z",
    front: "M20 26c0-10 5-14 12-14s12 4 12 14c-2-4-3-6-5-7-5 1-9 1-14 0-2 1-4 3-5 7z",
  },
  long: {
    back: "M17 54c-4-16-2-44 15-44s19 28 15 44z",
    front: "M20 27c0-11 5-15 12-15s12 4 12 15c-3-4-5-7-8-10-4 4-11 5-16 10z",
  },
  receding: {
    back: "",
    front: "M20 25c0-6 2-10 5-12 0 4 1 6 7 6s7-2 7-6c3 2 5 6 5 12-1-3-3-5-5-5H25c-2 0-4 2-5 5z",
  },
  side_part: {
    back: "",
    front: "M19 26c-1-10 5-15.5 13-15.500s14 5 13 15.500c-1-4-2-6-4-8-6 1-11-1-14-4 0 4-5 7-8 12z",
  },
  pixie: {
    back: "",
    front:
      "M19 29c-2-12 4-18.500 13-18.500s15 6 13 18.500c-1-3-1-6-3-8-4 0-8-1-10-4-3 4-9 5-11 7-1 2-1 3-2 5z",
  },
  curly: {
    back: "M17 33c-6-5-3-11 1-13 0-7 6-11 11-10 5-3 12-1 14 4 6 2 8 9 4 13 1 4-1 6-3 7z",
    front:
      "M19 27c-2-6 1-9 4-10 2-4 7-5 9-4 4-2 9 1 10 4 4 2 5 6 3 10-2-2-2-5-5-6-3 2-6 1-8-1-2 2-6 3-8 2-3 1-3 3-5 5z",
  },
  afro: {
    back: "M32 4c12 0 19 9 19 18s-6 15-10 16H23c-4-1-10-7-10-16S20 4 32 4z",
    front: "M20 25c0-8 5-11 12-11s12 3 12 11c-2-4-6-6-12-6s-10 2-12 6z",
  },
  wavy: {
    back: "M16 50c-3-5 2-8-1-14-2-15 4-26 17-26s19 11 17 26c-3 6 2 9-1 14z",
    front: "M20 27c0-11 5-15 12-15s12 4 12 15c-3-2-3-6-7-9-5 3-11 2-14 2-1 3-2 4-3 7z",
  },
  ponytail: {
    back: "M40 14c10-2 14 8 11 18 0 6-2 10-5 12 1-8 0-16-6-22z",
    front: "M20 25c0-10 5-14 12-14s12 4 12 14c-3-4-5-6-12-6s-9 2-12 6z",
  },
  braid: {
    back: "M42 32c6 2 8 6 6 10 3 3 2 7-1 9 1 4-1 6-4 8-1-9-2-18-1-27z",
    front: "M20 27c0-11 5-15 12-15s12 4 12 15c-3-4-5-7-8-10-4 4-11 5-16 10z",
  },
  twin_tails: {
    back: "M20 20c-9 1-12 12-9 26 5-5 8-13 9-20zM44 20c9 1 12 12 9 26-5-5-8-13-9-20z",
    front: "M20 25c0-10 5-14 12-14s12 4 12 14c-3-4-5-6-12-6s-9 2-12 6z",
  },
  mohawk: { back: "", front: "M28 19c-2-8 0-14 4-15 4 1 6 7 4 15-2-1-6-1-8 0z" },
  bun: {
    back: "M26 10a6.5 6.5 0 1 1 12 0z",
    front: "M20 25c0-10 5-14 12-14s12 4 12 14c-3-4-5-6-12-6s-9 2-12 6z",
  },
};

const BEARD: Record<Exclude<Beard, "none" | "stubble">, string> = {
  moustache: "M26 32c2-3 10-3 12 0-3 1-9 1-12 0z",
  goatee: "M28 36c2-1 6-1 8 0 0 4-2 6-4 6s-4-2-4-6z",
  full: "M20.500 27c1 9 5 14 11.500 14s10.500-5 11.500-14c-2 4-5 6-11.500 6s-9.500-2-11.500-6z",
  long: "M20.500 27c0 14 5 26 11.500 27 6.500-1 11.500-13 11.500-27-2 4-5 6-11.500 6s-9.500-2-11.500-6z",
};

const HAT: Record<Exclude<Hat, "none">, string> = {
  cap: "M19 20c0-9 6-12 13-12s13 3 13 12l7 2c-3 2-7 2-10 1-8-2-16-2-23 0z",
  beanie: "M19 22c0-10 5-15 13-15s13 5 13 15c-8-3-18-3-26 0z",
  fedora: "M12 22c4-2 8-2 10-3 0-8 3-12 7-11 2 1 4 1 6 0 4-1 7 3 7 11 2 1 6 1 10 3-8 4-32 4-40 0z",
  sun_hat: "M6 24c5-3 12-4 15-5 0-8 4-11 11-11s11 3 11 11c3 1 10 2 15 5-10 4-42 4-52 0z",
  hood: "M17 40c-4-20 3-32 15-32s19 12 15 32c-2-3-2-8-3-12-1-8-5-12-12-12s-11 4-12 12c-1 4-1 9-3 12z",
  helmet: "M17 26c-1-13 5-20 15-20s16 7 15 20h-4c-6-4-16-4-22 0z",
};

export function Face({ one }: { one: Character }) {
  const hair = HAIR[one.hair];
  const coat = one.coat === "none" ? null : one.coat_colour;
  return (
    <svg viewBox="0 0 64 64" className="portrait" aria-hidden="true">
      <path d={hair.back} fill={one.hair_colour} />
      <path d="M8 66c0-15 8-22 24-22s24 7 24 22z" fill={coat ?? one.top_colour} />
      {coat && <path d="M26 44h12l-3 22h-6z" fill={one.top_colour} />}
      <path d="M27.5 34h9v10q-4.5 5-9 0z" fill={one.skin} />
      <ellipse cx="32" cy="26.5" rx="11.5" ry="13.5" fill={one.skin} />
      <path d={hair.front} fill={one.hair_colour} />
      {one.beard !== "none" && one.beard !== "stubble" && (
        <path d={BEARD[one.beard]} fill={one.hair_colour} />
      )}
      {one.hat !== "none" && <path d={HAT[one.hat]} fill={one.hat_colour} />}
    </svg>
  );
}

export function View({ one }: { one: Place }) {
  return (
    <svg viewBox="0 0 64 64" className="portrait" aria-hidden="true" preserveAspectRatio="xMidYMid slice">
      <path d="M0 0h64v42H0z" fill={one.wall} />
      <path d="M0 42h64v22H0z" fill={one.floor} />
      {one.set === "room" && <path d="M12 12h18v18H12zM42 18h12v24H42z" fill={one.accent} />}
      {one.set === "shore" && <path d="M0 32h64v10H0z" fill={one.accent} />}
      {one.set === "street" && <path d="M4 14h16v28H4zM26 6h14v36H26zM46 18h14v24H46z" fill={one.accent} />}
      {one.set === "forest" && (
        <path d="M8 42V16l-5 8 8-18 8 18-5-8v26zM40 42V20l-6 8 9-22 9 22-6-8v22z" fill={one.accent} />
      )}
      {one.set === "cyclorama" && <path d="M0 34q32 16 64 0v8H0z" fill={one.floor} />}
      {one.set === "plain" && <path d="M22 26h20v16H22z" fill={one.accent} />}
    </svg>
  );
}
