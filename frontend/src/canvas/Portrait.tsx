/** A sketch of a thing in its own colours, for its card: told apart at a glance, drawn by nobody. */

import type { Character, Hair, Place } from "../api/world";

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
  bun: {
    back: "M26 10a6.5 6.5 0 1 1 12 0z",
    front: "M20 25c0-10 5-14 12-14s12 4 12 14c-3-4-5-6-12-6s-9 2-12 6z",
  },
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
      {one.hat === "cap" && (
        <path d="M19 20c0-9 6-12 13-12s13 3 13 12l7 2c-3 2-7 2-10 1-8-2-16-2-23 0z" fill={one.hat_colour} />
      )}
      {one.hat === "beanie" && (
        <path d="M19 22c0-10 5-15 13-15s13 5 13 15c-8-3-18-3-26 0z" fill={one.hat_colour} />
      )}
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
      {one.set === "plain" && <path d="M22 26h20v16H22z" fill={one.accent} />}
    </svg>
  );
}
