/** A person as a coloured disc with initials. */
import type { ReactNode } from "react";
import type { Person } from "../api/types";
import "./people.css";

/** At most two letters that stand for a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  const letters = picked.map((word) => [...(word ?? "")][0] ?? "").join("");
  return letters.toUpperCase() || "?";
}

/** Black or white, whichever reads better on a colour (WCAG relative luminance). */
export function inkOn(colour: string): string {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return luminance > 0.179 ? "#0b0d11" : "#ffffff";
}

interface Props {
  person: Person;
  me?: boolean;
  size?: number;
}

export function Avatar({ person, me, size = 26 }: Props): ReactNode {
  const colour = /^#[0-9a-f]{6}$/.test(person.colour) ? person.colour : "#616a7a";
  return (
    <span
      className={`avatar ${me ? "me" : ""}`}
      style={{ background: colour, color: inkOn(colour), width: size, height: size }}
      title={me ? `${person.name} (you)` : person.name}
      aria-hidden="true"
    >
      {initials(person.name)}
    </span>
  );
}
